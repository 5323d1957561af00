import type { AmendmentPart } from "#core/amendment-part.ts";
import type { AmendmentSubject } from "#core/amendment-subject.ts";
import { writeTypedNumber } from "#core/typed-number.ts";
import type { Site } from "#web/site.ts";
import { localize } from "#web/text/text.ts";

/** What a subject is called. */
export function subjectWords({ language, text }: Site, subject: AmendmentSubject): string {
  const { unnamed, rulesOf } = text.discussion;
  const label = subject.label === null ? null : localize(language, subject.label);
  if (label === null) return subject.unnamed === null ? subject.path : unnamed[subject.unnamed];
  return subject.unnamed === "rules" ? rulesOf(label) : label;
}

/** The same for one whose document no longer has it. */
export function subjectOrPath(site: Site, subject: AmendmentSubject | null, path: string): string {
  return subject === null ? path : subjectWords(site, subject);
}

/** What a part is called, with what it belongs to and its language. */
export function partWords({ language, text }: Site, part: AmendmentPart): string {
  const { parts, partIn, partOf, inLanguage } = text.discussion;
  const name = parts[part.name];
  const whole = part.of === null ? name : partOf(localize(language, part.of), name);
  return part.language === null ? whole : partIn(whole, inLanguage[part.language]);
}

/** What a part says, or would say, as people read it. */
export function valueWords(site: Site, part: AmendmentPart | null, value: unknown): string {
  const { language, text } = site;
  if (value === undefined) return text.discussion.nothing;
  if (typeof value === "number" && part?.shape.kind === "number") {
    const { unit } = part.shape;
    const number = writeTypedNumber(value, language);
    return unit === null ? number : text.grid.conditions.amount(number, localize(language, unit));
  }
  if (part?.shape.kind === "ticks" && Array.isArray(value)) {
    const names = value.map((each) => choiceWords(site, part, String(each)));
    return new Intl.ListFormat(language, { type: "disjunction" }).format(names);
  }
  if (part?.shape.kind === "choice") return choiceWords(site, part, asText(value));
  return asText(value);
}

function asText(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** One of the answers that can be chosen for a part. */
export function choiceWords({ language, text }: Site, part: AmendmentPart, value: string): string {
  const { shape, name } = part;
  const choices = shape.kind === "choice" || shape.kind === "ticks" ? shape.choices : [];
  const label = choices.find((choice) => choice.value === value)?.label ?? null;
  const { quoted, orBetter, ticked } = text.grid.conditions;
  const isHighest = choices.at(-1)?.value === value;
  if (name === "min_level") {
    if (label === null) return ticked(Number(value));
    const said = quoted(localize(language, label));
    return isHighest ? said : orBetter(said);
  }
  if (label !== null) return quoted(localize(language, label));
  const { evidence, importances, yesNo } = text.discussion;
  const words: Readonly<Record<string, string>> = { ...evidence, ...importances, ...yesNo };
  return words[value] ?? value;
}
