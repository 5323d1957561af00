import type { Audience } from "#core/audiences.ts";
import type { ServiceType } from "#core/services.ts";
import type { Language } from "#core/vocabulary.ts";

/** Nothing to pay; a set price; a contribution that is agreed, of which an amount is suggested. */
export const priceKinds = ["free", "fixed", "suggested"] as const;
export type PriceKind = (typeof priceKinds)[number];

/** What a price is asked for: each account, or the whole organization. */
export const priceUnits = ["account", "organization"] as const;
export type PriceUnit = (typeof priceUnits)[number];

export const pricePeriods = ["month", "year"] as const;
export type PricePeriod = (typeof pricePeriods)[number];

export type OfferPrice =
  | { readonly kind: "free" }
  | {
      readonly kind: "fixed" | "suggested";
      /** In cents of euro, all taxes included. */
      readonly cents: number;
      readonly unit: PriceUnit;
      readonly period: PricePeriod;
    };

/** Something one can subscribe to, as its hoster describes it, in French. */
export type Offer = {
  readonly name: string;
  readonly nameEn: string | null;
  readonly audiences: readonly Audience[];
  /** What is included, without repeats. */
  readonly services: readonly ServiceType[];
  /** Whether one login opens all of them; null when not stated. */
  readonly hasOneLogin: boolean | null;
  /** What else is included: storage, help, training. */
  readonly included: string | null;
  readonly includedEn: string | null;
  /** How many accounts it is meant for, at least and at most; null when not stated. */
  readonly leastAccounts: number | null;
  readonly mostAccounts: number | null;
  /** Null when not stated. */
  readonly price: OfferPrice | null;
  /** What somebody really pays. */
  readonly example: string | null;
  readonly exampleEn: string | null;
};

/** A text of an offer in a language, or in French where nobody translated it; null without one. */
export function offerText(
  french: string | null,
  english: string | null,
  language: Language,
): { readonly language: Language; readonly text: string } | null {
  if (language === "en" && english !== null) return { language, text: english };
  return french === null ? null : { language: "fr", text: french };
}
