import type { Person } from "#core/access.ts";
import type { Dump, DumpFile } from "#core/dump.ts";
import { dumpFileNames, isDumpFile } from "#core/dump.ts";
import { holdPerson } from "#server/accounts/actions.ts";
import { noteWrite } from "#server/audit/actions.ts";
import { afterDays, dayInParis } from "#server/day.ts";
import type { Db } from "#server/db/client.ts";
import { lockNames } from "#server/db/lock-names.ts";
import type { Deps } from "#server/deps.ts";
import { describeDump } from "#server/dumps/descriptor.ts";
import { openPacking } from "#server/dumps/packing.ts";
import type { PackedFile } from "#server/dumps/packing.ts";
import {
  deleteDump,
  deleteDumpsBefore,
  deleteUnusedFiles,
  findLastDay,
  findPendingDump,
  insertFile,
  insertPiece,
  listDumps,
  listKnownDigests,
  replaceDump,
} from "#server/dumps/queries.ts";
import type { DumpRow } from "#server/dumps/queries.ts";
import { packDataFiles } from "#server/dumps/writing.ts";
import { findGridInForce } from "#server/grids/actions.ts";
import { Refusal } from "#server/http/errors.ts";
import { enqueue } from "#server/jobs/enqueue.ts";
import { readSettings } from "#server/settings/actions.ts";

/** How many days are kept whole; of the others, the first of each month. */
const daysKept = 30;

/** Between two archives somebody asks for, in milliseconds. */
const patience = 15 * 60_000;

/** The name of the job that makes an archive. */
export const makeDumpJob = "make-dump";

/** The names of all that archives are locked by. */
const lock = ["dumps"];

/** Makes the archive of today, in place of the one of today if there is one, and gives its day. */
export async function makeDump(deps: Deps): Promise<string> {
  const day = dayInParis(deps.now());
  const files = await packAll(deps, day);
  const isStored = await deps.db.transaction(async (db) => {
    await lockNames(db, lock);
    // What has a past day on its address never changes any more.
    if (dayInParis(deps.now()) !== day) return false;
    await storeFiles(db, [...files.values()]);
    const madeAt = deps.now();
    const rows = [...files].map(([file, { digest }]) => ({ day, file, digest, madeAt }));
    await replaceDump(db, day, rows);
    await deleteUnusedFiles(db);
    return true;
  });
  return isStored ? day : makeDump(deps);
}

/** Deletes the archives nobody is promised any more. */
export async function forgetOldDumps(deps: Deps): Promise<void> {
  const first = dayInParis(afterDays(deps.now(), 1 - daysKept));
  await deps.db.transaction(async (db) => {
    await lockNames(db, lock);
    await deleteDumpsBefore(db, first);
    await deleteUnusedFiles(db);
  });
}

/** Deletes one archive for good, as when something is in it that should not be. Gives whether there was one. */
export function forgetDump(deps: Pick<Deps, "db">, day: string): Promise<boolean> {
  return deps.db.transaction(async (db) => {
    await lockNames(db, lock);
    const wasThere = await deleteDump(db, day);
    await deleteUnusedFiles(db);
    return wasThere;
  });
}

/** Asks for an archive now. Throws `Refusal("too-many-requests")` soon after the last one. */
export async function askForDump(deps: Deps, person: Pick<Person, "id">): Promise<void> {
  await deps.db.transaction(async (db) => {
    await lockNames(db, lock);
    await holdPerson(db, person);
    if ((await findPendingDump(db, makeDumpJob)) !== undefined) return;
    const [last] = await listDumps(db);
    const left = (last?.madeAt.getTime() ?? 0) + patience - deps.now().getTime();
    if (left > 0) throw new Refusal("too-many-requests", [], Math.ceil(left / 1000));
    await enqueue(deps, db, [{ name: makeDumpJob, payload: {} }]);
    await noteWrite(deps, db, { personId: person.id, action: "ask-for-dump" });
  });
}

/** What is kept, the newest first, and since when another archive is waited for. */
export async function openDumps({ db }: Pick<Deps, "db">): Promise<{
  readonly dumps: readonly Dump[];
  readonly pending: string | null;
}> {
  const rows = await listDumps(db);
  const days = [...new Set(rows.map(({ day }) => day))];
  const pending = await findPendingDump(db, makeDumpJob);
  return {
    dumps: days.map((day) => dumpOf(rows.filter((row) => row.day === day))),
    pending: pending?.toISOString() ?? null,
  };
}

/** The day of the last archive. Throws `Refusal("not-found")` before the first one. */
export async function findLastDump({ db }: Pick<Deps, "db">): Promise<string> {
  const day = await findLastDay(db);
  if (day === undefined) throw new Refusal("not-found");
  return day;
}

/** Reads all of it in one state of the database, then describes what was read. */
function packAll(deps: Deps, day: string): Promise<ReadonlyMap<DumpFile, PackedFile>> {
  const { now, publicUrl } = deps;
  return deps.db.transaction(
    async (db) => {
      const { dataLicence: licence } = await readSettings(db);
      const { notice } = (await findGridInForce({ db })).grid.document.grid;
      const files = await packDataFiles({ db, now, publicUrl });
      const described = describeDump({ day, licence, publicUrl, notice, files });
      const packing = openPacking();
      await packing.write(`${JSON.stringify(described, null, 2)}\n`);
      return new Map<DumpFile, PackedFile>([["datapackage.json", await packing.end()], ...files]);
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
}

/** Those whose content is known are stored already. */
async function storeFiles(db: Db, files: readonly PackedFile[]): Promise<void> {
  const known = await listKnownDigests(
    db,
    files.map(({ digest }) => digest),
  );
  const fresh = new Map(files.map((file) => [file.digest, file]));
  for (const { digest, size, pieces } of fresh.values()) {
    if (known.has(digest)) continue;
    const packedSize = pieces.reduce((sum, piece) => sum + piece.length, 0);
    await insertFile(db, { digest, size, packedSize });
    for (const [position, bytes] of pieces.entries()) {
      await insertPiece(db, { digest, position, bytes });
    }
  }
}

function dumpOf(rows: readonly DumpRow[]): Dump {
  const files = rows.flatMap(({ file, digest, size, packedSize }) =>
    isDumpFile(file) ? [{ file, digest, size, packedSize }] : [],
  );
  const rank = (file: DumpFile) => dumpFileNames.indexOf(file);
  return {
    day: rows[0]?.day ?? "",
    madeAt: rows[0]?.madeAt.toISOString() ?? "",
    files: files.toSorted((one, other) => rank(one.file) - rank(other.file)),
  };
}
