import { fieldName } from "#core/form-answers.ts";
import { spacePathTo } from "#core/space-paths.ts";
import { absoluteDate } from "#web/components/DateText.tsx";
import { QuestionField } from "#web/pages/questionnaire/QuestionField.tsx";
import { questionId } from "#web/pages/questionnaire/QuestionLink.tsx";
import { useSite } from "#web/site.ts";
import { fill } from "#web/text/pattern.ts";
import type { AskedQuestion, StepPageProps } from "./answering-props.ts";
import { ConflictField, TypedVersion } from "./ConflictField.tsx";
import { FormerAnswer } from "./FormerAnswer.tsx";

type AskedFieldProps = AskedQuestion & Pick<StepPageProps, "grid" | "slug">;

/** One question with its fields, or with both versions of what was answered, and what is to be known first. */
export function AskedField({
  grid,
  slug,
  criterion,
  base,
  entry,
  problems,
  ...asked
}: AskedFieldProps) {
  const { mine, choices } = useSite().text.answering.conflicts;
  const { conflict, lateSince, former } = asked;
  return (
    <>
      {lateSince !== null && <LateAnswer {...{ slug, criterion, lateSince }} />}
      {former !== null && <FormerAnswer criterion={criterion} former={former} />}
      {conflict === null ? (
        <QuestionField {...{ grid, criterion, entry, problems }} />
      ) : (
        <>
          <ConflictField {...{ grid, criterion, conflict, mine }} keepMine={choices.mine} />
          <TypedVersion id={criterion.id} entry={entry} />
        </>
      )}
      <input type="hidden" name={fieldName("base", criterion.id)} value={String(base)} />
    </>
  );
}

type LateAnswerProps = Pick<AskedFieldProps, "slug" | "criterion"> & { readonly lateSince: string };

/** Says of an answer that it is too old, and where to say that it is still true. */
function LateAnswer({ slug, criterion, lateSince }: LateAnswerProps) {
  const { language, text } = useSite();
  return (
    <p class="late" id={`${questionId(criterion.id)}-late`}>
      {fill(text.answering.late, { date: absoluteDate(language, lateSince) })}{" "}
      <a href={spacePathTo.renewal(language, slug)}>{text.answering.confirm}</a>
    </p>
  );
}
