import { audienceIds } from "#core/audiences.ts";
import type { Audience } from "#core/audiences.ts";
import type { FieldProblem } from "#core/field-problem.ts";
import type { FormField } from "#core/form-answers.ts";
import { pricePeriods, priceKinds, priceUnits } from "#core/offers.ts";
import type { Offer, OfferPrice } from "#core/offers.ts";
import { serviceTypes } from "#core/services.ts";
import type { ServiceType } from "#core/services.ts";
import { isLong, longestTyped, readTypedFields } from "#core/typed-fields.ts";
import { readAmount } from "#core/typed-amount.ts";
import type { Language } from "#core/vocabulary.ts";

/** Fields of the form of an offer, in its order; also the names they are sent by. */
export const offerFields = [
  "name",
  "nameEn",
  "audiences",
  "services",
  "hasOneLogin",
  "included",
  "includedEn",
  "leastAccounts",
  "mostAccounts",
  "priceKind",
  "amount",
  "priceUnit",
  "pricePeriod",
  "example",
  "exampleEn",
] as const;
export type OfferField = (typeof offerFields)[number];
export type OfferTextField = Exclude<OfferField, "audiences" | "services">;

/** As it was typed, cleaned; an empty text is not said. */
export type OwnOfferForm = Readonly<Record<OfferTextField, string>> & {
  readonly audiences: readonly Audience[];
  readonly services: readonly ServiceType[];
};

export type OfferProblem = FieldProblem<OfferField>;

/** Far above what a hoster proposes, and what anyone reads. */
export const mostOffers = 50;

/** What PostgreSQL holds in a whole number; no number of accounts comes near. */
const mostAccounts = 2_147_483_647;

export function readOfferForm(fields: Iterable<FormField>): OwnOfferForm {
  const { line, text, among } = readTypedFields(fields);
  return {
    name: line("name"),
    nameEn: line("nameEn"),
    audiences: among("audiences", audienceIds),
    services: among("services", serviceTypes),
    hasOneLogin: line("hasOneLogin"),
    included: text("included"),
    includedEn: text("includedEn"),
    leastAccounts: line("leastAccounts"),
    mostAccounts: line("mostAccounts"),
    priceKind: line("priceKind"),
    amount: line("amount"),
    priceUnit: line("priceUnit"),
    pricePeriod: line("pricePeriod"),
    example: text("example"),
    exampleEn: text("exampleEn"),
  };
}

/** What is wrong, in the order of the form; `language` decides how amounts are written. */
export function checkOffer(form: OwnOfferForm, language: Language): readonly OfferProblem[] {
  return offerFields.flatMap((field): readonly OfferProblem[] => {
    if (field === "audiences" || field === "services") return [];
    const longest = longTexts.includes(field) ? longestTyped.text : longestTyped.line;
    const code = isLong(form[field], longest) ? "too-long" : faultOf(field, form, language);
    return code === null ? [] : [{ field, code }];
  });
}

const longTexts: readonly OfferField[] = ["included", "includedEn", "example", "exampleEn"];

/** The offer of a form that is right. */
export function offerOf(form: OwnOfferForm, language: Language): Offer {
  const { name, nameEn, audiences, services, hasOneLogin } = form;
  return {
    name,
    nameEn: nameEn || null,
    audiences,
    services,
    hasOneLogin: hasOneLogin === "" ? null : hasOneLogin === "yes",
    included: form.included || null,
    includedEn: form.includedEn || null,
    leastAccounts: readAccounts(form.leastAccounts),
    mostAccounts: readAccounts(form.mostAccounts),
    price: priceOf(form, language),
    example: form.example || null,
    exampleEn: form.exampleEn || null,
  };
}

