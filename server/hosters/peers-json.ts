import { z } from "@hono/zod-openapi";
import type { HosterEvent } from "#core/event.ts";
import { reviewKinds } from "#core/review.ts";
import type { PublicReview } from "#core/review.ts";

const eventSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    description: z.string().nullable(),
    place: z.string().nullable(),
    url: z.string().nullable(),
    startsAt: z.iso.datetime(),
    endsAt: z.iso.datetime(),
    changedAt: z.iso.datetime(),
    cancelled: z.boolean(),
  })
  .openapi("Event", { description: "A workshop or an open day, until the end of its last day" });

const reviewSchema = z
  .object({
    criterion: z.string(),
    revision: z.int().openapi({ description: "The revision that was read" }),
    kind: z.enum(reviewKinds),
    by: z.object({ slug: z.string().nullable(), name: z.string().nullable() }).nullable().openapi({
      description:
        "The hoster that says it, unnamed once it has left the directory; null for the working group",
    }),
    note: z.string().nullable(),
    createdAt: z.iso.datetime(),
    reply: z.string().nullable(),
    repliedAt: z.iso.datetime().nullable(),
    hidden: z
      .object({ at: z.iso.datetime(), reason: z.string() })
      .nullable()
      .openapi({ description: "When and why the working group hid it, with its note and reply" }),
  })
  .openapi("Review", { description: "What a peer says in public of a current answer" });

/** What a hoster announces, and what its peers say of its current answers. */
export const peersSchema = z.object({
  events: z.array(eventSchema).readonly(),
  reviews: z.array(reviewSchema).readonly(),
});

export type Shown = {
  readonly events: readonly HosterEvent[];
  readonly reviews: readonly PublicReview[];
};

export function peersJson({ events, reviews }: Shown): z.infer<typeof peersSchema> {
  return {
    events: events.map((event) => ({
      ...{ id: event.id, title: event.title, description: event.description },
      ...{ place: event.place, url: event.url, startsAt: event.startsAt, endsAt: event.endsAt },
      ...{ changedAt: event.changedAt, cancelled: event.isCancelled },
    })),
    reviews: reviews.map((review) => ({
      ...{ criterion: review.criterion, revision: review.revision, kind: review.kind },
      ...{ by: review.by, note: review.note, createdAt: review.createdAt },
      ...{ reply: review.reply, repliedAt: review.repliedAt, hidden: review.hidden },
    })),
  };
}
