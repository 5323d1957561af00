import { z } from "@hono/zod-openapi";
import type { HosterCard } from "#core/hoster.ts";
import { summaryIn } from "#core/hoster.ts";
import { needStatus } from "#core/need-status.ts";
import type { Search } from "#core/search.ts";
import { serviceTypes } from "#core/services.ts";
import type { Language } from "#core/vocabulary.ts";
import { statusSchema } from "#server/http/contract.ts";

/** A hoster as the API lists it. */
export const hosterSchema = z
  .object({
    slug: z.string(),
    name: z.string(),
    summary: z.string().nullable(),
    website: z.string().nullable(),
    country: z.string().nullable(),
    department: z.string().nullable(),
    services: z.array(
      z.object({
        type: z.enum(serviceTypes),
        software: z.string().nullable(),
        url: z.string().nullable(),
      }),
    ),
    outcome: z.string().openapi({
      description:
        "An outcome of the grid, or not-assessed, or declined (chose not to be situated)",
    }),
    profiles: z
      .record(z.string(), statusSchema)
      .nullable()
      .openapi({ description: "Null when not assessed or declined, as is assessedAt" }),
    assessedAt: z.iso.datetime().nullable(),
    imaginary: z.boolean(),
    needs: z
      .array(z.object({ id: z.string(), status: statusSchema }))
      .openapi({ description: "The needs and wishes asked for" }),
  })
  .openapi("Hoster");

/** `search` says which needs were asked for. */
export function hosterJson(
  card: HosterCard,
  language: Language,
  { choices, wishes }: Search,
): z.infer<typeof hosterSchema> {
  const { slug, name, website, country, department, services } = card;
  const asked = [...new Set([...(choices.need ?? []), ...wishes])];
  return {
    slug,
    name,
    summary: summaryIn(card, language)?.text ?? null,
    website,
    country,
    department,
    services: services.map(({ type, software, url }) => ({ type, software, url })),
    outcome: card.outcome,
    profiles: card.profiles,
    assessedAt: card.assessedAt,
    imaginary: card.imaginary,
    needs: asked.map((id) => ({ id, status: needStatus(card.needs, id) })),
  };
}
