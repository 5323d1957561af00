import { writeFormFields } from "#core/form-answers.ts";
import { pathTo } from "#core/paths.ts";
import { Breadcrumb } from "#web/components/Breadcrumb.tsx";
import { Island } from "#web/components/Island.tsx";
import { useSite } from "#web/site.ts";
import type { QuestionnaireFormProps } from "./QuestionnaireForm.tsx";
import { QuestionnaireForm } from "./QuestionnaireForm.tsx";
import { listAsked } from "./listed-conditions.ts";
import { keptFieldsId } from "./questionnaire-start.ts";
import type { QuestionnaireStart } from "./questionnaire-start.ts";

/** The questionnaire anyone can try; with script it lives in the page. */
export function QuestionnairePage(props: Omit<QuestionnaireFormProps, "asked" | "paths">) {
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
      <textarea id={keptFieldsId} hidden />
      <Island name="questionnaire" start={start}>
        <QuestionnaireForm {...props} {...{ asked, paths }} />
      </Island>
    </>
  );
}
