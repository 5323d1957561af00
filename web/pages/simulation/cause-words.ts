import type { Texts } from "#core/grid.ts";
import type { SimulationReport } from "#core/simulate.ts";
import type { Cause } from "#core/simulation-causes.ts";
import { answerKey } from "#core/simulation-names.ts";
import type { SimulationNames } from "#core/simulation-names.ts";
import type { Language } from "#core/vocabulary.ts";
import type { Site } from "#web/site.ts";
import { listInSentence } from "#web/text/word-list.ts";
import { localize } from "#web/text/text.ts";

type Named = Pick<SimulationReport, "names">;

/** A name of a report in words; its identifier where the report does not know it. */
export function nameIn(
  { names }: Named,
  kind: keyof SimulationNames,
  { id, language }: { readonly id: string; readonly language: Language },
): string {
  const known: Readonly<Record<string, Texts>> = names[kind];
  const texts = Object.hasOwn(known, id) ? known[id] : undefined;
  return texts === undefined ? id : localize(language, texts);
}

/** Why a hoster moves, as one sentence: what it is about, then what became of it. */
export function causeWords(site: Site, report: Named, cause: Cause): string {
  const { language, text } = site;
  const words = text.simulation.cause;
  switch (cause.kind) {
    case "criterion":
      return words.of(
        nameIn(report, "criteria", { id: cause.id, language }),
        criterionWords(site, report, cause),
      );
    case "theme":
      return `${words.theme(nameIn(report, "themes", { id: cause.id, language }))}${text.grid.conditions.colon} ${partWords(site, report, cause, words.percent)}`;
    case "at-least": {
      const name = nameIn(report, "groups", { id: `${cause.profile}/${cause.id}`, language });
      return `${words.group(name)}${text.grid.conditions.colon} ${partWords(site, report, cause, words.count)}`;
    }
  }
}

function criterionWords(site: Site, report: Named, cause: Cause): string {
  const words = site.text.simulation.cause;
  const [criterion] = cause.criteria;
  const answer = answerWords(site, report, cause);
  switch (criterion?.origin) {
    case "early":
      return cause.after === null ? words.notAsked : words.early(answer);
    case "gone":
      return words.gone;
    case "new":
      return words.new;
    case "review":
      return words.review;
    case "rule":
    case undefined:
      return ruleWords(site, cause, answer);
  }
}

function ruleWords({ text }: Site, { before, after, reason }: Cause, answer: string): string {
  const words = text.simulation.cause;
  if (after === null) return words.notAsked;
  if (after === "met") return words.suffices(answer);
  if (after === "unmet") return before === null ? words.fallsNew(answer) : words.falls(answer);
  if (reason === "unproven") return words.unproven;
  return reason === "expired" ? words.expired : words.unanswered;
}

function answerWords({ language, text }: Site, { names }: Named, cause: Cause): string {
  const words = text.simulation.cause;
  const key = answerKey(cause);
  const answer = Object.hasOwn(names.answers, key) ? names.answers[key] : undefined;
  return answer === undefined ? words.anAnswer : words.answer(localize(language, answer));
}

/** What became of a theme or a group: what is asked of it, else which criteria count otherwise. */
function partWords(
  { language, text }: Site,
  report: Named,
  { before, after, asked, criteria }: Cause,
  askedWords: (before: number, after: number) => string,
): string {
  const words = text.simulation.cause;
  if (before === null) return words.added;
  if (after === null) return words.dropped;
  const isAskedOtherwise = asked !== null && asked.before !== asked.after;
  const named = criteria.map(({ id, origin }) => {
    const name = words.answer(nameIn(report, "criteria", { id, language }));
    return origin === "rule" ? name : `${name} (${words.withOrigin[origin]})`;
  });
  return [
    ...(isAskedOtherwise ? [askedWords(asked.before, asked.after)] : []),
    ...(named.length > 0 ? [words.counts(listInSentence(language, named))] : []),
  ].join(text.simulation.andThen);
}
