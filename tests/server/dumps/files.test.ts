import { createHash } from "node:crypto";
import { gunzipSync } from "node:zlib";
import { beforeEach, describe, expect, test } from "vitest";
import { dataFileNames } from "#core/dump.ts";
import { dumpTables, isDumpTable } from "#core/dump-tables.ts";
import { makeDump } from "#server/dumps/actions.ts";
import { writeSettings } from "#server/settings/queries.ts";
import { openTestSite, testDay } from "#tests/support/test-site.ts";
import { dumpAll, rowsOf } from "./dumped.ts";

let site: Awaited<ReturnType<typeof openTestSite>>;
let now = new Date(testDay);
beforeEach(async () => {
  now = new Date(testDay);
  site = await openTestSite({ changes: { now: () => now } });
});

const today = "/donnees/2026-11-22";

function ask(path: string, headers: Readonly<Record<string, string>> = {}, method = "GET") {
  return site.app.request(path, { headers, method });
}

function later(days: number) {
  now = new Date(now.getTime() + days * 86_400_000);
}

type Descriptor = {
  readonly version: string;
  readonly licenses: readonly { readonly name: string; readonly path: string }[];
  readonly resources: readonly {
    readonly path: string;
    readonly bytes: number;
    readonly hash: string;
    readonly mediatype: string;
    readonly schema?: {
      readonly fields: readonly { name: string; type: string; description: string }[];
    };
  }[];
};

describe("the description of an archive", () => {
  test("gives each file with its size, its digest and its columns", async () => {
    const files = await dumpAll(site);
    const { resources, version } = JSON.parse(files["datapackage.json"]) as Descriptor;
    expect(version).toBe("2026-11-22");
    expect(resources.map(({ path }) => path)).toEqual(dataFileNames);
    for (const { path, bytes, hash, mediatype, schema } of resources) {
      const text = files[path as keyof typeof files];
      expect(Buffer.byteLength(text), path).toBe(bytes);
      expect(`sha256:${createHash("sha256").update(text).digest("hex")}`).toBe(hash);
      const isTable = isDumpTable(path);
      expect(mediatype).toBe(isTable ? "text/csv" : "application/json");
      expect(schema === undefined).toBe(!isTable);
      if (!isTable || schema === undefined) continue;
      expect(schema.fields.map(({ name }) => name)).toEqual(dumpTables[path].map(([name]) => name));
      for (const { description } of schema.fields) expect(description).toMatch(/\S{3}/u);
      expect(text.split("\r\n")[0]).toBe(schema.fields.map(({ name }) => name).join(","));
    }
  });

  test("gives the licence that is set", async () => {
    const { licenses } = JSON.parse((await dumpAll(site))["datapackage.json"]) as Descriptor;
    expect(licenses).toMatchObject([{ name: "ODbL-1.0" }]);
    const setting = { name: "dataLicence", value: "CC0-1.0", changedAt: site.deps.now() };
    await writeSettings(site.deps.db, [setting]);
    const after = JSON.parse((await dumpAll(site))["datapackage.json"]) as Descriptor;
    expect(after.licenses).toMatchObject([{ name: "CC0-1.0" }]);
    expect(await (await ask("/donnees")).text()).toContain("Creative Commons Zero");
  });

  test("tells of rows whose required cells are never empty", async () => {
    const files = await dumpAll(site);
    for (const name of dataFileNames.filter(isDumpTable)) {
      const required = dumpTables[name].filter((column) => column.length === 3).map(([id]) => id);
      for (const row of rowsOf(files[name])) {
        for (const id of required) expect(row[id], `${name} ${id}`).not.toBe("");
      }
    }
  });
});

describe("a file of an archive", () => {
  test("comes as it is stored, or plain, each with its tag", async () => {
    await makeDump(site.deps);
    const packed = await ask(`${today}/hosters.json`, { "accept-encoding": "br, gzip" });
    expect(packed.headers.get("content-encoding")).toBe("gzip");
    const bytes = Buffer.from(await packed.arrayBuffer());
    expect(packed.headers.get("content-length")).toBe(String(bytes.length));
    const plain = await ask(`${today}/hosters.json`);
    expect(plain.headers.get("content-encoding")).toBeNull();
    const text = await plain.text();
    expect(plain.headers.get("content-length")).toBe(String(Buffer.byteLength(text)));
    expect(gunzipSync(bytes).toString()).toBe(text);
    expect(packed.headers.get("etag")).not.toBe(plain.headers.get("etag"));
    expect(plain.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(plain.headers.get("content-disposition")).toBe(
      'attachment; filename="matou-2026-11-22-hosters.json"',
    );
    expect(plain.headers.get("vary")).toContain("Accept-Encoding");
  });

  test("is not sent again to who has it, and its headers alone can be asked for", async () => {
    await makeDump(site.deps);
    const first = await ask(`${today}/facts.csv`, {}, "HEAD");
    expect([first.status, await first.text()]).toEqual([200, ""]);
    const tag = first.headers.get("etag") ?? "";
    const again = await ask(`${today}/facts.csv`, { "if-none-match": `"other", ${tag}` });
    expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", tag]);
    expect((await ask(`${today}/facts.csv`, { "if-none-match": '"other"' })).status).toBe(200);
  });

  test("may change until its day is over, and never after", async () => {
    await makeDump(site.deps);
    const kept = async () => (await ask(`${today}/facts.csv`)).headers.get("cache-control") ?? "";
    expect(await kept()).toContain("must-revalidate");
    expect(await kept()).not.toContain("immutable");
    later(1);
    expect(await kept()).toContain("immutable");
    expect(await kept()).toContain("public");
  });

  test("has an address that leads to the last one", async () => {
    expect((await ask("/donnees/dernier/facts.csv")).status).toBe(404);
    await makeDump(site.deps);
    later(1);
    await makeDump(site.deps);
    const found = await ask("/donnees/dernier/facts.csv");
    expect(found.status).toBe(302);
    expect(found.headers.get("location")).toBe("/donnees/2026-11-23/facts.csv");
    expect(found.headers.get("access-control-allow-origin")).toBe("*");
  });

  test("is nowhere else", async () => {
    await makeDump(site.deps);
    const elsewhere = [
      `${today}/people.csv`,
      "/donnees/2026-11-21/facts.csv",
      "/donnees/2026-13-41/facts.csv",
      "/donnees/2026-02-30/facts.csv",
      "/donnees/hier/facts.csv",
      "/donnees/dernier/people.csv",
      "/donnees/dernier/constructor",
    ];
    for (const path of elsewhere) expect([path, (await ask(path)).status]).toEqual([path, 404]);
  });
});
