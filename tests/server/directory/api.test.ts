import { beforeAll, describe, expect, test } from "vitest";
import { createApp } from "#server/app.ts";
import { serviceTypes } from "#core/services.ts";
import type { Service } from "#core/services.ts";
import { entryOf } from "./entry.ts";
import { openDirectory } from "./open-directory.ts";
import { storeEntries } from "./stored-catalogue.ts";

let app: ReturnType<typeof createApp>;

const files: Service = {
  type: "files",
  name: "Le nuage",
  software: "Nextcloud",
  url: "https://nuage.mailles.example/",
  registrations: ["member"],
  load: "open",
};

beforeAll(async () => {
  const deps = await openDirectory();
  await storeEntries(deps.db, [
    entryOf(1, { name: "Kaz", department: "56", website: "https://kaz.bzh" }),
    entryOf(
      2,
      { name: "Les Mailles", summary: "À Nantes", services: [files], isImaginary: true },
      { needs: { "signed-dpa": "met", training: "unmet" } },
    ),
    entryOf(3, { name: "Nubo", country: "BE", department: null, stance: "declined" }),
  ]);
  app = createApp(deps);
});

async function get(query: string) {
  const response = await app.request(`/api/hosters${query}`);
  return { response, body: await response.json() };
}

describe("the hosters", () => {
  test("come with exactly what the contract says, in its order", async () => {
    const { response, body } = await get("?need=signed-dpa&q=mailles&wish=training");
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toContain("application/json");
    expect(Object.keys(body)).toEqual(["total", "page", "size", "hosters", "facets"]);
    const { facets: _, ...rest } = body;
    expect(JSON.stringify(rest)).toBe(
      JSON.stringify({
        total: 1,
        page: 1,
        size: 25,
        hosters: [
          {
            slug: "hoster-2",
            name: "Les Mailles",
            summary: "À Nantes",
            website: null,
            country: "FR",
            department: "44",
            services: [
              { type: "files", software: "Nextcloud", url: "https://nuage.mailles.example/" },
            ],
            outcome: "incomplete",
            profiles: { artisanal: "pending", organization: "pending" },
            assessedAt: "2026-11-01T00:00:00.000Z",
            imaginary: true,
            needs: [
              { id: "signed-dpa", status: "met" },
              { id: "training", status: "unmet" },
            ],
          },
        ],
      }),
    );
  });

  test("that did not answer have no profiles and no date, and every need to confirm", async () => {
    const { body } = await get("?sort=name&need=signed-dpa");
    expect(body.hosters[0]).toMatchObject({
      name: "Kaz",
      outcome: "not-assessed",
      profiles: null,
      assessedAt: null,
      needs: [{ id: "signed-dpa", status: "pending" }],
    });
    expect(body.hosters[2]).toMatchObject({ name: "Nubo", outcome: "declined", profiles: null });
  });

  test("come a page at a time", async () => {
    const { body } = await get("?sort=name&size=2&page=2");
    expect(body).toMatchObject({ total: 3, page: 2, size: 2, hosters: [{ name: "Nubo" }] });
    expect((await get("?size=2&page=9")).body).toMatchObject({ total: 3, page: 9, hosters: [] });
  });
});

describe("the facets", () => {
  test("are named as the search keys, labelled in the language asked for", async () => {
    const french = (await get("")).body.facets;
    expect(french.map(({ id }: { id: string }) => id)).toEqual([
      "profile",
      "service",
      "audience",
      "country",
      "department",
      "openness",
      "price",
      "software",
      "need",
    ]);
    expect(french).toContainEqual({
      id: "country",
      values: [
        { id: "BE", label: "Belgique", count: 1 },
        { id: "FR", label: "France", count: 2 },
      ],
    });
    const { response, body } = await get("?lang=en");
    expect(response.headers.get("content-language")).toBe("en");
    expect(body.facets[3].values[0]).toEqual({ id: "BE", label: "Belgium", count: 1 });
    expect(body.facets[1].values).toEqual([{ id: "files", label: "Shared files", count: 1 }]);
    expect(body.facets[7].values).toEqual([{ id: "Nextcloud", label: "Nextcloud", count: 1 }]);
  });

  test("of a criterion are there when chosen or asked for", async () => {
    const idsOf = async (query: string) =>
      (await get(query)).body.facets.map(({ id }: { id: string }) => id).slice(9);
    expect(await idsOf("?criterion.backups=unstated")).toEqual(["criterion.backups"]);
    expect(
      await idsOf("?facets=criterion.backups&facets=criterion.dpa&criterion.dpa=level:1"),
    ).toEqual(["criterion.dpa", "criterion.backups"]);
  });

  test("of a criterion count those that state nothing apart", async () => {
    const { body } = await get("?facets=criterion.backups&lang=en");
    expect(body.facets[9]).toEqual({
      id: "criterion.backups",
      values: [{ id: "unstated", label: "Not stated", count: 3 }],
    });
  });

  test("keep a chosen value that finds nothing", async () => {
    const { body } = await get("?service=files&country=CH");
    expect(body.total).toBe(0);
    expect(body.facets[3].values).toEqual([
      { id: "CH", label: "Suisse", count: 0 },
      { id: "FR", label: "France", count: 1 },
    ]);
  });
});

