import type { CriterionFigures, Figures } from "#core/figures.ts";
import type { Grid } from "#core/grid.ts";
import type { Language } from "#core/vocabulary.ts";
import { makeCsv } from "#server/csv-text.ts";
import { answerLabel } from "#web/text/answer-label.ts";
import { localize, textFor } from "#web/text/text.ts";

/** Figures as a table: a line for each answer of each criterion, then what was not said. */
export function writeFiguresCsv(
  language: Language,
  grid: Grid,
  { hosters, criteria }: Figures,
): string {
  const { columns, csvLines } = textFor(language).figures;
  const lines = criteria.flatMap((figures) => {
    const criterion = grid.criteria.get(figures.criterion);
    if (criterion === undefined) return [];
    const theme = grid.document.themes.find(({ id }) => id === criterion.theme);
    const line = (answer: string, label: string, count: number) => [
      theme === undefined ? criterion.theme : localize(language, theme.label),
      criterion.id,
      localize(language, criterion.label),
      ...[answer, label, String(count), String(hosters)],
    ];
    const given = figures.counts.map(({ answer, count }) =>
      line(answer, answerLabel(language, grid, criterion, answer), count),
    );
    const beside = besides.map((key) => line(`(${key})`, csvLines[key], figures[key]));
    return [...given, ...beside];
  });
  return makeCsv([columns, ...lines]);
}

const besides = [
  "stated",
  "expired",
  "unstated",
  "proven",
  "agreeing",
] as const satisfies readonly (keyof CriterionFigures)[];
