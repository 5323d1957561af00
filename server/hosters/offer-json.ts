import { z } from "@hono/zod-openapi";
import { audienceIds } from "#core/audiences.ts";
import { offerText, pricePeriods, priceUnits } from "#core/offers.ts";
import type { Offer } from "#core/offers.ts";
import { serviceTypes } from "#core/services.ts";
import type { Language } from "#core/vocabulary.ts";

const priceSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("free") }),
  z.object({
    kind: z.enum(["fixed", "suggested"]),
    cents: z.int().min(0).openapi({ description: "Cents of euro, all taxes included" }),
    unit: z.enum(priceUnits),
    period: z.enum(pricePeriods),
  }),
]);

/** Something one can subscribe to; null stands for what the hoster does not state. */
export const offerSchema = z
  .object({
    name: z.string(),
    audiences: z.array(z.enum(audienceIds)).readonly(),
    services: z.array(z.enum(serviceTypes)).readonly(),
    oneLogin: z.boolean().nullable(),
    included: z.string().nullable(),
    accounts: z.object({ least: z.int().nullable(), most: z.int().nullable() }),
    price: priceSchema.nullable().openapi({
      description: "`suggested` is the amount proposed where the contribution is agreed together",
    }),
    example: z.string().nullable().openapi({ description: "What somebody really pays" }),
  })
  .openapi("Offer", {
    description: "Texts are in French where the hoster did not translate them; null: not stated",
  });

export function offerJson(offer: Offer, language: Language): z.infer<typeof offerSchema> {
  const { audiences, services, hasOneLogin, leastAccounts, mostAccounts, price } = offer;
  const said = (french: string | null, english: string | null) =>
    offerText(french, english, language)?.text ?? null;
  return {
    name: said(offer.name, offer.nameEn) ?? offer.name,
    audiences,
    services,
    oneLogin: hasOneLogin,
    included: said(offer.included, offer.includedEn),
    accounts: { least: leastAccounts, most: mostAccounts },
    price,
    example: said(offer.example, offer.exampleEn),
  };
}
