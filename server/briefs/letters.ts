import type { AskedPart, BriefContent } from "#core/brief-document.ts";
import { wrapText } from "#core/wrapped-text.ts";
import type { Language } from "#core/vocabulary.ts";
import { textFor } from "#web/text/text.ts";

/** A line of a letter that says one thing: its name and its value. */
export type LetterLine = readonly [name: string, value: string];

/** What a brief says, with an address to answer only where it is sent from here. */
export type LetterContent = Pick<BriefContent, "language" | "message" | "search"> & {
  readonly reference: string | null;
  readonly author: Omit<BriefContent["author"], "email"> & { readonly email: string | null };
};

/** Paragraphs as the text of a mail: narrow enough, with ordinary spaces. */
export function makeText(paragraphs: readonly string[]): string {
  const wrapped = paragraphs.map((paragraph) => wrapText(paragraph));
  return `${ordinary(wrapped.join("\n\n"))}\n`;
}

/** What was asked for, as names and values: needs and wishes one by one. */
export function listAskedLines(
  asked: readonly AskedPart[],
  { hasIds = false }: { readonly hasIds?: boolean } = {},
): readonly LetterLine[] {
  return asked.flatMap(({ key, label, values }): readonly LetterLine[] =>
    key === "need" || key === "wish"
      ? values.map((value) => [label, hasIds ? `${value.label} (${value.id})` : value.label])
      : [[label, values.map((value) => value.label).join(", ")]],
  );
}

/** The lines a help desk can read, narrow enough for a mail. */
export function writeLines(content: LetterContent, asked: readonly AskedPart[]): string {
  return listLines(content, asked)
    .map((line) => wrapText(line, { hang: "  " }))
    .join("\n");
}

/**
 * The subject and the text that somebody copies and sends, its paragraphs whole: they go into
 * a form or a mail program that breaks lines by itself.
 */
export function writeCopy(
  content: LetterContent,
  asked: readonly AskedPart[],
): { readonly subject: string; readonly text: string } {
  const { copy } = textFor(content.language).brief;
  const { organization, name } = content.author;
  const who = organization ?? name;
  const parts = [content.message, name, listLines(content, asked).join("\n")];
  return {
    subject: ordinary(who === "" ? copy.subjectAlone : copy.subjectLine(who)),
    text: ordinary(parts.filter((part) => part !== "").join("\n\n")),
  };
}

/** A day as it is written in a sentence; days are those of Paris. */
export function sayDay(language: Language, day: Date): string {
  return new Intl.DateTimeFormat(language === "fr" ? "fr-FR" : "en-GB", {
    dateStyle: "long",
    timeZone: "Europe/Paris",
  }).format(day);
}

/** A text as readers of mails and help desks take it: its spaces all ordinary ones. */
export function ordinary(text: string): string {
  return text.replaceAll(/[\u00A0\u202F]/gu, " ");
}

/**
 * `name: value`, in an order that stays. With a reference, needs carry their identifiers: then a
 * machine may read them, else a person alone does.
 */
function listLines(content: LetterContent, asked: readonly AskedPart[]): readonly string[] {
  const { lines } = textFor(content.language).brief;
  const { reference, author, search } = content;
  const given: readonly (readonly [string, string | null])[] = [
    [lines.reference, reference],
    [lines.organization, author.organization],
    [lines.name, author.name === "" ? null : author.name],
    [lines.email, author.email],
    [lines.calls, author.callTimes],
    ...listAskedLines(asked, { hasIds: reference !== null }),
    [lines.search, search],
  ];
  return given.flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]));
}
