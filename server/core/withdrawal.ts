import { failure, success } from "#core/result.ts";
import type { Result } from "#core/result.ts";
import { cleanText } from "#core/typed-text.ts";

/** Longest reason, in UTF-16 units. */
export const longestReason = 1_000;

export const reasonFaults = ["empty", "too-long"] as const;
export type ReasonFault = (typeof reasonFaults)[number];

/** Reads why published answers are taken back: something must be said, since anyone will read it. */
export function readReason(typed: string): Result<string, ReasonFault> {
  const reason = cleanText(typed);
  if (!/[\p{L}\p{N}]/u.test(reason)) return failure(["empty"]);
  return reason.length > longestReason ? failure(["too-long"]) : success(reason);
}
