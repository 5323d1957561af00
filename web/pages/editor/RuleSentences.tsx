import type { Condition, GridDraft } from "#core/grid.ts";
import type { Language } from "#core/vocabulary.ts";
import { languages } from "#core/vocabulary.ts";
import { WordDifference } from "#web/components/WordDifference.tsx";
import { useSite } from "#web/site.ts";
import { conditionSentence } from "#web/text/condition-sentence.ts";

/** One rule, and what it was in the version the draft comes from. */
export type SaidRule = {
  /** Who asks for it, where the page does not say so itself. */
  readonly asker?: (language: Language) => string;
  readonly condition: Condition;
  /** Undefined for a rule that is new. */
  readonly former: Condition | undefined;
};

/** What a sentence was and is; the same where nothing changed. */
export type SentenceChange = { readonly before: string; readonly after: string };

type RuleSentencesProps = {
  readonly draft: GridDraft;
  readonly base: GridDraft | null;
  readonly rules: readonly SaidRule[];
  /** What is asked beside conditions. */
  readonly others?: (language: Language) => readonly SentenceChange[];
};

/** Rules as people read them, in both languages, with what changes since the version in force. */
export function RuleSentences(props: RuleSentencesProps) {
  const { language } = useSite();
  const ordered = [language, ...languages.filter((each) => each !== language)];
  return (
    <>
      {ordered.map((each) => (
        <OneLanguage key={each} {...props} language={each} isOwn={each === language} />
      ))}
    </>
  );
}

type OneLanguageProps = RuleSentencesProps & {
  readonly language: Language;
  readonly isOwn: boolean;
};

function OneLanguage({ draft, base, rules, others, language, isOwn }: OneLanguageProps) {
  const more = others?.(language) ?? [];
  if (rules.length + more.length === 0) return null;
  const spoken = isOwn ? undefined : language;
  const askers = rules.map(({ asker }) => asker?.(language));
  return (
    <ul class={isOwn ? "ed-rule" : "ed-rule other"} lang={language}>
      {rules.map((rule, index) => (
        <li key={index}>
          {askers[index] !== askers[index - 1] && <span class="small">{askers[index]}</span>}
          <p>
            <WordDifference {...sentencesOf(language, { draft, base, rule })} lang={spoken} />
          </p>
        </li>
      ))}
      {more.map((change, index) => (
        <li key={`other ${index}`}>
          <p>
            <WordDifference {...change} lang={spoken} />
          </p>
        </li>
      ))}
    </ul>
  );
}

type Compared = {
  readonly draft: GridDraft;
  readonly base: GridDraft | null;
  readonly rule: SaidRule;
};

function sentencesOf(language: Language, { draft, base, rule }: Compared): SentenceChange {
  const say = (grid: GridDraft, condition: Condition) =>
    conditionSentence(language, grid, condition, { isTranslated: false });
  const after = say(draft, rule.condition);
  if (base === null) return { before: after, after };
  return { before: rule.former === undefined ? "" : say(base, rule.former), after };
}
