import { columns } from "#core/wrapped-text.ts";
import type { Mail } from "#server/mail/mail.ts";

/**
 * The text of a mail as a page: the same words, with links that can be followed. It sets no colour,
 * so that it can be read in the dark, and asks nothing of the network.
 */
export function htmlOf({ subject, text, language }: Pick<Mail, "subject" | "text" | "language">) {
  const blocks = text
    .replaceAll(/\r\n?/gu, "\n")
    .split(/\n(?:[ \t]*\n)+/u)
    .filter((block) => block.trim() !== "");
  return [
    `<!doctype html>`,
    `<html lang="${language}">`,
    `<head>`,
    `<meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<meta name="color-scheme" content="light dark">`,
    `<title>${escape(subject.replaceAll(/\s+/gu, " "))}</title>`,
    `<style>${style}</style>`,
    `</head>`,
    `<body>`,
    ...blocks.flatMap(writeBlock),
    `</body>`,
    `</html>`,
    ``,
  ].join("\n");
}

const style =
  ":root{color-scheme:light dark}body{max-width:40rem;margin:1rem auto;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}";

/** A paragraph, and the list that may follow it. */
function writeBlock(block: string): readonly string[] {
  const lines = block.split("\n").filter((line) => line.trim() !== "");
  const first = lines.findIndex((line) => line.startsWith(bullet));
  const before = first === -1 ? lines : lines.slice(0, first);
  const listed = first === -1 ? [] : lines.slice(first);
  return [
    ...(before.length === 0 ? [] : [`<p>${writeLines(before)}</p>`]),
    ...(listed.length === 0 ? [] : [`<ul>`, ...writeItems(listed), `</ul>`]),
  ];
}

const bullet = "- ";

function writeItems(lines: readonly string[]): readonly string[] {
  const items: string[][] = [];
  for (const line of lines) {
    if (line.startsWith(bullet)) items.push([]);
    items.at(-1)?.push(line);
  }
  return items.map((item) => `<li>${writeLines(item)}</li>`);
}

/** Lines that were broken for want of room are one again; others stay apart. */
function writeLines(lines: readonly string[]): string {
  return lines
    .map((line, index) => {
      const said = index === 0 && line.startsWith(bullet) ? line.slice(bullet.length) : line;
      const before = lines[index - 1];
      const gap = before === undefined ? "" : goesOn(before, line) ? " " : "<br>\n";
      return gap + link(said.trim());
    })
    .join("");
}

/** Whether the first word of a line had no room on the one before; an address alone stays alone. */
function goesOn(before: string, line: string): boolean {
  const [word = ""] = line.trim().split(" ", 1);
  const isAlone = [before, line].some((each) => /^https?:\/\/\S+$/u.test(each.trim()));
  return !isAlone && [...before].length + 1 + [...word].length > columns;
}

function link(text: string): string {
  return text
    .split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)»’'])/u)
    .map((piece, index) => {
      const safe = escape(piece);
      return index % 2 === 1 ? `<a href="${safe}">${safe}</a>` : safe;
    })
    .join("");
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/gu, (character) => entities[character] ?? "");
}
