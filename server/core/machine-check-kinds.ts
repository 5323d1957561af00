import { filePrefix } from "#core/machine-check-plan.ts";

/** The checks that are made; all fields of a ChatonsInfos file are of one kind. */
export const checkKinds = [
  "url-reachable",
  "https",
  "status-page-url",
  "security-txt",
  "dnssec",
  "mail-auth",
  "third-party-requests",
  "chatonsinfos",
] as const;
export type CheckKind = (typeof checkKinds)[number];

/** The kind of a check that the grid names; null for one that is not made. */
export function kindOf(check: string): CheckKind | null {
  if (check.startsWith(filePrefix)) return "chatonsinfos";
  return checkKinds.find((kind) => kind === check) ?? null;
}
