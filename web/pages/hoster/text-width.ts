/** Widths of common letters, as parts of the size of the letter, in a usual sans-serif. */
const narrow = /[ijltfrI.,:;'’|!()[\] ·]/u;
const wide = /[mwMW@%]/u;

/**
 * About how wide a line of text is drawn, in pixels. A picture cannot measure its text:
 * the estimate sizes it, and `textLength` makes the text fit whatever the font.
 */
export function textWidth(text: string, size: number, isBold = false): number {
  const parts = [...text].map((letter) => {
    if (narrow.test(letter)) return 0.34;
    if (wide.test(letter)) return 0.88;
    return /\p{Lu}/u.test(letter) ? 0.68 : 0.57;
  });
  const width = parts.reduce((sum, part) => sum + part, 0) * size;
  return Math.ceil(isBold ? width * 1.09 : width);
}