describe("the API refuses", () => {
  test.each([
    ["?colour=red", "/query/colour", "unknown-field"],
    ["?criterion.unheard-of=met", "/query/criterion.unheard-of", "unknown-criterion"],
    ["?a%2Fb=1", "/query/a~1b", "unknown-field"],
    ["?service=fax", "/query/service", "not-in-list"],
    ["?software=Emacs", "/query/software", "not-in-list"],
    ["?software=%00", "/query/software", "not-in-list"],
    ["?need=anything", "/query/need", "not-in-list"],
    ["?near=99", "/query/near", "not-in-list"],
    ["?sort=popularity", "/query/sort", "not-in-list"],
    ["?view=globe", "/query/view", "not-in-list"],
    ["?criterion.backups=level:9", "/query/criterion.backups", "not-in-list"],
    ["?facets=criterion.unheard-of", "/query/facets", "unknown-criterion"],
    ["?facets=service", "/query/facets", "unknown-criterion"],
    ["?lang=de", "/query/lang", "not-in-list"],
    ["?lang=fr&lang=en", "/query/lang", "duplicate-option"],
    ["?size=101", "/query/size", "out-of-bounds"],
    ["?page=0", "/query/page", "out-of-bounds"],
    ["?budget=-1", "/query/budget", "out-of-bounds"],
    ["?sort=name&sort=fit", "/query/sort", "duplicate-option"],
    [`?q=${"a".repeat(201)}`, "/query/q", "out-of-bounds"],
  ])("%s", async (query, path, code) => {
    const { response, body } = await get(query);
    expect(response.status).toBe(422);
    expect(response.headers.get("content-type")).toContain("application/problem+json");
    expect(body).toMatchObject({ code: "invalid-request", errors: [{ path, code }] });
    expect(body.errors).toHaveLength(1);
    expect(body.errors[0].message).not.toBe("");
  });

  test("everything wrong at once, each thing once, and answers nothing", async () => {
    const { body } = await get("?service=fax&service=telex&page=x&colour=red&lang=en");
    expect(body.errors.map(({ path }: { path: string }) => path)).toEqual([
      "/query/service",
      "/query/page",
      "/query/colour",
    ]);
    expect(body.hosters).toBeUndefined();
    expect(body.errors[0].message).toContain(serviceTypes.slice(0, 3).join(", "));
  });

  test.each(["?q=%00", "?q=%ED%A0%80", "?q=%FF%FE", "?q='%22%3Cscript%3E", "?q=%", "?&&=&"])(
    "or answers %s, but never fails",
    async (query) => {
      const { response } = await get(query);
      expect([200, 422]).toContain(response.status);
    },
  );
});

test("the description of the API lists the closed vocabularies", async () => {
  const response = await app.request("/api/openapi.json");
  const { paths } = await response.json();
  const { parameters } = paths["/api/hosters"].get;
  const named = new Map(parameters.map((each: { name: string }) => [each.name, each]));
  expect(named.get("service")).toMatchObject({
    schema: { items: { enum: expect.arrayContaining(["files"]) } },
  });
  expect(named.get("near")).toMatchObject({
    schema: { enum: expect.arrayContaining(["2A", "974"]) },
  });
  expect(named.get("sort")).toMatchObject({
    schema: { enum: ["fit", "name", "distance", "confirmed"] },
  });
});
