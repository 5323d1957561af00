import { spacePathTo } from "#core/space-paths.ts";
import { Island } from "#web/components/Island.tsx";
import { SiteContext, useSite } from "#web/site.ts";
import type { Site } from "#web/site.ts";
import { startOf } from "./answering-start.ts";
import type { StepPageProps } from "./answering-props.ts";
import { StepForm } from "./StepForm.tsx";

/** One step of a hoster's questionnaire; with script, each answer is saved by itself. */
export function StepPage(props: StepPageProps) {
  const site = useSite();
  const received = props.questions.filter(({ isReceived }) => isReceived);
  const ids = received.map(({ criterion }) => criterion.id);
  return (
    <SiteContext.Provider value={withStepWords(site)}>
      <Island name="answering" start={startOf(site, props, ids)}>
        <StepForm {...props} action={spacePathTo.answering(site.language, props.slug)} />
      </Island>
    </SiteContext.Provider>
  );
}

/** What the parts shared with the public questionnaire say otherwise: there are steps, and a server that saves. */
function withStepWords({ language, text }: Site): Site {
  const { stepWords, notSaved } = text.answering;
  const problems = { ...text.questionnaire.problems, meanwhile: notSaved };
  return {
    language,
    text: { ...text, questionnaire: { ...text.questionnaire, ...stepWords, problems } },
  };
}
