import { expect, test } from "vitest";
import { emptySearch } from "#core/search-address.ts";
import { listPlaces } from "#server/directory/actions.ts";
import { entryOf } from "./entry.ts";
import { openDirectory } from "./open-directory.ts";
import { storeEntries } from "./stored-catalogue.ts";

test("the hosters of a place come in the order of the alphabet, whatever their case and accents", async () => {
  const deps = await openDirectory();
  const names = ["zaclys", "Écume", "Kaz", "Brume", "Ébène"];
  await storeEntries(
    deps.db,
    names.map((name, index) => entryOf(index + 1, { name, department: "56" })),
  );
  const { departments } = await listPlaces(deps, { ...emptySearch, sort: "confirmed" });
  expect(departments.map(({ hosters }) => hosters.map(({ name }) => name))).toEqual([
    ["Brume", "Ébène", "Écume", "Kaz", "zaclys"],
  ]);
});
