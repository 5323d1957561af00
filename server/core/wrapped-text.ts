/** Widest line of a mail, in characters. */
export const columns = 76;

/**
 * Breaks the long lines of a text between words. `indent` opens every line, `hang` those that
 * go on; a word longer than a line, as an address, stays whole.
 */
export function wrapText(
  text: string,
  { indent = "", hang = indent }: { readonly indent?: string; readonly hang?: string } = {},
): string {
  return text
    .split("\n")
    .map((line) => wrapLine(line, indent, hang))
    .join("\n");
}

function wrapLine(line: string, indent: string, hang: string): string {
  const lines: string[] = [];
  let current = "";
  for (const word of line.split(/[ \t]+/u)) {
    if (word === "") continue;
    const start = lines.length === 0 ? indent : hang;
    if (current === "") current = start + word;
    else if (lengthOf(current) + 1 + lengthOf(word) <= columns) current = `${current} ${word}`;
    else {
      lines.push(current);
      current = hang + word;
    }
  }
  return [...lines, current].join("\n");
}

function lengthOf(text: string): number {
  return [...text].length;
}
