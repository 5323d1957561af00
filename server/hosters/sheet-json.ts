import { z } from "@hono/zod-openapi";
import { factFields, sourceOrigins } from "#core/hoster.ts";
import type { Fact } from "#core/hoster.ts";
import { emptySearch } from "#core/search-address.ts";
import { classificationSchema } from "#server/http/classification-schema.ts";
import { offerJson, offerSchema } from "#server/hosters/offer-json.ts";
import { hosterJson, hosterSchema } from "#server/http/hoster-json.ts";
import type { Language } from "#core/vocabulary.ts";
import type { HosterSheet, ReadRevision } from "#server/hosters/sheet.ts";
import { statusSchema } from "#server/http/contract.ts";

const factSchema = z
  .object({
    field: z.enum(factFields),
    value: z.string(),
    origin: z.enum(sourceOrigins),
    sources: z.array(z.string()).readonly(),
    recordedOn: z.iso.date(),
  })
  .openapi("Fact", { description: "What a source says, as it says it" });

const answerSchema = z.object({
  value: z.union([z.string(), z.number(), z.array(z.string()).readonly()]),
  evidence: z.string().nullable(),
  note: z.string().nullable(),
  answeredAt: z.iso.datetime(),
  checks: z.array(z.never()).openapi({ type: "array", maxItems: 0 }).readonly(),
});

const gridSchema = z.object({ id: z.string(), version: z.int() });

/** A published revision: its answers can be posted to `/api/classification` as they are. */
export const assessmentSchema = z
  .object({
    grid: gridSchema,
    revision: z.int(),
    publishedAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    answers: z.record(z.string(), answerSchema),
    classification: classificationSchema,
  })
  .openapi("Assessment");

/** One hoster: what lists say of it, what its sources say, and its current answers. */
export const sheetSchema = hosterSchema
  .extend({
    offers: z
      .array(offerSchema)
      .readonly()
      .openapi({ description: "In the hoster's order; empty when it has not described any" }),
    facts: z.array(factSchema).readonly(),
    assessment: assessmentSchema
      .nullable()
      .openapi({ description: "Null when not assessed or declined" }),
  })
  .openapi("HosterSheet");

/** A revision among others, without its answers. */
export const revisionSchema = z
  .object({
    revision: z.int(),
    grid: gridSchema,
    publishedAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    outcome: z.string(),
    profiles: z.record(z.string(), statusSchema),
    answersDigest: z.string().openapi({ description: "SHA-256 of the stored answers" }),
  })
  .openapi("Revision");

export function sheetJson(
  { card, assessment }: HosterSheet,
  facts: readonly Fact[],
  language: Language,
): z.infer<typeof sheetSchema> {
  return {
    ...hosterJson(card, language, emptySearch),
    offers: card.offers.map((offer) => offerJson(offer, language)),
    facts: facts.map(({ field, value, origin, sources, recordedOn }) => ({
      field,
      value,
      origin,
      sources,
      recordedOn,
    })),
    assessment,
  };
}

export function revisionJson({
  assessment,
  answersDigest,
}: ReadRevision): z.infer<typeof revisionSchema> {
  const { grid, revision, publishedAt, expiresAt, classification } = assessment;
  const { outcome, profiles } = classification;
  const statuses = Object.entries(profiles).map(([id, { status }]) => [id, status] as const);
  return {
    revision,
    grid,
    publishedAt,
    expiresAt,
    outcome,
    profiles: Object.fromEntries(statuses),
    answersDigest,
  };
}
