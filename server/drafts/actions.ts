export { answersOfDraft, expiredSince, givenAnswers } from "#server/drafts/given-answers.ts";
export type { FormerAnswer } from "#server/drafts/former-answers.ts";
export {
  chooseAims,
  confirmAnswers,
  isSameAnswer,
  isSameValue,
  readDraft,
  saveAnswers,
} from "#server/drafts/stored-draft.ts";
export type {
  Author,
  Draft,
  DraftAnswer,
  DraftConflict,
  DraftEdit,
  SavedAnswers,
} from "#server/drafts/stored-draft.ts";
export { saveTypedEdits } from "#server/drafts/typed-edits.ts";
