import type { AnswerPart, EntryProblemCode } from "#core/form-answers.ts";
import type { Criterion, Grid } from "#core/grid.ts";
import type { SheetProblem } from "#core/spreadsheet.ts";
import { useSite } from "#web/site.ts";
import type { Site } from "#web/site.ts";
import { problemSentence } from "#web/text/entry-sentences.ts";
import { localize } from "#web/text/text.ts";
import { cellId } from "./cell-id.ts";

type SheetProblemsProps = {
  readonly grid: Grid;
  readonly problems: readonly SheetProblem[];
  /** Ids of the criteria whose cells are corrected on this page; the others are in the spreadsheet. */
  readonly correctable: ReadonlySet<string>;
};

/** More than anyone corrects before sending again. */
const mostShown = 60;

/** Every cell to correct, by row and column, with what to do. */
export function SheetProblems({ grid, problems, correctable }: SheetProblemsProps) {
  const site = useSite();
  const words = site.text.spreadsheet;
  if (problems.length === 0) return null;
  const left = problems.length - mostShown;
  const isCorrected = (problem: SheetProblem) =>
    problem.kind === "cell" && correctable.has(problem.criterion);
  return (
    <section class="err summary" aria-labelledby="a-corriger">
      <h2 id="a-corriger">{words.problemsTitle(problems.length)}</h2>
      <ul>
        {problems.slice(0, mostShown).map((problem) => (
          <li key={JSON.stringify(problem)}>
            {problem.kind === "cell" && isCorrected(problem) ? (
              <a href={`#${cellId(problem.part, problem.criterion)}`}>
                {sentenceOf(site, grid, problem)}
              </a>
            ) : (
              sentenceOf(site, grid, problem)
            )}
          </li>
        ))}
      </ul>
      {left > 0 && <p>{words.moreProblems(left)}</p>}
      {problems.some((problem) => !isCorrected(problem)) && <p>{words.problemsIntro}</p>}
    </section>
  );
}

function sentenceOf(site: Site, grid: Grid, problem: SheetProblem): string {
  const words = site.text.spreadsheet;
  switch (problem.kind) {
    case "unknown-id":
      return words.unknownId(problem.row, shortened(problem.id));
    case "no-id":
      return words.noId(problem.row);
    case "repeated-id":
      return words.repeatedId(problem.row, labelOf(site, grid, problem.criterion), problem.first);
    case "cell":
      return cellSentence(site, grid, problem);
  }
}

function cellSentence(
  site: Site,
  grid: Grid,
  { row, criterion: id, part: field, code }: SheetProblem & { readonly kind: "cell" },
): string {
  const words = site.text.spreadsheet;
  const criterion = grid.criteria.get(id);
  if (criterion === undefined) return words.unknownId(row, shortened(id));
  const sentence = cellProblem(site, criterion, { part: field, code });
  return words.cell(row, words.columns[field], labelOf(site, grid, id), sentence);
}

/** What is wrong with a cell and how to mend it; empty when nothing is. */
export function cellProblem(
  site: Site,
  criterion: Criterion,
  { part, code }: { readonly part: AnswerPart; readonly code: EntryProblemCode | undefined },
): string {
  if (code === undefined) return "";
  if (code === "unknown-answer") return site.text.spreadsheet.unknownAnswer;
  return problemSentence(site, { criterion, problem: { field: part, code } });
}

function labelOf({ language }: Site, grid: Grid, id: string): string {
  const label = grid.criteria.get(id)?.label;
  return label === undefined ? id : localize(language, label);
}

/** A cell may hold anything. */
function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
