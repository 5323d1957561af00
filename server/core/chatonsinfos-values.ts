import { readDate, readDegree } from "#core/chatonsinfos-dates.ts";
import { readTown } from "#core/chatonsinfos-town.ts";
import { departmentOfCountryCode, findCountry } from "#core/departments.ts";
import { longestName, readPlainText, readWebAddress } from "#core/plain-text.ts";
import type { TextFault } from "#core/plain-text.ts";
import { failure, success } from "#core/result.ts";
import type { Result } from "#core/result.ts";
import { serviceLoads, serviceRegistrations } from "#core/services.ts";

/** Why a line is left out. */
export type IgnoredReason =
  | TextFault
  | "repeated"
  | "not-a-key"
  | "about-file"
  | "build-time"
  | "metric"
  | "personal-data"
  | "malformed-date"
  | "malformed-degree"
  | "unknown-value";

export type Ignored = { readonly reason: IgnoredReason; readonly detail?: string };

/** Values of the closed lists, in lower case; files write them in any case. */
const closedLists = {
  "legal-form": [
    "association",
    "informal",
    "cooperative",
    "microcompany",
    "company",
    "individual",
    "other",
  ],
  activity: ["active", "idle", "away"],
  "service-status": ["ok", "warning", "alert", "error", "over", "void"],
  registrations: serviceRegistrations,
  load: serviceLoads,
  "install-type": [
    "distribution",
    "provider",
    "package",
    "tooling",
    "clonerepo",
    "archive",
    "sources",
    "container",
  ],
  "host-provider": ["home", "hostedbay", "hostedserver", "outsourced"],
  "server-type": ["nano", "physical", "virtual", "shared", "cloud"],
} as const;

export type ValueKind =
  | keyof typeof closedLists
  | "name"
  | "text"
  | "address"
  | "date"
  | "degree"
  | "town"
  | "country-code"
  | "about-file"
  | "build-time"
  | "metric"
  | "personal";

/** A value as the core keeps it: closed lists in lower case, dates as YYYY-MM-DD, one line of text. */
export function readValue(kind: ValueKind, value: string): Result<string, Ignored> {
  switch (kind) {
    case "name":
      return orFault(readPlainText(withoutMarkup(value), longestName));
    case "text":
      return orFault(readPlainText(withoutMarkup(value)));
    case "address":
      return orFault(readWebAddress(unquote(value)));
    case "date":
      return orReason(readDate(unquote(value)), "malformed-date");
    case "degree":
      return orReason(readDegree(unquote(value)), "malformed-degree");
    case "town":
      return orFault(readPlainText(withoutMarkup(value)), () =>
        orReason(readTown(linesOf(value)), "personal-data"),
      );
    case "country-code":
      return readCountryCode(unquote(value));
    case "about-file":
    case "build-time":
    case "metric":
      return failure([{ reason: kind }]);
    case "personal":
      return failure([{ reason: "personal-data" }]);
    case "registrations":
      return readList(closedLists[kind], value);
    case "legal-form":
    case "activity":
    case "service-status":
    case "load":
    case "install-type":
    case "host-provider":
    case "server-type":
      return readOne(closedLists[kind], value);
  }
}

/** Without the matching quotes some generators put around values. */
export function unquote(value: string): string {
  const trimmed = value.trim();
  const inside = /^(?:'([^']*)'|"([^"]*)")$/u.exec(trimmed);
  return (inside?.[1] ?? inside?.[2] ?? trimmed).trim();
}

/** Lines of a value: `<br/>` and line breaks end them, other tags are left out. */
function linesOf(value: string): readonly string[] {
  return unquote(value)
    .replaceAll(/<br\s*\/?>/giu, "\n")
    .replaceAll(/<\/?[a-z][^<>]*>/giu, " ")
    .split(/[\r\n]+/u);
}

function withoutMarkup(value: string): string {
  return linesOf(value).join(" ");
}

function readOne(allowed: readonly string[], value: string): Result<string, Ignored> {
  const found = allowed.find((each) => each === unquote(value).toLowerCase());
  return orReason(found ?? null, "unknown-value", allowed.join(", "));
}

/** The known values of a list, in the order of the vocabulary, joined by semicolons. */
function readList(allowed: readonly string[], value: string): Result<string, Ignored> {
  const given = unquote(value)
    .toLowerCase()
    .split(/[;,]/u)
    .map((item) => item.trim());
  const found = allowed.filter((item) => given.includes(item));
  return orReason(found.join(";") || null, "unknown-value", allowed.join(", "));
}

function readCountryCode(value: string): Result<string, Ignored> {
  const code = value.toUpperCase();
  const isKnown = findCountry(code) !== undefined || Object.hasOwn(departmentOfCountryCode, code);
  return orReason(isKnown ? code : null, "unknown-value", "ISO 3166-1");
}

function orReason(
  value: string | null,
  reason: IgnoredReason,
  detail?: string,
): Result<string, Ignored> {
  if (value !== null) return success(value);
  return failure([{ reason, ...(detail !== undefined && { detail }) }]);
}

function orFault(
  read: Result<string, TextFault>,
  next: (value: string) => Result<string, Ignored> = success,
): Result<string, Ignored> {
  if (read.ok) return next(read.value);
  return failure(read.problems.map((reason) => ({ reason })));
}
