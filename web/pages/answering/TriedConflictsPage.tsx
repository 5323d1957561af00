import { fieldName } from "#core/form-answers.ts";
import type { Criterion, Grid } from "#core/grid.ts";
import { spacePathTo } from "#core/space-paths.ts";
import { useSite } from "#web/site.ts";
import { fillCounted } from "#web/text/pattern.ts";
import { localize } from "#web/text/text.ts";
import type { AskedQuestion, Conflict } from "./answering-props.ts";
import { ConflictField } from "./ConflictField.tsx";

export type TriedConflictsPageProps = {
  readonly slug: string;
  readonly grid: Grid;
  readonly conflicts: readonly (Pick<AskedQuestion, "criterion" | "base"> & {
    readonly conflict: Conflict;
  })[];
  /** What was tried and makes no sense in the grid. */
  readonly unread: readonly Criterion[];
};

/** Answers that were tried where another one is saved: which one to keep. */
export function TriedConflictsPage({ slug, grid, conflicts, unread }: TriedConflictsPageProps) {
  const { language, text } = useSite();
  const words = text.answering.tried;
  const names = unread.map(({ label }) => localize(language, label)).join(", ");
  return (
    <form class="answering stack" method="post" action={spacePathTo.triedAnswers(language, slug)}>
      <h1>{words.conflictTitle}</h1>
      <p class="lead">{words.conflictIntro}</p>
      {unread.length > 0 && (
        <p>{fillCounted(language, words.unread, { count: unread.length, criteria: names })}</p>
      )}
      {conflicts.map(({ criterion, base, conflict }) => (
        <div key={criterion.id}>
          <ConflictField
            {...{ grid, criterion, conflict }}
            mine={words.mine}
            keepMine={words.keepMine}
          />
          <input type="hidden" name={fieldName("base", criterion.id)} value={String(base)} />
        </div>
      ))}
      <div class="actions">
        <button class="btn" name="do" value="finish">
          {words.finish}
        </button>
        <button class="btn plain" name="do" value="drop">
          {words.drop}
        </button>
      </div>
    </form>
  );
}
