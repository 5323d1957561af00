export { answersOfDraft, expiredSince, givenAnswers } from "#server/drafts/given-answers.ts";
export type { FormerAnswer } from "#server/drafts/former-answers.ts";
export {
  chooseAims,
  confirmAnswers,
  isSameValue,
  readDraft,
  saveAnswers,
} from "#server/drafts/stored-draft.ts";
export type { Draft, DraftConflict, DraftEdit, SavedAnswers } from "#server/drafts/stored-draft.ts";
export { saveTypedEdits } from "#server/drafts/typed-edits.ts";
