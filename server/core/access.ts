import type { Language } from "#core/vocabulary.ts";

/** What someone may be for a hoster; an owner may do all that an editor may. */
export const hosterRoles = ["editor", "owner"] as const;
export type HosterRole = (typeof hosterRoles)[number];

/** What someone may be in the working group; an administrator may do all that a member may. */
export const groupRoles = ["member", "administrator"] as const;
export type GroupRole = (typeof groupRoles)[number];

/** Someone who is signed in. */
export type Person = {
  readonly id: string;
  readonly email: string;
  /** As it is signed, where the person gave one. */
  readonly name: string | null;
  readonly language: Language;
  readonly groupRole: GroupRole | null;
  /** By slug of the hosters the person works for. */
  readonly roles: Readonly<Record<string, HosterRole>>;
};

/** What is acted upon: a hoster, by its slug, or nothing in particular. */
export type Subject = { readonly hoster: string } | null;

/**
 * Every way to stand towards a subject: signed in, working for it, a peer of it, who works for
 * another hoster or is in the working group, or in that group. Visitors stand nowhere.
 */
export const standings = ["person", "editor", "owner", "peer", "member", "administrator"] as const;
export type Standing = (typeof standings)[number];

/** Who may do what beyond reading what is public: the whole of it. */
export const whoMay = {
  "keep-account": ["person"],
  "create-hoster": ["person"],
  "claim-hoster": ["person"],
  "read-space": ["editor"],
  "describe-hoster": ["editor"],
  "answer-grid": ["editor"],
  "publish-assessment": ["editor"],
  "withdraw-assessment": ["owner"],
  "announce-events": ["editor"],
  "answer-reviews": ["editor"],
  "read-team": ["editor"],
  "change-team": ["owner"],
  "leave-team": ["editor"],
  "choose-presence": ["owner"],
  "review-answers": ["peer"],
  "read-desk": ["member"],
  "decide-claims": ["member"],
  "moderate-reviews": ["member"],
  "take-part": ["person"],
  "edit-grid": ["member"],
  "announce-grid": ["member"],
  "import-grid": ["member"],
  "lead-discussion": ["member"],
  "handle-reports": ["member"],
  "moderate-listings": ["member"],
  "run-crawls": ["member"],
  "ask-for-dump": ["member"],
  "change-settings": ["administrator"],
  "read-audit": ["administrator"],
  "grant-roles": ["administrator"],
} as const satisfies Record<string, readonly Standing[]>;
export type Action = keyof typeof whoMay;

/** Whether someone may do something to a subject; null is a visitor, who may do none of this. */
export function can(person: Person | null, action: Action, subject: Subject = null): boolean {
  const held = standingsOf(person, subject);
  return whoMay[action].some((standing) => held.has(standing));
}

/** Where someone stands towards a subject. Whoever works for a hoster is no peer of it. */
export function standingsOf(person: Person | null, subject: Subject): ReadonlySet<Standing> {
  const held = new Set<Standing>();
  if (person === null) return held;
  held.add("person");
  const role = subject === null ? undefined : roleFor(person, subject.hoster);
  if (role !== undefined) held.add("editor");
  if (role === "owner") held.add("owner");
  const speaksElsewhere = Object.keys(person.roles).length > 0 || person.groupRole !== null;
  if (role === undefined && speaksElsewhere) held.add("peer");
  if (person.groupRole !== null) held.add("member");
  if (person.groupRole === "administrator") held.add("administrator");
  return held;
}

/** What someone is for a hoster; undefined for nothing. */
export function roleFor({ roles }: Person, hoster: string): HosterRole | undefined {
  return Object.hasOwn(roles, hoster) ? roles[hoster] : undefined;
}
