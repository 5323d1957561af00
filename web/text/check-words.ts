import type { PublishedAnswer } from "#core/assessment.ts";
import type { AnswerValue, Criterion, Grid } from "#core/grid.ts";
import type { CheckVerdict, Seen } from "#core/machine-check.ts";
import { kindOf } from "#core/machine-check-kinds.ts";
import { filePrefix } from "#core/machine-check-plan.ts";
import { onlyCheck } from "#core/machine-check-summary.ts";
import type { Language } from "#core/vocabulary.ts";
import { answerLabel } from "#web/text/answer-label.ts";
import { listInSentence } from "#web/text/word-list.ts";
import { amount } from "#web/text/rule-sentences.ts";
import { localize, textFor } from "#web/text/text.ts";

/** A check as its grid names it. */
export function checkName(language: Language, { document }: Grid, check: string): string {
  if (check.startsWith(filePrefix)) {
    return textFor(language).checks.fileField(check.slice(filePrefix.length));
  }
  const named = document.checks.find(({ id }) => id === check);
  return named === undefined ? check : localize(language, named.label);
}

/** What machines say of an answer, beside it: no more than what they looked at. */
export function markWords(
  language: Language,
  answer: Pick<PublishedAnswer, "checks">,
  verdict: CheckVerdict,
): string {
  const { marks, narrowMarks } = textFor(language).checks;
  const check = onlyCheck(answer, verdict) ?? "";
  return narrowMarks[check]?.[verdict] ?? marks[verdict];
}

/** How a team may mend a difference. */
export function mendWords(language: Language, check: string): string {
  const kind = kindOf(check);
  return kind === null ? "" : textFor(language).checks.kinds[kind].mend;
}

/** A published answer in the words of its grid. */
export function declaredWords(
  language: Language,
  grid: Grid,
  criterion: Criterion,
  value: AnswerValue,
): string {
  if (typeof value === "number") {
    return criterion.kind === "number" ? amount(criterion, value, language) : String(value);
  }
  if (typeof value !== "string") {
    const given = value.length === 0 ? ["none"] : value;
    return given.map((id) => answerLabel(language, grid, criterion, id)).join(", ");
  }
  const isAddress = criterion.kind === "url" || criterion.kind === "text";
  return isAddress ? value : answerLabel(language, grid, criterion, value);
}

/** What a machine saw, in sentences. */
export function seenWords(language: Language, seen: Seen): string {
  const words = textFor(language).checks.seen;
  switch (seen.code) {
    case "answers":
      return seen.movedTo === null ? words.answers(seen.status) : words.movedTo(seen.movedTo);
    case "long-answer":
      return words.longAnswer;
    case "refused":
    case "missing":
    case "failing":
      return words[seen.code](seen.status);
    case "fault":
      return words.faults[seen.fault];
    case "answers-elsewhere":
      return words.elsewhere;
    case "answers-same-site":
      return words.sameSite;
    case "secure":
    case "not-secure":
      return httpsWords(language, seen);
    case "security-txt":
    case "security-txt-wrong":
    case "security-txt-absent":
      return securityWords(language, seen);
    case "signed":
      return words.signed;
    case "unsigned":
      return words.unsigned;
    case "signature-unproved":
      return words.unproved;
    case "mail-records":
      return mailWords(language, seen);
    case "no-third-party":
      return words.noThirdParty;
    case "needs-script":
      return words.needsScript;
    case "not-a-page":
      return words.notAPage;
    case "third-party":
      return thirdPartyWords(language, seen);
    case "file-same":
      return words.fileSame(seen.value);
    case "file-other":
      return words.fileOther(seen.value);
    case "file-unclear":
      return words.fileUnclear(seen.value);
    case "file-silent":
      return words.fileSilent;
  }
}

type SeenAs<Code extends Seen["code"]> = Extract<Seen, { readonly code: Code }>;

function httpsWords(language: Language, seen: SeenAs<"secure" | "not-secure">): string {
  const words = textFor(language).checks.seen;
  if (seen.code === "not-secure") return words.because[seen.because](seen.address);
  const until = seen.until === null ? [] : [words.secureUntil(dayWords(language, seen.until))];
  return [words.secure(seen.addresses), ...until].join(" ");
}

function securityWords(
  language: Language,
  seen: SeenAs<"security-txt" | "security-txt-wrong" | "security-txt-absent">,
): string {
  const words = textFor(language).checks.seen;
  if (seen.code === "security-txt-absent") return words.securityAbsent;
  if (seen.code === "security-txt-wrong") {
    return seen.lacks.map((lack) => words.securityLacks[lack]).join(" ");
  }
  const remarks = seen.remarks.map((remark) => words.securityRemarks[remark]);
  return [words.securityText(dayWords(language, seen.expires)), ...remarks].join(" ");
}

function mailWords(language: Language, { found, absent, remarks }: SeenAs<"mail-records">): string {
  const words = textFor(language).checks.seen;
  const names = (records: typeof found) =>
    listInSentence(
      language,
      records.map((record) => words.records[record]),
    );
  return [
    ...(found.length === 0 ? [] : [words.found(names(found))]),
    ...(absent.length === 0 ? [] : [words.absent(names(absent))]),
    ...remarks.map((remark) => words.mailRemarks[remark]),
  ].join(" ");
}

function thirdPartyWords(language: Language, { hosts, more }: SeenAs<"third-party">): string {
  const words = textFor(language).checks.seen;
  const named = more === 0 ? hosts : [...hosts, words.others(more)];
  return words.thirdParty(listInSentence(language, named));
}

function dayWords(language: Language, moment: string): string {
  const locale = language === "fr" ? "fr-FR" : "en-GB";
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "Europe/Paris" }).format(
    new Date(moment),
  );
}
