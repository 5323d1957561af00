import { makeCsv, makeCsvLines } from "#server/csv-text.ts";
import type { Db } from "#server/db/client.ts";
import { listEntries } from "#server/audit/queries.ts";
import type { AuditFilter, ReadEntry } from "#server/audit/queries.ts";

const readAtOnce = 500;

/** The whole log as a table, written as it is read: it may be longer than memory. */
export function exportEntries(
  db: Db,
  filter: AuditFilter,
  titles: readonly string[],
): ReadableStream<Uint8Array> {
  const pieces = writePieces(db, filter, titles);
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const piece = await pieces.next();
      if (piece.done === true) controller.close();
      else controller.enqueue(encoder.encode(piece.value));
    },
    cancel: async () => void (await pieces.return()),
  });
}

async function* writePieces(
  db: Db,
  filter: AuditFilter,
  titles: readonly string[],
): AsyncGenerator<string, void> {
  yield makeCsv([titles]);
  let after: ReadEntry | undefined;
  for (;;) {
    const entries = await listEntries(db, filter, {
      limit: readAtOnce,
      ...(after !== undefined && { after }),
    });
    after = entries.at(-1);
    if (after === undefined) return;
    yield makeCsvLines(entries.map(cellsOf));
    if (entries.length < readAtOnce) return;
  }
}

function cellsOf({ at, person, hoster, action, detail }: ReadEntry): readonly string[] {
  return [
    at.toISOString(),
    person?.name ?? "",
    person?.email ?? "",
    hoster?.slug ?? "",
    action,
    JSON.stringify(detail),
  ];
}
