import { writeFormFields } from "#core/form-answers.ts";
import type { Language } from "#core/vocabulary.ts";
import { Breadcrumb } from "#web/components/Breadcrumb.tsx";
import { Island } from "#web/components/Island.tsx";
import { askedWords } from "#web/components/asked-words.ts";
import { useSite } from "#web/site.ts";
import type { QuestionnaireFormProps } from "./QuestionnaireForm.tsx";
import { QuestionnaireForm } from "./QuestionnaireForm.tsx";
import { askedKey, keptFieldsId } from "./questionnaire-start.ts";
import type { QuestionnaireStart } from "./questionnaire-start.ts";

/** The questionnaire anyone can try; with script it lives in the page. */
export function QuestionnairePage(props: Omit<QuestionnaireFormProps, "asked">) {
  const { language, text } = useSite();
  const asked = listAsked(props, language);
  const { id, version } = props.grid.document.grid;
  const start: QuestionnaireStart = {
    language,
    grid: { id, version },
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
        <QuestionnaireForm {...props} asked={asked} />
      </Island>
    </>
  );
}

type Asked = Pick<QuestionnaireFormProps, "grid" | "classification">;

/** The words of every condition a profile makes by itself; groups and shares have names. */
function listAsked(
  { grid, classification }: Asked,
  language: Language,
): QuestionnaireStart["asked"] {
  const traces = Object.values(classification.trace.profiles);
  const leaves = traces.flatMap(({ base, requires }) => [...base, ...requires]);
  return Object.fromEntries(
    leaves.map((leaf) => [askedKey(leaf), askedWords(grid, leaf, language)]),
  );
}
