/** A part of a ChatonsInfos file: its banner, and its lines in order. */
export type PropertiesSection = {
  readonly title: string;
  /** Keys are plain words and dots. */
  readonly pairs: readonly (readonly [key: string, value: string])[];
  /** Said in a comment under the banner, line by line. */
  readonly remarks?: readonly string[];
};

/**
 * The text of a properties file. Tools of the protocol look for the banners, and some split lines
 * themselves: only what any reader of properties must see escaped is.
 */
export function writeProperties(sections: readonly PropertiesSection[]): string {
  return `${sections.map(writeSection).join("\n\n")}\n`;
}

function writeSection({ title, pairs, remarks = [] }: PropertiesSection): string {
  return [
    `# [${title}]`,
    ...remarks.map((remark) => `# ${oneLine(remark)}`),
    ...pairs.map(([key, value]) => `${key} = ${escapeValue(value)}`),
  ].join("\n");
}

const escapes: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\f": "\\f",
};

/**
 * After ` = `, signs such as `:` and `#` are read as they are; backslashes and line breaks are not,
 * nor a first space or sign that could be taken for the separator.
 */
function escapeValue(value: string): string {
  return value
    .replaceAll(/[\\\n\r\t\f]/gu, (character) => escapes[character] ?? character)
    .replace(/^[ =:]/u, String.raw`\$&`);
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, " ");
}
