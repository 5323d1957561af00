/** One line: white space made single spaces, characters that show nothing dropped. */
export function cleanLine(text: string): string {
  return dropHidden(text.replaceAll(/\s+/gu, " ")).replaceAll(/ +/gu, " ").trim();
}

/** Several lines, never more than one empty one in a row. */
export function cleanText(text: string): string {
  const lines = dropHidden(text.replaceAll(/\r\n?|\p{Zl}|\p{Zp}/gu, "\n").replaceAll("\t", " "));
  return (
    lines
      .split("\n")
      // A regular expression would take hours over a line of a million spaces.
      .map((line) => line.trimEnd())
      .join("\n")
      .replaceAll(/\n{3,}/gu, "\n\n")
      .trim()
  );
}

/** Control characters but ends of lines, halves of characters, marks that reorder a text. */
function dropHidden(text: string): string {
  return text.replaceAll(/(?!\n)[\p{Cc}\p{Cs}\p{Bidi_Control}\u200B\uFEFF]/gu, "").normalize("NFC");
}
