import { describe, expect, test } from "vitest";
import { emptySearch } from "#core/search-address.ts";
import { listRelaxations } from "#core/search-change.ts";

describe("what could be asked less", () => {
  test("is the question, each facet as a whole, each means and each need, and no order", () => {
    const search = {
      ...emptySearch,
      q: "nuage",
      choices: { service: ["files", "mail"], need: ["signed-dpa", "training"] },
      criteria: { backups: ["level:2"] },
      wishes: ["phone-help"],
      near: "29",
      accounts: 5,
      budget: 0,
      page: 3,
    };
    const relaxations = listRelaxations(search);
    expect(relaxations.map(({ key, values }) => [key, ...values])).toEqual([
      ["q", "nuage"],
      ["service", "files", "mail"],
      ["criterion.backups", "level:2"],
      ["accounts", "5"],
      ["budget", "0"],
      ["need", "signed-dpa"],
      ["need", "training"],
    ]);
    const first = { ...search, page: 1 };
    expect(relaxations.map((each) => each.search)).toEqual([
      { ...first, q: "" },
      { ...first, choices: { need: ["signed-dpa", "training"] } },
      { ...first, criteria: {} },
      { ...first, accounts: null },
      { ...first, budget: null },
      { ...first, choices: { ...search.choices, need: ["training"] } },
      { ...first, choices: { ...search.choices, need: ["signed-dpa"] } },
    ]);
  });
});
