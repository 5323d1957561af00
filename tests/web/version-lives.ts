import type { VersionLife } from "#web/pages/grid/version-life.ts";

/** A version in force since 22 November 2026, but for what is said otherwise. */
export function lifeOf(version: number, changes: Partial<VersionLife> = {}): VersionLife {
  return {
    version,
    state: "in-force",
    createdAt: "2026-10-01T10:00:00.000Z",
    basedOn: null,
    discussedSince: null,
    announcedAt: null,
    effectiveAt: null,
    haste: null,
    inForceSince: "2026-11-22T10:00:00.000Z",
    retiredAt: null,
    report: null,
    ...changes,
  };
}
