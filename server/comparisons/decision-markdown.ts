import type { Block, Piece, PlainDocument, TableCell } from "#core/plain-document.ts";

/** A document as Markdown (CommonMark with tables): whatever was written stays words. */
export function writeMarkdown({ title, parts }: PlainDocument): string {
  const blocks = [
    `# ${escapeLine(title)}`,
    ...parts.flatMap((part) => [`## ${escapeLine(part.title)}`, ...part.blocks.map(writeBlock)]),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function writeBlock(block: Block): string {
  switch (block.kind) {
    case "name":
      return `### ${escapeLine(block.text)}`;
    case "paragraph":
      return writePieces(block.pieces);
    case "words":
      return writeWords(block.text);
    case "facts":
      return block.facts
        .map(({ label, pieces }) => `- **${escapeLine(label)}** – ${writePieces(pieces)}`)
        .join("\n");
    case "list":
      return block.items.map((pieces) => `- ${writePieces(pieces)}`).join("\n");
    case "table":
      return writeTable(block);
  }
}

/** Empty lines part paragraphs; a single line break stays one. */
function writeWords(text: string): string {
  return text
    .split(/\n{2,}/u)
    .map((paragraph) => paragraph.split("\n").map(escapeLine).join("\\\n"))
    .join("\n\n");
}

function writePieces(pieces: readonly Piece[]): string {
  return pieces
    .map(({ text, href }, index) => {
      if (href === undefined) return index === 0 ? escapeLine(text) : escape(text);
      const address = escapeAddress(href);
      return href === text ? `<${address}>` : `[${escape(text)}](<${address}>)`;
    })
    .join("");
}

function writeTable({ corner, columns, rows }: Extract<Block, { kind: "table" }>): string {
  const header = [corner, ...columns].map(escape);
  return [
    header,
    header.map(() => "---"),
    ...rows.map(({ label, cells }) => [escape(label), ...cells.map(writeCell)]),
  ]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

function writeCell({ words, details }: TableCell): string {
  return [words, ...details].map(escape).join("<br>");
}

/** Besides, what would make a line a title, a list, a quotation or a rule. */
function escapeLine(text: string): string {
  return escape(text.trimStart())
    .replace(/^([#+=-])/u, "\\$1")
    .replace(/^(\d+)([.)])/u, "$1\\$2");
}

/** Every character that could start a mark, a tag or an entity, on one line. */
function escape(text: string): string {
  return text.replaceAll(/\s*\n\s*/gu, " ").replaceAll(/[\\`*_[\]<>|~&]/gu, "\\$&");
}

function escapeAddress(address: string): string {
  return address.replaceAll(/[<>\\\s]/gu, encodeURIComponent);
}
