import { Properties, PropertiesNodeType } from "properties-file/parser";
import { readChatonsInfos } from "#core/chatonsinfos.ts";
import type { ChatonsInfosFile, FileFault, Pair } from "#core/chatonsinfos.ts";
import { failure, success } from "#core/result.ts";
import type { Result } from "#core/result.ts";
import { decodeText } from "#server/exchange/text-encoding.ts";

/** Reads the bytes of a ChatonsInfos file; a page of HTML in its place is refused as such. */
export function readChatonsInfosFile(bytes: Uint8Array): Result<ChatonsInfosFile, FileFault> {
  const pairs = readPairs(bytes);
  return pairs.ok ? readChatonsInfos(pairs.value) : pairs;
}

/** The lines of a properties file, whatever they speak of. */
export function readPairs(bytes: Uint8Array): Result<readonly Pair[], "html"> {
  const text = decodeText(bytes);
  if (/^\s*<(?:!doctype|html|head|body)\b/iu.test(text)) return failure(["html"]);
  const { nodes } = new Properties(mendEscapes(text));
  return success(
    nodes.flatMap((node) =>
      node.type === PropertiesNodeType.PROPERTY
        ? [{ line: node.startingLineNumber, key: node.key, value: node.value }]
        : [],
    ),
  );
}

/** Doubles the backslash of a `\u` without four hexadecimal digits, which the parser refuses whole files for. */
function mendEscapes(text: string): string {
  return text.replaceAll(/\\(?:u[0-9a-fA-F]{4}|[^])/gu, (escape) =>
    escape === "\\u" ? "\\\\u" : escape,
  );
}
