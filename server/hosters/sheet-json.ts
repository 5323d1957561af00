import { z } from "@hono/zod-openapi";
import { factFields, sourceOrigins } from "#core/hoster.ts";
import type { Fact } from "#core/hoster.ts";
import { emptySearch } from "#core/search-address.ts";
import { classificationSchema } from "#server/http/classification-schema.ts";
import { checkSchema } from "#server/hosters/check-json.ts";
import { peersJson, peersSchema } from "#server/hosters/peers-json.ts";
import type { Shown } from "#server/hosters/peers-json.ts";
import { offerJson, offerSchema } from "#server/hosters/offer-json.ts";
import { hosterJson, hosterSchema } from "#server/http/hoster-json.ts";
import { serviceLoads } from "#core/services.ts";
import type { Language } from "#core/vocabulary.ts";
import type { ReadRevision } from "#server/assessments/actions.ts";
import type { HosterSheet } from "#server/hosters/sheet.ts";
import { statusSchema } from "#server/http/contract.ts";

const factSchema = z
  .object({
    field: z.enum(factFields),
    value: z.string(),
    origin: z.enum(sourceOrigins),
    sources: z.array(z.string()).readonly(),
    recordedOn: z.iso.date(),
    unreachableSince: z.iso.date().nullable().openapi({
      description: "Since when its source cannot be read any more; null while it can",
    }),
  })
  .openapi("Fact", { description: "What a source says, as it says it" });

const answerSchema = z.object({
  value: z.union([z.string(), z.number(), z.array(z.string()).readonly()]),
  evidence: z.string().nullable(),
  note: z.string().nullable(),
  answeredAt: z.iso.datetime(),
  checks: z.array(checkSchema).readonly().openapi({
    description: "What machines saw of it lately; always empty in a published revision",
  }),
});

const gridSchema = z.object({ id: z.string(), version: z.int() });

/** A published revision: its answers can be posted to `/api/classification` as they are. */
export const assessmentSchema = z
  .object({
    grid: gridSchema,
    revision: z.int(),
    publishedAt: z.iso.datetime(),
    expiresAt: z.iso.datetime().openapi({ description: "When the oldest answer is too old" }),
    aims: z
      .array(z.string())
      .readonly()
      .openapi({ description: "Profiles the hoster aims for; empty when it did not say" }),
    offers: z.array(z.string()).readonly().openapi({
      description: "Names of the offers the answers are true for; empty when for all it does",
    }),
    answers: z.record(z.string(), answerSchema),
    classification: classificationSchema,
  })
  .openapi("Assessment");

const serviceSchema = hosterSchema.shape.services.element.extend({
  load: z.enum(serviceLoads).nullable().openapi({
    description: "Whether new accounts are taken; null when not stated, or no longer confirmed",
  }),
  loadUntil: z.iso.date().nullable().openapi({
    description: "Last day that may be believed; null without an end",
  }),
});

/** One hoster: what lists say of it, what its sources say, and its current answers. */
export const sheetSchema = hosterSchema
  .extend({
    offers: z
      .array(offerSchema)
      .readonly()
      .openapi({ description: "In the hoster's order; empty when it has not described any" }),
    services: z.array(serviceSchema),
    facts: z.array(factSchema).readonly(),
    assessment: assessmentSchema
      .nullable()
      .openapi({ description: "Null when not assessed, withdrawn or declined" }),
    ...peersSchema.shape,
  })
  .openapi("HosterSheet");

const withdrawnSchema = z
  .object({ at: z.iso.datetime(), reason: z.string() })
  .nullable()
  .openapi({ description: "When and why the hoster took it back; null while it stands" });

/** A revision whole, and whether it was taken back. */
export const wholeRevisionSchema = assessmentSchema
  .extend({ withdrawn: withdrawnSchema })
  .openapi("WholeRevision");

/** A revision among others, without its answers. */
export const revisionSchema = z
  .object({
    revision: z.int(),
    grid: gridSchema,
    publishedAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    outcome: z.string(),
    profiles: z.record(z.string(), statusSchema),
    aims: z.array(z.string()).readonly(),
    offers: z.array(z.string()).readonly(),
    answersDigest: z.string().openapi({ description: "SHA-256 of the stored answers" }),
    withdrawn: withdrawnSchema,
  })
  .openapi("Revision");

export function sheetJson(
  { card, assessment, events, reviews }: HosterSheet & Shown,
  facts: readonly Fact[],
  language: Language,
): z.infer<typeof sheetSchema> {
  return {
    ...hosterJson(card, language, emptySearch),
    services: card.services.map(({ type, software, url, load, loadUntil = null }) => ({
      ...{ type, software, url },
      ...{ load, loadUntil },
    })),
    offers: card.offers.map((offer) => offerJson(offer, language)),
    facts: facts.map(({ field, value, origin, sources, recordedOn, unreachableSince = null }) => ({
      ...{ field, value, origin, sources, recordedOn, unreachableSince },
    })),
    assessment,
    ...peersJson({ events, reviews }),
  };
}

export function revisionJson({
  assessment,
  answersDigest,
  withdrawn,
}: ReadRevision): z.infer<typeof revisionSchema> {
  const { grid, revision, publishedAt, expiresAt, aims, offers, classification } = assessment;
  const { outcome, profiles } = classification;
  const statuses = Object.entries(profiles).map(([id, { status }]) => [id, status] as const);
  return {
    revision,
    grid,
    publishedAt,
    expiresAt,
    outcome,
    profiles: Object.fromEntries(statuses),
    aims,
    offers,
    answersDigest,
    withdrawn,
  };
}
