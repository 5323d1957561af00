import type { Condition, GridDraft } from "#core/grid.ts";
import type { Language } from "#core/vocabulary.ts";
import { languages } from "#core/vocabulary.ts";
import { WordDifference } from "#web/components/WordDifference.tsx";
import { useSite } from "#web/site.ts";
import { conditionSentence } from "#web/text/condition-sentence.ts";

/** One rule, and what it was in the version the draft comes from. */
export type SaidRule = {
  readonly asker?: string;
  readonly condition: Condition;
  /** Undefined for a rule that is new. */
  readonly former: Condition | undefined;
};

type RuleSentencesProps = {
  readonly draft: GridDraft;
  readonly base: GridDraft | null;
  readonly rules: readonly SaidRule[];
};

/** Rules as people read them, in both languages, with what changes since the version in force. */
export function RuleSentences({ draft, base, rules }: RuleSentencesProps) {
  const { language } = useSite();
  if (rules.length === 0) return null;
  return (
    <>
      {[language, ...languages.filter((each) => each !== language)].map((each) => (
        <ul class={each === language ? "ed-rule" : "ed-rule other"} key={each} lang={each}>
          {rules.map((rule, index) => (
            <li key={index}>
              {rule.asker !== undefined && each === language && (
                <span class="small">{rule.asker}</span>
              )}
              <p>
                <WordDifference
                  {...sentencesOf(each, { draft, base, rule })}
                  {...(each !== language && { lang: each })}
                />
              </p>
            </li>
          ))}
        </ul>
      ))}
    </>
  );
}

type Compared = {
  readonly draft: GridDraft;
  readonly base: GridDraft | null;
  readonly rule: SaidRule;
};

function sentencesOf(language: Language, { draft, base, rule }: Compared) {
  const after = conditionSentence(language, draft, rule.condition);
  if (base === null) return { before: after, after };
  const before = rule.former === undefined ? "" : conditionSentence(language, base, rule.former);
  return { before, after };
}
