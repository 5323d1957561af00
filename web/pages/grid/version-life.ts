import type { Text } from "#web/text/text.ts";

export type VersionState = keyof Text["grid"]["page"]["states"];

/** A version and the dates of its life, in ISO 8601; null for what has not happened to it. */
export type VersionLife = {
  readonly version: number;
  readonly state: VersionState;
  readonly createdAt: string;
  readonly basedOn: number | null;
  readonly discussedSince: string | null;
  readonly announcedAt: string | null;
  readonly effectiveAt: string | null;
  /** Why it comes sooner than hosters are promised. */
  readonly haste: string | null;
  readonly inForceSince: string | null;
  readonly retiredAt: string | null;
  /** The simulation that was joined to its announcement. */
  readonly report: string | null;
};

/** Where a version stands in its life, and which others there are. */
export type GridStanding = {
  readonly own: VersionLife;
  /** Every version of this grid, newest first. */
  readonly versions: readonly VersionLife[];
};

/** Since when a version is in the state it is in; null when nobody knows. */
export function sinceWhen(life: VersionLife): string | null {
  switch (life.state) {
    case "draft":
      return life.createdAt;
    case "in-discussion":
      return life.discussedSince;
    case "announced":
      return life.announcedAt;
    case "in-force":
      return life.inForceSince;
    case "retired":
      return life.retiredAt;
  }
}

/** The version that classifies hosters today. */
export function findInForce(versions: readonly VersionLife[]): VersionLife | undefined {
  return versions.find(({ state }) => state === "in-force");
}

/** The version that took the place of one that is retired. */
export function findSuccessor(
  { retiredAt }: VersionLife,
  versions: readonly VersionLife[],
): VersionLife | undefined {
  return versions.find(
    ({ inForceSince }) => retiredAt !== null && inForceSince !== null && inForceSince >= retiredAt,
  );
}
