import type { Language } from "#core/vocabulary.ts";
import { askedWords } from "#web/components/asked-words.ts";
import type { OutcomePanelProps } from "./OutcomePanel.tsx";
import { askedKey } from "./questionnaire-start.ts";

/** The words of every condition a profile makes by itself; groups and shares have names. */
export function listAsked(
  { grid, classification }: Pick<OutcomePanelProps, "grid" | "classification">,
  language: Language,
): OutcomePanelProps["asked"] {
  const traces = Object.values(classification.trace.profiles);
  const leaves = traces.flatMap(({ base, requires }) => [...base, ...requires]);
  return Object.fromEntries(
    leaves.map((leaf) => [askedKey(leaf), askedWords(grid, leaf, language)]),
  );
}