/** The form that gives an offer back when it is read. */
export function formOfOffer(offer: Offer, language: Language): OwnOfferForm {
  const { price, hasOneLogin } = offer;
  const paid = price === null || price.kind === "free" ? null : price;
  const decimal = (cents: number) =>
    cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2);
  const amount = paid === null ? "" : decimal(paid.cents);
  return {
    name: offer.name,
    nameEn: offer.nameEn ?? "",
    audiences: offer.audiences,
    services: offer.services,
    hasOneLogin: hasOneLogin === null ? "" : hasOneLogin ? "yes" : "no",
    included: offer.included ?? "",
    includedEn: offer.includedEn ?? "",
    leastAccounts: String(offer.leastAccounts ?? ""),
    mostAccounts: String(offer.mostAccounts ?? ""),
    priceKind: price?.kind ?? "",
    amount: language === "fr" ? amount.replace(".", ",") : amount,
    priceUnit: paid?.unit ?? "",
    pricePeriod: paid?.period ?? "",
    example: offer.example ?? "",
    exampleEn: offer.exampleEn ?? "",
  };
}

export const emptyOfferForm: OwnOfferForm = {
  ...{ name: "", nameEn: "", audiences: [], services: [], hasOneLogin: "" },
  ...{ included: "", includedEn: "", leastAccounts: "", mostAccounts: "" },
  ...{ priceKind: "", amount: "", priceUnit: "", pricePeriod: "", example: "", exampleEn: "" },
};

function faultOf(
  field: OfferTextField,
  form: OwnOfferForm,
  language: Language,
): OfferProblem["code"] | null {
  const typed = form[field];
  switch (field) {
    case "name":
      return typed === "" ? "missing" : null;
    case "nameEn":
      return null;
    case "included":
    case "example":
      return null;
    case "includedEn":
      return typed !== "" && form.included === "" ? "french-first" : null;
    case "exampleEn":
      return typed !== "" && form.example === "" ? "french-first" : null;
    case "hasOneLogin":
      return ["", "yes", "no"].includes(typed) ? null : "unknown-choice";
    case "leastAccounts":
      return typed === "" || readAccounts(typed) !== null ? null : "not-whole";
    case "mostAccounts":
      return mostFault(form);
    case "priceKind":
      return choiceFault(typed, ["", ...priceKinds]);
    case "amount":
      return isPaid(form) ? amountFault(typed, language) : null;
    case "priceUnit":
      return isPaid(form) ? choiceFault(typed, priceUnits) : null;
    case "pricePeriod":
      return isPaid(form) ? choiceFault(typed, pricePeriods) : null;
  }
}

function choiceFault(typed: string, allowed: readonly string[]): OfferProblem["code"] | null {
  if (allowed.includes(typed)) return null;
  return typed === "" ? "missing" : "unknown-choice";
}

function mostFault({ leastAccounts, mostAccounts }: OwnOfferForm): OfferProblem["code"] | null {
  if (mostAccounts === "") return null;
  const most = readAccounts(mostAccounts);
  if (most === null) return "not-whole";
  return most < (readAccounts(leastAccounts) ?? 1) ? "fewer-than-least" : null;
}

function amountFault(typed: string, language: Language): OfferProblem["code"] | null {
  if (typed === "") return "missing";
  const read = readAmount(typed, language);
  if (typeof read !== "number") return read;
  return read === 0 ? "nothing-to-pay" : null;
}

function isPaid({ priceKind }: OwnOfferForm): boolean {
  return priceKind === "fixed" || priceKind === "suggested";
}

/** A whole number of accounts, spaces between its digits or not; null for anything else. */
function readAccounts(typed: string): number | null {
  const digits = typed.replaceAll(/[\s\u00A0\u202F]/gu, "");
  const number = /^\d{1,10}$/u.test(digits) ? Number(digits) : 0;
  return number >= 1 && number <= mostAccounts ? number : null;
}

function priceOf(form: OwnOfferForm, language: Language): OfferPrice | null {
  const kind = priceKinds.find((each) => each === form.priceKind);
  if (kind === undefined) return null;
  if (kind === "free") return { kind };
  const cents = readAmount(form.amount, language);
  const unit = priceUnits.find((each) => each === form.priceUnit);
  const period = pricePeriods.find((each) => each === form.pricePeriod);
  if (typeof cents !== "number" || unit === undefined || period === undefined) return null;
  return { kind, cents, unit, period };
}
