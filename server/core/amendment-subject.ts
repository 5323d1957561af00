import type { GridDraft, Texts } from "#core/grid.ts";
import { pointer } from "#core/problem.ts";

/** What an amendment can be about. */
export const subjectKinds = ["criterion", "rule", "text"] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** The rules, and the introduction of the grid, have no name in the document. */
export type UnnamedSubject = "base" | "rules" | "grid";

export type AmendmentSubject = {
  /** As `core/grid-edit` addresses a part of a document. */
  readonly path: string;
  readonly kind: SubjectKind;
  /** What the document calls it; of a profile's rules, the profile. */
  readonly label: Texts | null;
  /** Said beside the label, or instead of it. */
  readonly unnamed: UnnamedSubject | null;
};

/** Everything a change can be proposed to, in the order of the document. */
export function listSubjects(draft: GridDraft): readonly AmendmentSubject[] {
  const { criteria, profiles, rules, themes, needs } = draft;
  const named = (parent: string, items: readonly { id: string; label: Texts }[]) =>
    items.map(({ id, label }) => subject("text", pointer(parent, id), label));
  return [
    ...criteria.map(({ id, label }) => subject("criterion", pointer("/criteria", id), label)),
    subject("rule", "/rules/base", null, "base"),
    ...rules.profiles.map(({ profile }) => {
      const label = profiles.find(({ id }) => id === profile)?.label ?? null;
      return subject("rule", pointer("/rules/profiles", profile), label, "rules");
    }),
    subject("text", "/grid", null, "grid"),
    ...named("/profiles", profiles),
    ...named("/themes", themes),
    ...named("/rules/outcomes", rules.outcomes),
    ...rules.messages.map(({ id, fr, en }) =>
      subject("text", pointer("/rules/messages", id), { fr, en }),
    ),
    ...named("/needs", needs),
  ];
}

/** Undefined for what the document does not have. */
export function findSubject(draft: GridDraft, path: string): AmendmentSubject | undefined {
  return listSubjects(draft).find((each) => each.path === path);
}

function subject(
  kind: SubjectKind,
  path: string,
  label: Texts | null,
  unnamed: UnnamedSubject | null = null,
): AmendmentSubject {
  return { kind, path, label, unnamed };
}
