import { longestTexts, mostRecipients } from "#core/brief.ts";
import type { BriefField, BriefProblem } from "#core/brief.ts";
import type { Site } from "#web/site.ts";
import { fill } from "#web/text/pattern.ts";

/** Id of a field in the page. */
export function fieldId(field: BriefField): string {
  return `f-${field}`;
}

/** What is wrong and how to mend it, without naming the field. */
export function briefProblemSentence(
  { language, text }: Site,
  { field, code }: BriefProblem,
): string {
  const { sentences, noneChosen } = text.brief.problems;
  if (field === "to" && code === "missing") return noneChosen;
  const most = field === "to" ? mostRecipients : longestTexts[field];
  return fill(sentences[code], { most: new Intl.NumberFormat(language).format(most) });
}

/** The same sentence, opened by the name of the field. */
export function namedBriefProblem(site: Site, problem: BriefProblem): string {
  const { form, problems } = site.text.brief;
  return fill(problems.named, {
    field: form.fields[problem.field],
    sentence: briefProblemSentence(site, problem),
  });
}
