import type { AnsweringStart } from "#web/pages/answering/answering-props.ts";
import type { Fate } from "./answer-saving.ts";
import { openSaving } from "./answer-saving.ts";
import type { Edit } from "./kept-edits.ts";
import { openKeptEdits } from "./kept-edits.ts";
import { refreshOutcome } from "./refreshed-outcome.ts";
import { openSaveState } from "./save-state.ts";
import { settleContradiction } from "./settle-contradiction.ts";
import type { TypedQuestion } from "./typed-question.ts";
import { listQuestions } from "./typed-question.ts";

/**
 * Saves each answer by itself. What is typed is kept on this device until the server has it; the
 * form goes on working as it does without script.
 */
export function enliven(root: Element, start: AnsweringStart): void {
  const kept = openKeptEdits(start);
  const questions = new Map(listQuestions(root).map((question) => [question.criterion, question]));
  const state = openSaveState(root, start);
  /** What the server has of each question of the page, as it is typed. */
  const saved = new Map([...questions].map(([id, question]) => [id, textOf(question.read())]));
  /** What somebody asked for while something was being sent. */
  let next: (() => void) | null = null;
  const saving = openSaving({
    kept,
    addressOf: (criterion) => `${start.answers}${criterion}?grille=${start.grid}`,
    onStart: state.sending,
    onFate(criterion, sent, fate) {
      settle(criterion, sent, fate);
      state.tell(criterion, fate, questions.has(criterion));
    },
    onRest(last) {
      state.rest();
      if (next !== null) next();
      else if (last === "saved") void refreshOutcome(root);
      next = null;
    },
  });

  function settle(criterion: string, sent: Edit, fate: Fate): void {
    const question = questions.get(criterion);
    if (fate.kind === "wrong") question?.show(fate.problems);
    if (fate.kind === "conflict" || fate.kind === "refused" || fate.kind === "moved") {
      question?.show([{ path: "/values", message: start.words[fate.kind] }]);
    }
    if (fate.kind !== "saved") return;
    saved.set(criterion, textOf(sent));
    question?.setBase(fate.version);
    question?.show([]);
    const current = kept.all().get(criterion);
    if (current === undefined || textOf(current) === textOf(sent)) kept.drop(criterion);
    else kept.keep(criterion, { ...current, base: fate.version });
  }

  function notice(question: TypedQuestion): void {
    const { criterion } = question;
    const edit = question.read();
    state.changed();
    if (textOf(edit) === saved.get(criterion) && !saving.isOpen(criterion)) {
      kept.drop(criterion);
      question.show([]);
      state.forget(criterion);
    } else kept.keep(criterion, edit);
    saving.soon();
  }

  arrive(questions, kept, saved);
  root.addEventListener("input", ({ target }) => {
    settleContradiction(target);
    const question = questions.get(criterionOf(target));
    if (question !== undefined) notice(question);
  });
  root.addEventListener("submit", (event) => {
    const { target } = event;
    const submitter = event instanceof SubmitEvent ? event.submitter : null;
    if (state.isOffline()) {
      event.preventDefault();
      state.stay();
    } else if (saving.isSending() && target instanceof HTMLFormElement) {
      // Its answer says which version the form starts from: without it, one disputes one's own words.
      event.preventDefault();
      next = () => target.requestSubmit(submitter?.isConnected ? submitter : null);
    }
  });
  saving.now();
}

/** What this device keeps goes back in the fields, but for what the server has. */
function arrive(
  questions: ReadonlyMap<string, TypedQuestion>,
  kept: ReturnType<typeof openKeptEdits>,
  saved: Map<string, string>,
): void {
  for (const [criterion, question] of questions) {
    const edit = kept.all().get(criterion);
    if (edit === undefined) {
      if (!question.hasProblem()) continue;
      saved.delete(criterion);
      kept.keep(criterion, question.read());
    } else if (textOf(edit) === saved.get(criterion)) kept.drop(criterion);
    else question.write(edit);
  }
}

/** The same text for the same answer, whatever it started from. */
function textOf({ values, evidence, note }: Edit): string {
  return JSON.stringify([values, evidence, note]);
}

function criterionOf(target: EventTarget | null): string {
  const name = target instanceof Element ? (target.getAttribute("name") ?? "") : "";
  return name.replace(/^(?:answer|evidence|note)\./u, "");
}
