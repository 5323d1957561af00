import { failure, success } from "#core/result.ts";
import type { Result } from "#core/result.ts";
import { parseUrl } from "#core/url.ts";

/** Why a text from outside is not taken. */
export const textFaults = ["empty", "too-long", "control-characters", "not-web-address"] as const;
export type TextFault = (typeof textFaults)[number];

/** Longest texts taken from outside, in UTF-16 units. */
export const longestName = 200;
export const longestText = 2_000;

/**
 * One line of text from outside, white space made single ordinary spaces; one that shows nothing is empty. Markup is left as it is:
 * it is inert once escaped. Refuses control characters, marks that reorder the text around
 * them, and halves of characters, which no database takes.
 */
export function readPlainText(text: string, longest = longestText): Result<string, TextFault> {
  const line = text
    .replaceAll(/[\u200B\uFEFF]/gu, "")
    .replaceAll(/\s+/gu, " ")
    .trim();
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(line)) return failure(["empty"]);
  if (line.length > longest) return failure(["too-long"]);
  return hasControlCharacters(line) ? failure(["control-characters"]) : success(line);
}

/** An address that may be a link: absolute http or https, a public-looking host, no password. */
export function readWebAddress(text: string): Result<string, TextFault> {
  const line = readPlainText(text);
  if (!line.ok) return line;
  const url = parseUrl(line.value);
  const isWeb =
    url !== null &&
    /^https?:\/\/[^\s<>"\\]+$/iu.test(line.value) &&
    url.hostname.includes(".") &&
    url.username === "" &&
    url.password === "";
  return isWeb ? line : failure(["not-web-address"]);
}

/** Whether a text holds what could not be stored, or could disguise what is shown beside it. */
export function hasControlCharacters(text: string): boolean {
  return /[\p{Cc}\p{Cs}\p{Bidi_Control}]/u.test(text);
}
