import { mostEdits } from "#core/grid-edit-problem.ts";
import type { EditProblem } from "#core/grid-edit-problem.ts";
import type { GridEdit } from "#core/grid-edit.ts";
import { makeGrid, parseGrid } from "#core/grid-document.ts";
import { applyEdit } from "#core/grid-edit.ts";
import { readGridForm } from "#core/grid-form.ts";
import type { GridDraft } from "#core/grid.ts";
import type { Language } from "#core/vocabulary.ts";
import type { Deps } from "#server/deps.ts";
import { editDraft, openVersionDraft } from "#server/grid-drafts/actions.ts";
import type { EditConflict } from "#server/grid-drafts/actions.ts";
import { editsOfDeed } from "#server/grid-drafts/form-deeds.ts";
import type { Deed } from "#server/grid-drafts/form-deeds.ts";

export type FormFate =
  | { readonly kind: "saved"; readonly edits: readonly GridEdit[] }
  /** Everything else was saved. */
  | { readonly kind: "conflict"; readonly conflicts: readonly EditConflict[] }
  /** Nothing was saved. */
  | { readonly kind: "wrong"; readonly problems: readonly EditProblem[] };

type SentForm = {
  readonly version: number;
  readonly personId: string;
  readonly language: Language;
  readonly fields: URLSearchParams;
  readonly deed: Deed;
};

/** Saves what a form of the editor says, then does what its button asks for. */
export async function saveForm(deps: Deps, form: SentForm): Promise<FormFate> {
  const { version, personId, fields, deed } = form;
  const typed = readGridForm(fields, form.language);
  if (typed.problems.length > 0) return { kind: "wrong", problems: typed.problems };
  const beyond = typed.edits[mostEdits];
  if (beyond !== undefined) {
    return { kind: "wrong", problems: [{ path: beyond.path, code: "too-many-edits" }] };
  }
  const edits = typed.edits.filter(({ path }) => fields.get(`pick:${path}`) !== "theirs");
  const { draft } = await openVersionDraft(deps.db, version);
  const asked = await editsOfDeed({
    ...{ draft: withEdits(draft, edits), deed, fields },
    readVersion: async (other) => (await openVersionDraft(deps.db, other)).draft,
  });
  if (!asked.ok) return { kind: "wrong", problems: asked.problems };
  const all = [...edits, ...asked.value];
  const fate = await editDraft(deps, { version, personId, edits: all });
  if (fate.kind === "saved") return { kind: "saved", edits: all };
  if (fate.kind === "wrong") return fate;
  const { conflicts } = fate;
  const isDisputed = ({ path }: GridEdit) => conflicts.some(({ edit }) => edit.path === path);
  // What the button asks for waits until both versions were seen.
  const rest = edits.filter((edit) => !isDisputed(edit));
  const saved = await editDraft(deps, { version, personId, edits: rest });
  return saved.kind === "saved" ? { kind: "conflict", conflicts } : saved;
}

/** The draft as the deed finds it: what was typed in the same form comes first. */
function withEdits(draft: GridDraft, edits: readonly GridEdit[]): GridDraft {
  const document = edits.reduce((before, edit) => {
    const fate = applyEdit(before, edit);
    return fate.kind === "applied" ? fate.document : before;
  }, makeGrid(draft));
  const read = parseGrid(document);
  return read.ok ? read.value : draft;
}
