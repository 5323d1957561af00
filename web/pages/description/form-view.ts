import type { FieldProblem, FieldProblemCode } from "#core/field-problem.ts";
import type { Provenance } from "#core/proposals.ts";

/** What a form of a space says of its fields, beside what is typed in them. */
export type FormView<Field extends string> = {
  readonly labels: Readonly<Record<Field, string>>;
  readonly hints: Readonly<Record<Field, string | null>>;
  readonly problems: readonly FieldProblem<Field>[];
  /** Where somebody else saved something different meanwhile: what, in words. */
  readonly theirs?: Readonly<Partial<Record<Field, string>>>;
  /** Where what is in a field was read, when nobody here said it yet. */
  readonly imported?: Readonly<Partial<Record<Field, Provenance>>>;
  /** The fields that nothing from elsewhere is shown in nor proposed for. */
  readonly closed?: {
    readonly fields: readonly Field[];
    /** Where what others say of them can be seen again. */
    readonly path: string;
  };
};

/** What goes around a field. */
export type FieldFrame = {
  readonly name: string;
  readonly label: string;
  readonly hint: string | null;
  readonly problem: FieldProblemCode | null;
  /** Null when the saved version says the same. */
  readonly theirs: string | null;
  readonly imported: Provenance | null;
  /** Where what others say of a field left empty on purpose can be seen again. */
  readonly closed: string | null;
};

export function frameOf<Field extends string>(view: FormView<Field>, name: Field): FieldFrame {
  return {
    name,
    label: view.labels[name],
    hint: view.hints[name],
    problem: view.problems.find(({ field }) => field === name)?.code ?? null,
    theirs: view.theirs?.[name] ?? null,
    imported: view.imported?.[name] ?? null,
    closed: view.closed?.fields.includes(name) === true ? view.closed.path : null,
  };
}

/** Id of a field in the page. */
export function fieldId(name: string): string {
  return `f-${name}`;
}

/** What describes a field to those who do not see it: its hint, why it is empty and what is wrong with it. */
export function describedBy({
  name,
  hint,
  problem,
  theirs,
  closed,
}: FieldFrame): string | undefined {
  const id = fieldId(name);
  const parts = [
    hint !== null && `${id}-aide`,
    closed !== null && `${id}-vide`,
    problem !== null && `${id}-probleme`,
    theirs !== null && `${id}-autre`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? undefined : parts.join(" ");
}
