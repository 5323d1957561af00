import type { FormField } from "#core/form-answers.ts";
import type { HosterCard } from "#core/hoster.ts";
import { longestEmail, readEmail } from "#core/email.ts";
import { cleanLine, cleanText } from "#core/typed-text.ts";

/** Hosters one brief is written to, at most. */
export const mostRecipients = 5;

/** How many briefs are accepted, by address, by network and by hoster. */
export const briefLimits = {
  emailDaily: 3,
  /** In thirty days. */
  emailMonthly: 10,
  senderDaily: 10,
  hosterDaily: 20,
} as const;

/** Days from the writing of a brief to its end, and what happens meanwhile. */
export const briefDays = { toConfirm: 3, toAnswer: 10, kept: 30, toVerify: 14 } as const;

/** How a hoster is reached: mailed, or by a text to copy; `busy` has reached its limit of the day. */
export const reaches = ["mail", "busy", "copy", "imaginary"] as const;
export type Reach = (typeof reaches)[number];

/** A hoster a brief can be written to. */
export type Candidate = {
  readonly card: HosterCard;
  readonly reach: Reach;
  /** How its sources say it can be reached; null when none does. */
  readonly contact: string | null;
};

/** Fields of the form, in its order; also the names they are sent by. */
export const briefFields = ["to", "message", "name", "organization", "email", "calls"] as const;
export type BriefField = (typeof briefFields)[number];
export type BriefTextField = Exclude<BriefField, "to">;

/** Characters each text may hold. */
export const longestTexts: Readonly<Record<BriefTextField, number>> = {
  message: 4_000,
  name: 100,
  organization: 150,
  email: longestEmail,
  calls: 200,
};

/** What was typed, cleaned: nothing in it can end a line, a header or a text. */
export type BriefForm = Readonly<Record<BriefTextField, string>> & {
  /** Slugs of the hosters chosen, without repeats; as many as were sent. */
  readonly to: readonly string[];
};

export const briefProblemCodes = ["missing", "too-long", "too-many", "not-an-email"] as const;
export type BriefProblemCode = (typeof briefProblemCodes)[number];
export type BriefProblem = { readonly field: BriefField; readonly code: BriefProblemCode };

/** Reads the fields of the form; those it does not know are ignored, nothing sent makes it throw. */
export function readBriefForm(fields: Iterable<FormField>): BriefForm {
  const sent = [...fields];
  const first = (name: BriefTextField) => sent.find(([key]) => key === name)?.[1] ?? "";
  const email = cleanLine(first("email"));
  const to = sent.flatMap(([key, value]) => (key === "to" && value !== "" ? [value] : []));
  return {
    to: [...new Set(to)],
    message: cleanText(first("message")),
    name: cleanLine(first("name")),
    organization: cleanLine(first("organization")),
    email: readEmail(email) ?? email,
    calls: cleanLine(first("calls")),
  };
}

/**
 * What is wrong, in the order of the form. A text to copy needs neither a name nor an
 * address: it is handed back, not sent.
 */
export function checkBriefForm(
  form: BriefForm,
  { isSent }: { readonly isSent: boolean },
): readonly BriefProblem[] {
  const needed: readonly BriefTextField[] = isSent ? ["message", "name", "email"] : ["message"];
  return briefFields.flatMap((field): readonly BriefProblem[] => {
    if (field === "to") return checkRecipients(form.to);
    if (form[field] === "") return needed.includes(field) ? [{ field, code: "missing" }] : [];
    if ([...form[field]].length > longestTexts[field]) return [{ field, code: "too-long" }];
    const isWrong = field === "email" && isSent && readEmail(form.email) === null;
    return isWrong ? [{ field, code: "not-an-email" }] : [];
  });
}

function checkRecipients(to: readonly string[]): readonly BriefProblem[] {
  if (to.length === 0) return [{ field: "to", code: "missing" }];
  return to.length > mostRecipients ? [{ field: "to", code: "too-many" }] : [];
}
