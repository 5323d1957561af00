import type { HosterRole } from "#core/access.ts";

/** What each person of a hoster is for it, by their id. */
export type Team = ReadonlyMap<string, HosterRole>;

/** What someone of a team may want to change of it. */
export type TeamChange =
  | { readonly kind: "role"; readonly member: string; readonly role: HosterRole }
  | { readonly kind: "remove"; readonly member: string }
  /** Makes a member an owner, and whoever does it an editor. */
  | { readonly kind: "hand-over"; readonly member: string }
  /** `isAbandoning`: even when nobody is left to own the hoster. */
  | { readonly kind: "leave"; readonly isAbandoning: boolean };

export const teamRefusals = ["not-allowed", "not-found", "last-owner"] as const;
export type TeamRefusal = (typeof teamRefusals)[number];

export type ChangedTeam =
  | { readonly ok: true; readonly team: Team }
  | { readonly ok: false; readonly refusal: TeamRefusal };

/** The team once `actor` has changed it; someone always owns what had an owner, unless they abandon it. */
export function changeTeam(team: Team, actor: string, change: TeamChange): ChangedTeam {
  const own = team.get(actor);
  if (own === undefined) return refuse("not-allowed");
  if (change.kind !== "leave") {
    if (own !== "owner") return refuse("not-allowed");
    if (!team.has(change.member)) return refuse("not-found");
  }
  const changed = apply(team, actor, change);
  const isAbandoned = countOwners(team) > 0 && countOwners(changed) === 0;
  const isMeant = change.kind === "leave" && change.isAbandoning;
  return isAbandoned && !isMeant ? refuse("last-owner") : { ok: true, team: changed };
}

export function isSoleOwner(team: Team, person: string): boolean {
  return team.get(person) === "owner" && countOwners(team) === 1;
}

function apply(team: Team, actor: string, change: TeamChange): Team {
  const changed = new Map(team);
  switch (change.kind) {
    case "role":
      return changed.set(change.member, change.role);
    case "remove":
      changed.delete(change.member);
      return changed;
    case "hand-over":
      return changed.set(actor, "editor").set(change.member, "owner");
    case "leave":
      changed.delete(actor);
      return changed;
  }
}

function countOwners(team: Team): number {
  return [...team.values()].filter((role) => role === "owner").length;
}

function refuse(refusal: TeamRefusal): ChangedTeam {
  return { ok: false, refusal };
}
