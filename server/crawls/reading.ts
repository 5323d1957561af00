import type { FileReason, FileRole } from "#core/crawl.ts";
import { isOwnExport } from "#core/own-export.ts";
import { failure } from "#core/result.ts";
import type { Result } from "#core/result.ts";
import { keepLines, readContent, readKept } from "#server/crawls/content.ts";
import type { FileContent } from "#server/crawls/content.ts";
import type { Deps } from "#server/deps.ts";
import { digestOf } from "#server/digest.ts";
import { spellings } from "#server/exchange/actions.ts";
import type { OutgoingFault } from "#core/outgoing-fault.ts";
import type { Answer } from "#server/outgoing/client.ts";
import type { SourceFileRow } from "#server/source-files/queries.ts";

/** A file that was asked for. */
export type Reading = {
  /** What it says, or why it says nothing. */
  readonly content: Result<FileContent, FileReason>;
  readonly isChanged: boolean;
  /** What is known of the file from now on; null where nothing is. */
  readonly row: SourceFileRow | null;
  /** The bytes are those that were stored: only that it came is news. */
  readonly isSame: boolean;
  /** Seconds its server asks to be left alone. */
  readonly retryAfter: number | null;
  readonly took: number;
};

type Wanted = {
  readonly address: string;
  readonly role: FileRole;
  readonly known: SourceFileRow | undefined;
};

/** Reads a file, by any spelling of its address; what did not change since it was last read is not sent again. */
export async function readFile(
  deps: Pick<Deps, "outgoing" | "now" | "publicUrl">,
  wanted: Wanted,
): Promise<Reading> {
  const { address, known } = wanted;
  if (isOwnExport(address, deps.publicUrl)) return nothing(["own-export"]);
  const startedAt = performance.now();
  const attempts: Attempt[] = [];
  for (const location of new Set([known?.location ?? address, ...spellings(address)])) {
    const attempt = await tryLocation(deps, wanted, location);
    attempts.push(attempt);
    if (attempt.content.ok || !isMissing(attempt.content.problems)) break;
  }
  const [first] = attempts;
  const attempt = attempts.find(({ content }) => content.ok) ?? first;
  if (attempt === undefined) return nothing(["not-web-address"]);
  if (!attempt.content.ok && attempt.content.problems.includes("own-export")) {
    return nothing(["own-export"]);
  }
  const took = Math.round(performance.now() - startedAt);
  return { ...readingOf(wanted, attempt, deps.now()), took };
}

/** What a file said the last time it was asked for, without asking again. */
export function recallFile(known: SourceFileRow, role: FileRole): Reading {
  const content =
    known.fault === null && known.content !== null
      ? readKept(known.content, { role, location: known.location })
      : failure([known.fault ?? "not-found"]);
  return { content, isChanged: false, isSame: false, row: null, retryAfter: null, took: 0 };
}

type Attempt = {
  readonly location: string;
  readonly content: Result<FileContent, FileReason>;
  /** What is to be kept of new bytes; null where what was kept is still good, or nothing came. */
  readonly kept: { readonly digest: string; readonly content: Uint8Array } | null;
  readonly headers: Headers | null;
  readonly retryAfter: number | null;
};

async function tryLocation(
  { outgoing, publicUrl }: Pick<Deps, "outgoing" | "publicUrl">,
  { role, known }: Wanted,
  location: string,
): Promise<Attempt> {
  const stored = known?.location === location ? known.content : null;
  const got = await outgoing.get(location, {
    accept: "text/plain, */*;q=0.5",
    ...(stored !== null && {
      etag: known?.etag ?? null,
      lastModified: known?.lastModified ?? null,
    }),
  });
  const none = { location, kept: null, headers: null, retryAfter: null };
  if (!got.ok) return { ...none, content: failure([reasonOfFault(got.problems[0])]) };
  const { status, headers, bytes, address } = got.value;
  // An address elsewhere may lead back here.
  if (isOwnExport(address, publicUrl)) return { ...none, content: failure(["own-export"]) };
  if (status === 304 && stored !== null) {
    return { ...none, headers, content: readKept(stored, { role, location }) };
  }
  if (status >= 200 && status < 300) {
    const content = readContent(bytes, { role, location });
    const kept = content.ok
      ? { digest: digestOf(bytes), content: keepLines(bytes, content.value) }
      : null;
    return { ...none, headers, kept, content };
  }
  const reason = reasonOfStatus(got.value);
  const retryAfter = reason === "asked-to-wait" ? secondsToWait(headers) : null;
  return { ...none, content: failure([reason]), retryAfter };
}

/** Sites answer for a missing file with an error, or with their home page. */
function isMissing(reasons: readonly FileReason[]): boolean {
  return reasons.some((reason) => ["not-found", "html", "no-section-line"].includes(reason));
}

function readingOf(
  { address, role, known }: Wanted,
  { location, content, kept, headers, retryAfter }: Attempt,
  at: Date,
): Omit<Reading, "took"> {
  const [reason] = content.ok ? [] : content.problems;
  // Nothing is known of a file that this side failed to ask for.
  if (reason === "our-side")
    return { content, retryAfter, isChanged: false, isSame: false, row: null };
  const before = known ?? unknownFile(address, at);
  const tried = { ...before, role: content.ok ? content.value.role : before.role, triedAt: at };
  if (reason !== undefined) {
    const since = before.unreachableSince ?? at;
    const row = {
      ...{ ...tried, role: before.role === "root" ? role : before.role },
      ...{ fault: reason, unreachableSince: since, failures: before.failures + 1 },
    };
    return { content, retryAfter, isChanged: false, isSame: false, row };
  }
  const row = {
    ...tried,
    ...{ readAt: at, fault: null, unreachableSince: null, failures: 0, toldAt: null },
    ...(kept !== null && {
      ...{ location, ...kept },
      etag: shortHeader(headers, "etag"),
      lastModified: shortHeader(headers, "last-modified"),
    }),
  };
  const isChanged = row.digest !== before.digest;
  return { content, retryAfter, isChanged, isSame: kept === null, row };
}

function unknownFile(address: string, triedAt: Date): SourceFileRow {
  return {
    ...{ address, role: "root", location: null, etag: null, lastModified: null, digest: null },
    ...{ content: null, readAt: null, triedAt, unreachableSince: null, fault: null },
    ...{ failures: 0, hosterId: null, toldAt: null },
  };
}

/** What a server marks a version of a file with; one that is too long is no mark. */
function shortHeader(headers: Headers | null, name: string): string | null {
  const value = headers?.get(name) ?? null;
  return value !== null && value.length <= 200 ? value : null;
}

function reasonOfStatus({ status, headers }: Answer): FileReason {
  if (status === 401 || status === 403) return "private";
  if (status === 404 || status === 410) return "not-found";
  const isAsking = status === 429 || (status === 503 && headers.has("retry-after"));
  return isAsking ? "asked-to-wait" : "server-failed";
}

function reasonOfFault(fault: OutgoingFault | undefined): FileReason {
  return fault ?? "our-side";
}

/** As RFC 9110, section 10.2.3, in seconds; a date counts as a minute. */
function secondsToWait(headers: Headers): number {
  const asked = headers.get("retry-after") ?? "";
  return /^\d{1,9}$/u.test(asked) ? Number(asked) : 60;
}

function nothing(reasons: readonly FileReason[]): Reading {
  return {
    content: failure(reasons),
    isChanged: false,
    isSame: false,
    row: null,
    retryAfter: null,
    took: 0,
  };
}
