import { boolean, doublePrecision, index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { HosterCard } from "#core/hoster.ts";
import { moment } from "#server/db/columns.ts";
import { hosters } from "#server/hosters/schema.ts";

/**
 * What the directory searches: one row per listed hoster, rewritten in the same
 * transaction as what it is made from. `tokens` and `card` are built by the core.
 */
export const listings = pgTable(
  "listings",
  {
    hosterId: uuid("hoster_id")
      .primaryKey()
      .references(() => hosters.id),
    slug: text("slug").notNull(),
    name: text("name").notNull(),
    /** `<facet>:<value>` for every facet value the hoster has. */
    tokens: text("tokens").array().notNull(),
    /** Folded stems of everything that can be found by words. */
    stems: text("stems").array().notNull(),
    /** Folded words of the name, compared with tolerance for typing errors. */
    nameWords: text("name_words").array().notNull(),
    latitude: doublePrecision("latitude"),
    longitude: doublePrecision("longitude"),
    isImaginary: boolean("is_imaginary").notNull(),
    assessedAt: moment("assessed_at"),
    card: jsonb("card").$type<HosterCard>().notNull(),
  },
  (table) => [
    index("listings_tokens").using("gin", table.tokens),
    index("listings_stems").using("gin", table.stems),
  ],
);
