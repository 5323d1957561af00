import { hostOf } from "#core/website.ts";
import type { FileFate, FileReason, FileRole, HosterOutcome } from "#core/crawl.ts";

/** A crawl, as lists show it; moments are in ISO 8601. */
export type ShownCrawl = {
  readonly id: string;
  /** Of the federation, or the address that was asked for. */
  readonly name: string;
  readonly address: string;
  /** The hoster whose team asked for it. */
  readonly hoster: string | null;
  readonly askedAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
};

/** A file of a crawl. */
export type ShownFile = {
  readonly id: string;
  readonly role: FileRole;
  readonly address: string;
  readonly name: string | null;
  /** Null while it waits. */
  readonly fate: FileFate | null;
  readonly reason: FileReason | null;
  readonly since: string | null;
  readonly lines: { readonly taken: number; readonly kept: number; readonly ignored: number };
  readonly outcome: HosterOutcome | null;
};

/** Files by what became of them. */
export type FateCounts = readonly { readonly fate: FileFate; readonly files: number }[];

/** What a crawl is called in a heading, where a whole address is too long. */
export function headingOf({ name, address }: Pick<ShownCrawl, "name" | "address">): string {
  return name === address ? (hostOf(address) ?? address) : name;
}

export type CrawlState = "waiting" | "running" | "over";

export function stateOf({ startedAt, endedAt }: ShownCrawl): CrawlState {
  if (endedAt !== null) return "over";
  return startedAt === null ? "waiting" : "running";
}

/** What was just done to a federation. */
export const crawlNews = ["followed", "crawl", "pause", "resume", "remove"] as const;
export type CrawlNews = (typeof crawlNews)[number];

/** What is wrong with an address that was typed. */
export type AddressFault = "no-address" | "known-address" | "too-many";
