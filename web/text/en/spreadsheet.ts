import type { fr } from "#web/text/fr.ts";

export const spreadsheet: typeof fr.spreadsheet = {
  title: "Answer in a spreadsheet",
  lead: "Download the questionnaire with your answers of today, fill it in together, then send it back here. You will see what changes before saving.",
  columns: {
    theme: "Theme",
    id: "Identifier",
    question: "Question",
    allowed: "Possible answers",
    answer: "Answer",
    evidence: "Public link",
    note: "Public note",
  },
  several: (options) => `Several answers possible, between commas: ${options}`,
  number: (least, most, unit) => `a number from ${least} to ${most} (${unit})`,
  address: "a complete web address",
  freeText: "a text",
  download: "1. Download the questionnaire",
  downloadIntro:
    "A CSV file, which opens in LibreOffice, Excel or a shared spreadsheet. The columns to fill in are “Answer”, “Public link” and “Public note”. In “Answer”, either the identifier or the words of the answer will do.",
  downloadButton: "Download the spreadsheet (CSV)",
  send: "2. Send the spreadsheet back",
  sendIntro:
    "As CSV, or by pasting the copied rows, titles included. A question that is not in the spreadsheet keeps its answer; an emptied cell removes the answer.",
  file: "CSV file",
  fileHint: "1 MB at most.",
  paste: "Or rows copied from the spreadsheet",
  seeChanges: "See what changes",
  saved: (count) =>
    count === 1
      ? "1 answer is saved in your draft. Nothing is published."
      : `${count} answers are saved in your draft. Nothing is published.`,
  savedNone: "Nothing was saved: no answer was ticked.",
  toAnswers: "See the questionnaire",
  toReasons: "See the result",
  faultTitle: "This spreadsheet could not be read",
  faults: {
    "nothing-sent":
      "CSV file: nothing was sent. Choose a file, or paste the rows of the spreadsheet.",
    workbook:
      "CSV file: this is a workbook (.xlsx, .ods or .xls). In your spreadsheet, choose “Save as”, then the CSV format, and send that new file.",
    "not-text":
      "CSV file: this is not a text. Save your spreadsheet as CSV, then send that new file.",
    unreadable:
      "CSV file: a quotation mark is opened and never closed. Open the file in a spreadsheet, save it as CSV again, then send it.",
    "too-many-rows":
      "CSV file: it has more than 2,000 rows. Keep one row per question, and remove the others.",
    "no-id-column":
      "CSV file: the “Identifier” column is missing. The first row must hold the titles of the downloaded spreadsheet; put them back, or start from a new spreadsheet.",
    "no-answer-column":
      "CSV file: none of the columns “Answer”, “Public link” and “Public note” is there. Put back the one you want to change, with its title.",
  },
  differenceTitle: "What the spreadsheet would change",
  nothingSaved: "Nothing is saved yet.",
  changeCount: (count) =>
    count === 1 ? "1 answer would change." : `${count} answers would change.`,
  noChange: "This spreadsheet says the same as your answers of today: nothing to save.",
  noneUnderstood: "No other answer would change.",
  ignoredColumns: (titles) => `Columns left aside: ${titles}.`,
  tableCaption: "Answers that would change: untick those to leave as they are.",
  question: "Question",
  before: "Today",
  after: "By the spreadsheet",
  version: (version) => `version ${version}`,
  neverSaved: "not in the draft yet",
  save: "Save the ticked answers",
  sendAnother: "Send another spreadsheet",
  problemsTitle: (count) =>
    count === 1 ? "One cell is to be corrected" : `${count} cells are to be corrected`,
  problemsIntro:
    "What is not corrected on this page is to be corrected in the spreadsheet: then send these rows alone, with the titles. Meanwhile, their answers stay as they are.",
  correctionsTitle: "Correct here",
  correctionsIntro: "Type each cell anew. One that is emptied leaves the answer of today as it is.",
  cellLabel: (row, column, question) => `Row ${row}, column “${column}”: ${question}`,
  allowed: (answers) => `Possible answers: ${answers}`,
  saveAll: "Save the ticked answers and the corrected cells",
  saveCorrected: "Save the corrected cells",
  saveTicked: "Save without the cells to correct",
  cell: (row, column, question, sentence) =>
    `Row ${row}, column “${column}” (${question}): ${sentence}`,
  unknownId: (row, id) =>
    `Row ${row}, column “Identifier”: “${id}” is the identifier of no question. Take the one of the downloaded spreadsheet.`,
  noId: (row) =>
    `Row ${row}, column “Identifier”: it is missing, although the row is filled in. Take the one of the downloaded spreadsheet.`,
  repeatedId: (row, question, first) =>
    `Row ${row}, column “Identifier”: the question “${question}” is on row ${first} already. Keep only one of the two rows.`,
  moreProblems: (count) => (count === 1 ? "And one more cell." : `And ${count} more cells.`),
  unknownAnswer:
    "this answer does not exist in the grid. Choose one of those in the “Possible answers” column.",
  conflictsTitle: "Someone else changed these answers",
  conflictsIntro: (count) =>
    count === 1
      ? "This answer changed since the spreadsheet was sent: it was not saved. Tick it to replace it by that of the spreadsheet."
      : `These ${count} answers changed since the spreadsheet was sent: they were not saved. Tick those to replace by those of the spreadsheet.`,
};
