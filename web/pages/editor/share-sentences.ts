import type { GridDraft } from "#core/grid.ts";
import type { Language } from "#core/vocabulary.ts";
import { labelIn, sayTexts } from "#web/text/draft-labels.ts";
import { textFor } from "#web/text/text.ts";
import type { SentenceChange } from "./RuleSentences.tsx";

type Asked = {
  readonly draft: GridDraft;
  /** The version the draft comes from; null without one. */
  readonly base: GridDraft | null;
  readonly profile: string;
};

/** How many conditions of each group and which share of each theme a profile asks, and asked. */
export function shareSentences(
  language: Language,
  { draft, base, profile }: Asked,
): readonly SentenceChange[] {
  const after = sentencesIn(language, draft, profile);
  const before = base === null ? after : sentencesIn(language, base, profile);
  return [...new Set([...after.keys(), ...before.keys()])].map((key) => ({
    before: before.get(key) ?? "",
    after: after.get(key) ?? "",
  }));
}

/** By what each of them is about. */
function sentencesIn(
  language: Language,
  draft: GridDraft,
  profile: string,
): ReadonlyMap<string, string> {
  const words = textFor(language).editor.condition;
  const rules = draft.rules.profiles.find((block) => block.profile === profile);
  const groups = (rules?.at_least ?? []).map(
    ({ id, label, count }) =>
      [`group ${id}`, words.group(sayTexts(language, label, id), count)] as const,
  );
  const shares = (rules?.theme_minimums ?? []).map(({ theme, min_share: share }) => {
    const label = labelIn(draft, { part: "themes", id: theme, language });
    return [`theme ${theme}`, words.share(label, share)] as const;
  });
  return new Map([...groups, ...shares]);
}
