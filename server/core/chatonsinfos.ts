import { canonicalKey, keyRules } from "#core/chatonsinfos-keys.ts";
import type { FileClass, KeyRule } from "#core/chatonsinfos-keys.ts";
import { readOrganization } from "#core/chatonsinfos-organization.ts";
import type { OrganizationFile } from "#core/chatonsinfos-organization.ts";
import { readService } from "#core/chatonsinfos-service.ts";
import type { ServiceFile } from "#core/chatonsinfos-service.ts";
import { readValue, unquote } from "#core/chatonsinfos-values.ts";
import type { IgnoredReason } from "#core/chatonsinfos-values.ts";
import { hasControlCharacters, longestName, longestText } from "#core/plain-text.ts";
import { failure, success } from "#core/result.ts";
import type { Result } from "#core/result.ts";

/** One `key = value` line of a properties file, escapes undone; `line` counts from 1. */
export type Pair = { readonly line: number; readonly key: string; readonly value: string };

/** What became of one line: read, kept verbatim without being read, or left out. */
export type LineReport = { readonly line: number; readonly key: string } & (
  | { readonly fate: "taken"; readonly value: string }
  | { readonly fate: "kept"; readonly reason: "unknown-key" | "not-shown" }
  | { readonly fate: "ignored"; readonly reason: IgnoredReason; readonly detail?: string }
);

/** Why a whole file is refused. */
export const fileFaults = [
  "html",
  "no-section-line",
  "federation-file",
  "device-file",
  "unknown-class",
  "missing-name",
] as const;
export type FileFault = (typeof fileFaults)[number];

export type ChatonsInfosFile = {
  readonly content: OrganizationFile | ServiceFile;
  /** Where the file says it comes from. */
  readonly url: string | null;
  /** Lines that are not read, as they were written. */
  readonly unread: Readonly<Record<string, string>>;
  readonly lines: readonly LineReport[];
};

/**
 * Reads the lines of a ChatonsInfos file, as tolerant as the files in the wild demand (see
 * "Traps" in the protocol's field reference): only a file of another kind, or without a name, is refused.
 */
export function readChatonsInfos(pairs: readonly Pair[]): Result<ChatonsInfosFile, FileFault> {
  const known = pairs.filter(({ key }) => isSectionKey(key));
  if (known.length === 0) return failure(["no-section-line"]);
  const fileClass = classOf(known);
  if (fileClass === "federation") return failure(["federation-file"]);
  if (fileClass === "device") return failure(["device-file"]);
  if (fileClass === null) return failure(["unknown-class"]);
  const lines = reportLines(pairs, fileClass);
  const values = new Map(
    lines.flatMap((line) =>
      line.fate === "taken" ? [[canonicalKey(line.key), line.value] as const] : [],
    ),
  );
  const content = fileClass === "organization" ? readOrganization(values) : readService(values);
  if (content === null) return failure(["missing-name"]);
  return success({
    content,
    url: values.get("file.url") ?? null,
    unread: unread(pairs, lines),
    lines,
  });
}

const sections = [
  "file",
  "federation",
  "organization",
  "subs",
  "service",
  "software",
  "host",
  "metrics",
  "device",
];

/** A page of HTML parses as properties too, but never with such keys. */
function isSectionKey(key: string): boolean {
  if (key.length > longestName || hasControlCharacters(key)) return false;
  const [section = "", name = ""] = canonicalKey(key).split(".", 2);
  return sections.includes(section) && name !== "";
}

/** `file.class` when it says something known, else what the names in the file tell. */
function classOf(pairs: readonly Pair[]): FileClass | "federation" | "device" | null {
  const classes = ["organization", "service", "federation", "device"] as const;
  const keys = new Set(pairs.map(({ key }) => canonicalKey(key)));
  const said = pairs.findLast(({ key }) => canonicalKey(key) === "file.class")?.value ?? "";
  return (
    classes.find((name) => name === unquote(said).toLowerCase()) ??
    classes.find((name) => keys.has(`${name}.name`)) ??
    null
  );
}

function reportLines(pairs: readonly Pair[], fileClass: FileClass): readonly LineReport[] {
  const lastLines = new Map(pairs.map((pair) => [canonicalKey(pair.key), pair.line]));
  const isIndividual = pairs.some(
    ({ key, value }) =>
      canonicalKey(key) === "organization.type" && unquote(value).toLowerCase() === "individual",
  );
  return pairs.map((pair): LineReport => {
    const { line, key } = pair;
    const last = lastLines.get(canonicalKey(key));
    if (last !== undefined && last !== line) {
      return { line, key, fate: "ignored", reason: "repeated", detail: String(last) };
    }
    if (!isSectionKey(key)) return { line, key, fate: "ignored", reason: "not-a-key" };
    const rule = keyRules(fileClass, canonicalKey(key));
    const isPersonal = isIndividual && rule?.isPersonalOfIndividual === true;
    return isPersonal
      ? { line, key, fate: "ignored", reason: "personal-data" }
      : reportLine(pair, rule);
  });
}

function reportLine({ line, key, value }: Pair, rule: KeyRule | undefined): LineReport {
  if (unquote(value) === "") return { line, key, fate: "ignored", reason: "empty" };
  const kind = rule?.kind ?? "verbatim";
  const read = kind === "verbatim" ? keepable(value) : readValue(kind, value);
  if (!read.ok) {
    const [fault] = read.problems;
    return { line, key, fate: "ignored", ...(fault ?? { reason: "empty" }) };
  }
  if (rule === undefined) return { line, key, fate: "kept", reason: "unknown-key" };
  if (!rule.isShown) return { line, key, fate: "kept", reason: "not-shown" };
  return { line, key, fate: "taken", value: read.value };
}

/** Kept as written, unless it cannot be stored. */
function keepable(value: string): Result<string, { reason: IgnoredReason }> {
  if (value.length > longestText) return failure([{ reason: "too-long" }]);
  const isClean = !hasControlCharacters(value.replaceAll(/[\t\r\n]/gu, ""));
  return isClean ? success(value) : failure([{ reason: "control-characters" }]);
}

function unread(
  pairs: readonly Pair[],
  lines: readonly LineReport[],
): Readonly<Record<string, string>> {
  const kept = pairs.filter((_, index) => lines[index]?.fate === "kept");
  return Object.fromEntries(kept.map(({ key, value }) => [key, value]));
}
