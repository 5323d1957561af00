import { writeFormFields } from "#core/form-answers.ts";
import { pathTo } from "#core/paths.ts";
import { Breadcrumb } from "#web/components/Breadcrumb.tsx";
import { Island } from "#web/components/Island.tsx";
import { useSite } from "#web/site.ts";
import type { QuestionnaireFormProps } from "./QuestionnaireForm.tsx";
import { QuestionnaireForm } from "./QuestionnaireForm.tsx";
import { listAsked } from "./listed-conditions.ts";
import { HiddenGrid } from "./HiddenAnswers.tsx";
import { keptFieldsId, questionnaireId } from "./questionnaire-start.ts";
import type { QuestionnaireStart } from "./questionnaire-start.ts";
import { OtherGrid } from "./OtherGrid.tsx";
import type { GridState } from "./OtherGrid.tsx";

type QuestionnairePageProps = Omit<QuestionnaireFormProps, "asked" | "paths"> & {
  /** Of a grid that is not in force, what becomes of it; null for the one that is. */
  readonly other?: GridState | null;
};

/** The questionnaire anyone can try; with script it lives in the page. */
export function QuestionnairePage({ other = null, ...props }: QuestionnairePageProps) {
  const { language, text } = useSite();
  const asked = listAsked(props, language);
  const { id, version } = props.grid.document.grid;
  const paths = {
    grid: pathTo.apiGrid(id, version),
    form: pathTo.questionnaire(language),
    result: pathTo.questionnaireResult(language),
  };
  const start: QuestionnaireStart = {
    language,
    paths,
    theme: props.theme,
    fields: writeFormFields(props.form.given),
    asked,
    text: { questionnaire: text.questionnaire, explanation: text.explanation },
  };
  return (
    <>
      <Breadcrumb current={text.result.page} />
      {other !== null && <OtherGrid grid={props.grid} state={other} />}
      {other !== null && <HiddenGrid grid={props.grid} form={questionnaireId} />}
      <textarea id={keptFieldsId} hidden />
      <Island name="questionnaire" start={start}>
        <QuestionnaireForm {...props} {...{ asked, paths }} />
      </Island>
    </>
  );
}
