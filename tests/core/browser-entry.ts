import { parseAnswers } from "#core/answers.ts";
import { checkGrid } from "#core/check-grid.ts";
import { classify } from "#core/classify.ts";
import { makeGrid, parseGrid } from "#core/grid-document.ts";

/**
 * The core as a page uses it, from text to text: what a document is judged, then what each set
 * of posted answers is judged by it. Bundled for browsers, and run beside the same on the server.
 */
export function judgeDocument(document: string): {
  readonly judged: string;
  readonly judgeAnswers: (answers: string) => string;
} {
  const draft = parseGrid(JSON.parse(document));
  const grid = draft.ok ? checkGrid(draft.value) : draft;
  return {
    judged: JSON.stringify(grid.ok ? makeGrid(grid.value.document) : grid.problems),
    judgeAnswers(answers) {
      if (!grid.ok) return "";
      const read = parseAnswers(grid.value, JSON.parse(answers));
      return JSON.stringify(read.ok ? classify(grid.value, read.value) : read.problems);
    },
  };
}
