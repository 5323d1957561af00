import { fromMarkdown } from "mdast-util-from-markdown";
import type { ComponentChildren } from "preact";
import { ExternalLink } from "./ExternalLink.tsx";

type Root = ReturnType<typeof fromMarkdown>;
type MarkdownNode = Root["children"][number];

/**
 * What somebody wrote in limited Markdown: paragraphs, emphasis, lists, code, and links to web
 * pages. Anything else, such as HTML, images or headings, stays the text it was typed as.
 */
export function MarkdownText({ text }: { readonly text: string }) {
  return <>{showAll(parse(text).children)}</>;
}

function parse(text: string): Root {
  return fromMarkdown(text, { extensions: [{ disable: { null: [...unread] } }] });
}

/** Names of micromark for what is not read. */
const unread = [
  "htmlFlow",
  "htmlText",
  "headingAtx",
  "setextUnderline",
  "thematicBreak",
  "blockQuote",
  "codeIndented",
  "definition",
  "labelStartImage",
] as const;

function showAll(nodes: readonly MarkdownNode[]): ComponentChildren {
  return nodes.map((node, index) => <MarkdownPart key={index} node={node} />);
}

function MarkdownPart({ node }: { readonly node: MarkdownNode }) {
  if (node.type === "text") return <>{node.value}</>;
  if (node.type === "break") return <br />;
  if (node.type === "paragraph") return <p>{showAll(node.children)}</p>;
  if (node.type === "emphasis") return <em>{showAll(node.children)}</em>;
  if (node.type === "strong") return <strong>{showAll(node.children)}</strong>;
  if (node.type === "inlineCode") return <code>{node.value}</code>;
  if (node.type === "code") return <pre tabIndex={0}>{node.value}</pre>;
  if (node.type === "listItem") return <li>{showAll(node.children)}</li>;
  if (node.type === "list" && node.ordered === true) {
    return <ol start={node.start ?? undefined}>{showAll(node.children)}</ol>;
  }
  if (node.type === "list") return <ul>{showAll(node.children)}</ul>;
  if (node.type === "link") {
    return <ExternalLink href={node.url}>{showAll(node.children)}</ExternalLink>;
  }
  // Nothing else is read.
  return null;
}
