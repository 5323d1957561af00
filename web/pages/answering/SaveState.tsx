import { useSite } from "#web/site.ts";
import type { StepPageProps } from "./answering-props.ts";

/** How the saving stands, in words; the script goes on saying it. */
export function SaveState({ notice }: Pick<StepPageProps, "notice">) {
  const { saved, othersSaved, withoutScript, former } = useSite().text.answering;
  const words = { none: "", saved, "others-saved": othersSaved, moved: former.moved };
  return (
    <>
      <div class="saving">
        <p class="save-state" role="status">
          {words[notice]}
        </p>
      </div>
      <noscript>
        <p class="hint">{withoutScript}</p>
      </noscript>
    </>
  );
}
