import type { fr } from "#web/text/fr.ts";

export const answering: typeof fr.answering = {
  title: "Questionnaire",
  lead: "Answer at your own pace, several of you if you like: everything you write is kept, and nothing is public until you publish.",
  aims: {
    title: "Which profiles do you aim for?",
    hint: "The questions that decide them come first; the others can wait. You can change your mind.",
    deciding: { one: "{count} question decides it", other: "{count} questions decide it" },
    choose: "Start with these profiles",
    change: "Change the profiles aimed for",
    none: "You aim for none so far: the questions are sorted by theme.",
  },
  steps: {
    title: "The steps",
    continue: "Continue: {step}",
    start: "Start: {step}",
    reread: "Read it all again: {step}",
    allDone: "Every question has an answer.",
    sheet: "Answer in a spreadsheet",
  },
  decidingStep: "What decides the profile {profile}",
  decidingPart: "{step}, part {part} of {parts}",
  decidingIntro: "These questions are enough to know whether you have the profile {profile}.",
  decidingIntroParts:
    "All parts together, these questions are enough to know whether you have the profile {profile}.",
  late: "To be confirmed since {date}: this answer no longer counts for the profiles.",
  confirm: "Confirm what has not changed",
  stepWords: {
    themes: "Steps",
    themeOf: "Step {position} of {total}",
    allThemes: "all steps",
  },
  elsewhere: "The other questions of this theme are asked elsewhere",
  inStep: "{question} (in “{step}”)",
  save: "Save",
  saveNext: "Save and continue",
  savePrevious: "Previous step",
  saveReasons: "Save, and see why this result",
  withoutScript: "Without script, your answers are saved when you press a button of this page.",
  saved: "Your answers are saved.",
  othersSaved: "The other answers on this page are saved.",
  notSaved:
    "What is to be corrected is not saved yet, and stays written in the page. The other answers are saved.",
  former: {
    was: "Your answer to version {version}:",
    unknown: "no answer",
    reread: "The question is no longer quite the same: read it again, then answer anew.",
    moved:
      "The grid changed while you were writing: nothing of this page was saved. What you wrote is below, in the new version; read it again, then save.",
    goneTitle: "Questions that are no longer asked",
    gone: "You had just answered them. Nothing of it is kept: copy what may be of use elsewhere.",
  },
  conflicts: {
    title: {
      one: "Someone else changed an answer in the meantime",
      other: "Someone else changed {count} answers in the meantime",
    },
    intro:
      "Nothing is lost: for each of them, both versions are below. Choose the one to keep, then save.",
    mine: "Your version",
    theirs: "Version saved by {name}, on {date}",
    published: "Version published on {date}",
    someone: "someone of your team",
    keep: "Version to keep",
    choices: {
      mine: "Yours",
      theirs: "The one that is saved",
      "mine-both-notes": "Yours, with both notes one after the other",
      "theirs-both-notes": "The one that is saved, with both notes one after the other",
    },
    answer: "Answer",
    evidence: "Public link",
    note: "Note",
    unknown: "No answer yet",
    nothing: "none",
  },
  tried: {
    title: "The answers you tried",
    offer: {
      one: "You tried the questionnaire on {date}, with {count} answer.",
      other: "You tried the questionnaire on {date}, with {count} answers.",
    },
    hint: "They will only fill questions that have no answer yet; where there is another one, you will choose.",
    put: "Put these answers in",
    drop: "Erase them",
    conflictTitle: "Tried answers: which ones to keep?",
    conflictIntro:
      "The questions without an answer are filled. For these, another answer is saved already: choose.",
    mine: "The answer you tried",
    keepMine: "The answer you tried",
    finish: "Keep these choices",
    unread: {
      one: "One tried answer could not be read: {criteria}. It was left aside.",
      other: "{count} tried answers could not be read: {criteria}. They were left aside.",
    },
  },
  states: {
    ready: "Your answers are saved as you go.",
    saving: "Saving…",
    saved: "Saved at {time}.",
    offline:
      "Offline: what you write is kept on this device, and will be saved when the network is back.",
    wrong: "An answer is to be corrected before it is saved: see the message above it.",
    conflict: "Someone else changed one of these answers in the meantime.",
    signedOut:
      "You are signed out: what you write is kept on this device. Sign in again in another tab to save it.",
    later:
      "The site does not respond for now: what you write is kept on this device, and will be saved as soon as possible.",
    refused:
      "An answer could not be saved, and stays kept on this device. Reload the page in a while.",
    moved:
      "The grid has changed since this page was opened: nothing is lost, and nothing more is saved for now. Send the page to find what you wrote in the new version.",
    seeMoved: "Find my answers in the new version",
    seeBoth: "See both versions",
    elsewhere: "Answers kept on this device are not saved:",
    leave: "There is no network: stay on this page, or come back later, nothing is lost.",
  },
};
