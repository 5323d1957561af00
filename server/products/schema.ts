import { sql } from "drizzle-orm";
import { check, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import type { Product } from "#core/products.ts";

/** Proprietary products people know, what replaces them, and the words they are searched by. */
export const products = pgTable(
  "products",
  {
    id: text("id").primaryKey(),
    position: integer("position").notNull(),
    document: jsonb("document").$type<Product>().notNull(),
  },
  (table) => [check("products_id_form", sql`${table.id} ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`)],
);
