import { createHash } from "node:crypto";
import { z } from "zod";

/**
 * A backup is a gzip of lines, each a JSON object: a header, the rows, a footer. Each value of a row
 * is what PostgreSQL writes for it as text, or null, so that every type comes back as it was, and from
 * any of its versions. The footer digests all the lines before it, line ends included.
 */
export const formatName = "matou-backup";
export const formatVersion = 1;

const tableSchema = z.object({
  name: z.string(),
  columns: z.array(z.string()),
  rows: z.number().int().nonnegative(),
});

const sequenceSchema = z.object({ name: z.string(), value: z.string(), isCalled: z.boolean() });

/** What any version of the format begins with. */
export const openingSchema = z.object({ format: z.literal(formatName), version: z.number() });

export const headerSchema = z.object({
  ...openingSchema.shape,
  madeAt: z.iso.datetime(),
  /** Those the database had, in order: the times and digests that name them. */
  migrations: z.array(z.object({ createdAt: z.string(), hash: z.string() })),
  tables: z.array(tableSchema),
  sequences: z.array(sequenceSchema),
  leftOut: z.array(z.string()),
});

export const rowSchema = z.object({
  table: z.string(),
  row: z.record(z.string(), z.string().nullable()),
});

export const footerSchema = z.object({ rows: z.number().int(), sha256: z.string() });

export type Header = z.infer<typeof headerSchema>;
export type StoredSequence = z.infer<typeof sequenceSchema>;
export type StoredRow = z.infer<typeof rowSchema>;
export type Footer = z.infer<typeof footerSchema>;

/** Rows of one table, each as the text of a JSON object. */
export type RowTexts = { readonly table: string; readonly rows: readonly string[] };

/** The text of a backup, by pieces of whole lines. */
export async function* writeLines(
  header: Header,
  pages: AsyncIterable<RowTexts>,
): AsyncGenerator<string> {
  const digest = createHash("sha256");
  let count = 0;
  const first = `${JSON.stringify(header)}\n`;
  digest.update(first);
  yield first;
  for await (const { table, rows } of pages) {
    const start = `{"table":${JSON.stringify(table)},"row":`;
    const piece = rows.map((row) => `${start}${row}}\n`).join("");
    count += rows.length;
    digest.update(piece);
    yield piece;
  }
  yield `${JSON.stringify({ rows: count, sha256: digest.digest("hex") })}\n`;
}
