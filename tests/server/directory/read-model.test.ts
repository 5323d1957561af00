import { beforeEach, expect, test } from "vitest";
import { emptySearch } from "#core/search-address.ts";
import type { CatalogueRevision } from "#server/db/catalogue-revision.ts";
import type { Db } from "#server/db/client.ts";
import type { Deps } from "#server/deps.ts";
import { searchDirectory } from "#server/directory/actions.ts";
import { openReadModel } from "#server/directory/read-model.ts";
import { openTestDatabase } from "#tests/support/database.ts";
import { entryOf } from "./entry.ts";
import { openDirectory } from "./open-directory.ts";
import { storeEntries } from "./stored-catalogue.ts";

let deps: Deps;
beforeEach(async () => {
  deps = await openDirectory();
});

/** A revision that says what the test says, and a read model that counts how often it reads the rows. */
function openCounted({ db }: Deps) {
  const state = { revision: 1, readings: 0 };
  const current = async () => state.revision;
  const revision: CatalogueRevision = { known: null, current, refresh: current };
  const counting = new Proxy(db, {
    get(target, key, receiver) {
      if (key === "transaction") state.readings += 1;
      return Reflect.get(target, key, receiver) as unknown;
    },
  });
  return { state, readModel: openReadModel({ db: counting, revision }) };
}

function namesOf({ catalogue }: Awaited<ReturnType<Deps["readModel"]["current"]>>) {
  return catalogue.listings.map(({ name }) => name);
}

test("is read once for a revision, however many ask at once", async () => {
  const { state, readModel } = openCounted(deps);
  const directories = await Promise.all(Array.from({ length: 20 }, () => readModel.current()));
  expect(new Set(directories).size).toBe(1);
  await readModel.current();
  expect(state.readings).toBe(1);
});

test("is read again when the catalogue was revised, and gives what was written before", async () => {
  const { state, readModel } = openCounted(deps);
  const before = await readModel.current();
  await storeEntries(deps.db, [entryOf(1, { name: "Kaz" })]);
  expect(await readModel.current()).toBe(before);
  state.revision = 2;
  expect(namesOf(await readModel.current())).toEqual(["Kaz"]);
  expect(namesOf(before)).toEqual([]);
});

test("revised while it is read, is read anew for those who ask then, once for all of them", async () => {
  const { state, readModel } = openCounted(deps);
  const first = readModel.current();
  await Promise.resolve();
  await Promise.resolve();
  state.revision = 2;
  await Promise.all([first, readModel.current(), readModel.current(), readModel.current()]);
  expect(state.readings).toBe(2);
});

test("is read again after a reading that failed", async () => {
  const { db }: { readonly db: Db } = deps;
  const { readModel } = openCounted({ ...deps, db: brokenOnce(db) });
  await expect(readModel.current()).rejects.toThrow("lost");
  expect(namesOf(await readModel.current())).toEqual([]);
});

test("says nothing of a database without a grid but that there is none", async () => {
  const { db } = await openTestDatabase();
  const { readModel } = openCounted({ ...deps, db });
  await expect(readModel.current()).rejects.toMatchObject({ code: "unknown-grid" });
});

test("shows what a transaction wrote as soon as it is committed", async () => {
  for (let index = 1; index <= 5; index += 1) {
    await storeEntries(deps.db, [entryOf(index)]);
    expect((await searchDirectory(deps, emptySearch)).total).toBe(index);
  }
});

test("draws each day another order, the same for the same day", async () => {
  await storeEntries(
    deps.db,
    Array.from({ length: 40 }, (_, index) => entryOf(index)),
  );
  const { orderOf } = await deps.readModel.current();
  const monday = [...orderOf("2026-11-23")];
  expect([...orderOf("2026-11-24")]).not.toEqual(monday);
  expect([...orderOf("2026-11-23")]).toEqual(monday);
  expect(monday.toSorted((one, other) => one - other)).toEqual([...Array(40).keys()]);
});

function brokenOnce(db: Db): Db {
  let isBroken = true;
  return new Proxy(db, {
    get(target, key, receiver) {
      if (key === "transaction" && isBroken) {
        isBroken = false;
        return () => Promise.reject(new Error("lost"));
      }
      return Reflect.get(target, key, receiver) as unknown;
    },
  });
}
