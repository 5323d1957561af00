import type { Step } from "#web/pages/questionnaire/progress.ts";
import { useSite } from "#web/site.ts";

/** Where the button goes that leads to the reasons of the result: no step is called so. */
export const reasonsStep = ":pourquoi";

type StepActionsProps = {
  readonly steps: readonly Step[];
  /** Id of the step on the page. */
  readonly here: string;
};

/** What goes on from a step; every button saves. */
export function StepActions({ steps, here }: StepActionsProps) {
  const words = useSite().text.answering;
  const position = steps.findIndex(({ id }) => id === here);
  const previous = position < 0 ? undefined : steps[position - 1];
  const next = position < 0 ? undefined : steps[position + 1];
  return (
    <div class="actions">
      {previous !== undefined && (
        <button class="btn plain" name="goto" value={previous.id}>
          {words.savePrevious}
        </button>
      )}
      <button class="btn plain" name="goto" value={here}>
        {words.save}
      </button>
      <button class="btn" name="goto" value={next?.id ?? reasonsStep}>
        {next === undefined ? words.saveReasons : words.saveNext}
      </button>
    </div>
  );
}
