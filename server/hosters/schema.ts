import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { audienceIds } from "#core/audiences.ts";
import { factFields, sourceOrigins, stances } from "#core/hoster.ts";
import type { FactField, SourceOrigin, Stance } from "#core/hoster.ts";
import { pricePeriods, priceKinds, priceUnits } from "#core/offers.ts";
import type { PriceKind, PricePeriod, PriceUnit } from "#core/offers.ts";
import { serviceLoads, serviceRegistrations, serviceTypes } from "#core/services.ts";
import type { ServiceLoad, ServiceRegistration, ServiceType } from "#core/services.ts";
import { moment, oneOf, subsetOf } from "#server/db/columns.ts";

/** A hoster of the directory. What is said of it, and by whom, is in `hoster_facts`. */
export const hosters = pgTable(
  "hosters",
  {
    id: uuid("id").primaryKey(),
    slug: text("slug").notNull().unique(),
    name: text("name").notNull(),
    /** In the hoster's words, French, and their English translation where there is one. */
    summary: text("summary"),
    summaryEn: text("summary_en"),
    website: text("website"),
    /** ISO 3166-1 alpha-2, and department code; null where the sources do not allow it. */
    country: text("country"),
    department: text("department"),
    audiences: text("audiences").array().$type<(typeof audienceIds)[number][]>().notNull(),
    stance: text("stance").$type<Stance>().notNull(),
    /** A demonstration hoster that does not exist; said on every page. */
    isImaginary: boolean("is_imaginary").notNull(),
    claimedAt: moment("claimed_at"),
    /** Since when it describes itself: what is imported no longer changes what is shown. */
    describedAt: moment("described_at"),
    createdAt: moment("created_at").notNull(),
  },
  (table) => [
    check("hosters_slug_form", sql`${table.slug} ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`),
    check("hosters_name_given", sql`length(trim(${table.name})) > 0`),
    check(
      "hosters_summary_translated",
      sql`${table.summaryEn} is null or ${table.summary} is not null`,
    ),
    check("hosters_website_is_web", sql`${table.website} ~* '^https?://'`),
    check("hosters_country_form", sql`${table.country} ~ '^[A-Z]{2}$'`),
    check(
      "hosters_department_in_france",
      sql`${table.department} is null or ${table.country} = 'FR'`,
    ),
    check("hosters_stance_known", oneOf("stance", stances)),
    check("hosters_audiences_known", subsetOf("audiences", audienceIds)),
  ],
);

/** Where a set of facts comes from: a published listing or a ChatonsInfos file. */
export const hosterSources = pgTable(
  "hoster_sources",
  {
    id: uuid("id").primaryKey(),
    hosterId: uuid("hoster_id")
      .notNull()
      .references(() => hosters.id),
    origin: text("origin").$type<SourceOrigin>().notNull(),
    /** What the source is recognised by when it is imported again. */
    key: text("key").notNull(),
    /** Public addresses where the facts can be read. */
    addresses: text("addresses").array().notNull(),
    recordedOn: date("recorded_on", { mode: "string" }).notNull(),
    /** Keys of the source that are not read, kept as given. */
    unread: jsonb("unread").$type<Readonly<Record<string, string>>>().notNull(),
    /** SHA-256 of what was taken, so that the same import changes nothing. */
    digest: text("digest").notNull(),
  },
  (table) => [
    unique("hoster_sources_key").on(table.origin, table.key),
    index("hoster_sources_hoster").on(table.hosterId),
    check("hoster_sources_origin_known", oneOf("origin", sourceOrigins)),
  ],
);

/** One thing a source says, as it says it. */
export const hosterFacts = pgTable(
  "hoster_facts",
  {
    id: uuid("id").primaryKey(),
    sourceId: uuid("source_id")
      .notNull()
      .references(() => hosterSources.id, { onDelete: "cascade" }),
    field: text("field").$type<FactField>().notNull(),
    value: text("value").notNull(),
  },
  (table) => [
    unique("hoster_facts_once").on(table.sourceId, table.field),
    check("hoster_facts_field_known", oneOf("field", factFields)),
  ],
);

/** A running software somebody can use. */
export const services = pgTable(
  "services",
  {
    id: uuid("id").primaryKey(),
    hosterId: uuid("hoster_id")
      .notNull()
      .references(() => hosters.id),
    sourceId: uuid("source_id")
      .notNull()
      .references(() => hosterSources.id, { onDelete: "cascade" }),
    position: integer("position").notNull(),
    type: text("type").$type<ServiceType>().notNull(),
    /** The service as its source names it. */
    name: text("name").notNull(),
    /** Canonical software name, when the source names one. */
    software: text("software"),
    url: text("url"),
    registrations: text("registrations").array().$type<ServiceRegistration[]>().notNull(),
    load: text("load").$type<ServiceLoad>(),
    /** Until when that may be believed; null without an end. */
    loadUntil: date("load_until", { mode: "string" }),
  },
  (table) => [
    unique("services_position").on(table.sourceId, table.position),
    index("services_hoster").on(table.hosterId),
    check("services_type_known", oneOf("type", serviceTypes)),
    check("services_load_known", oneOf("load", serviceLoads)),
    check("services_registrations_known", subsetOf("registrations", serviceRegistrations)),
    check("services_url_is_web", sql`${table.url} ~* '^https?://'`),
  ],
);

/** Something one can subscribe to; see `Offer` in the core. */
export const offers = pgTable(
  "offers",
  {
    id: uuid("id").primaryKey(),
    hosterId: uuid("hoster_id")
      .notNull()
      .references(() => hosters.id),
    position: integer("position").notNull(),
    name: text("name").notNull(),
    nameEn: text("name_en"),
    audiences: text("audiences").array().$type<(typeof audienceIds)[number][]>().notNull(),
    services: text("services").array().$type<ServiceType[]>().notNull(),
    hasOneLogin: boolean("has_one_login"),
    included: text("included"),
    includedEn: text("included_en"),
    leastAccounts: integer("least_accounts"),
    mostAccounts: integer("most_accounts"),
    /** Null when no price is stated; the three others go with a price that is not free. */
    priceKind: text("price_kind").$type<PriceKind>(),
    priceCents: integer("price_cents"),
    priceUnit: text("price_unit").$type<PriceUnit>(),
    pricePeriod: text("price_period").$type<PricePeriod>(),
    example: text("example"),
    exampleEn: text("example_en"),
  },
  (table) => [
    unique("offers_position").on(table.hosterId, table.position),
    check("offers_audiences_known", subsetOf("audiences", audienceIds)),
    check("offers_services_known", subsetOf("services", serviceTypes)),
    check("offers_least_accounts_positive", sql`${table.leastAccounts} >= 1`),
    check(
      "offers_accounts_ordered",
      sql`${table.mostAccounts} >= coalesce(${table.leastAccounts}, 1)`,
    ),
    check("offers_price_kind_known", oneOf("price_kind", priceKinds)),
    check("offers_price_unit_known", oneOf("price_unit", priceUnits)),
    check("offers_price_period_known", oneOf("price_period", pricePeriods)),
    check(
      "offers_price_whole",
      sql`case when coalesce(${table.priceKind}, 'free') = 'free'
        then num_nonnulls(${table.priceCents}, ${table.priceUnit}, ${table.pricePeriod}) = 0
        else num_nonnulls(${table.priceCents}, ${table.priceUnit}, ${table.pricePeriod}) = 3 and ${table.priceCents} >= 0 end`,
    ),
  ],
);
