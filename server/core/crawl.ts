import { fileFaults } from "#core/chatonsinfos.ts";

/** What a file of a crawl is; a `root` is not known before it is read. */
export const fileRoles = ["root", "federation", "organization", "service"] as const;
export type FileRole = (typeof fileRoles)[number];

/** What became of a file in a crawl. */
export const fileFates = ["taken", "unchanged", "wrong", "unreachable", "left-out"] as const;
export type FileFate = (typeof fileFates)[number];

/** Why a file did not come: its server, or the way there. */
export const unreachableReasons = [
  "not-found",
  "private",
  "server-failed",
  "asked-to-wait",
  "name-not-found",
  "no-connection",
  "bad-certificate",
  "too-slow",
  "too-many-redirects",
  "malformed-answer",
  "host-given-up",
] as const;

/** Why what came, or the address itself, is of no use. */
export const wrongReasons = [
  ...fileFaults,
  "not-a-service",
  "not-an-organization",
  "other-hoster",
  "other-name",
  "too-large",
  "not-web-address",
  "forbidden-address",
] as const;

/** Why a file was not read, or gave nothing although nothing is wrong with it. */
export const leftOutReasons = [
  "over",
  "private-address",
  "repeated",
  "described-elsewhere",
  "hoster-repeated",
  "hoster-declined",
  "hoster-removed",
  "too-many-organizations",
  "too-many-services",
  "crawl-capped",
  "own-export",
  "our-side",
] as const;

export type UnreachableReason = (typeof unreachableReasons)[number];
export type FileReason =
  | UnreachableReason
  | (typeof wrongReasons)[number]
  | (typeof leftOutReasons)[number];

/** What became of the hoster that an organization's file speaks of. */
export const hosterOutcomes = ["added", "changed", "unchanged"] as const;
export type HosterOutcome = (typeof hosterOutcomes)[number];

/** The fate that a reason goes with. */
export function fateOfReason(reason: FileReason): Exclude<FileFate, "taken" | "unchanged"> {
  if (unreachableReasons.some((each) => each === reason)) return "unreachable";
  return wrongReasons.some((each) => each === reason) ? "wrong" : "left-out";
}

/** What costs a whole wait each time: a server that does it again and again is left alone. */
export const costlyReasons: readonly FileReason[] = [
  "too-slow",
  "no-connection",
  "name-not-found",
  "asked-to-wait",
];

/** How many files a crawl may name, so that a hostile one ends. */
export const mostOrganizations = 1_000;
export const mostServices = 200;

/** Crawls in a row without a file, before its hoster is told and its facts say so. */
export const failuresToTell = 3;
