import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openTestSite } from "#tests/support/test-site.ts";

let site: Awaited<ReturnType<typeof openTestSite>>;
const clock = { now: new Date("2026-11-22T10:00:00.000Z") };

async function open(publisher: string | null, sourceUrl: string | null = null): Promise<void> {
  site = await openTestSite({
    isSeeded: false,
    changes: { publisher, sourceUrl, now: () => clock.now },
  });
}

beforeEach(() => {
  clock.now = new Date("2026-11-22T10:00:00.000Z");
});
afterEach(() => site.close());

async function read(path: string): Promise<string> {
  const response = await site.app.request(path);
  expect([path, response.status]).toEqual([path, 200]);
  expect(response.headers.get("content-type")?.toLowerCase()).toBe("text/plain; charset=utf-8");
  return response.text();
}

/** The fields of a security.txt, by RFC 9116: comments and blank lines aside, `Name: value`. */
async function readSecurity(): Promise<readonly (readonly [name: string, value: string])[]> {
  const text = await read("/.well-known/security.txt");
  expect(text.endsWith("\n")).toBe(true);
  const lines = text.split(/\r?\n/u).filter((line) => line !== "" && !line.startsWith("#"));
  return lines.map((line) => {
    const [, name = "", value = ""] = /^([A-Za-z-]+): (\S(?:.*\S)?)$/u.exec(line) ?? [];
    expect([line, name]).not.toEqual([line, ""]);
    return [name, value];
  });
}

function valuesOf(fields: Awaited<ReturnType<typeof readSecurity>>, name: string) {
  return fields.flatMap(([each, value]) => (each === name ? [value] : []));
}

describe("security.txt", () => {
  test.each([
    [
      "Les Chats, bonjour@chats.example (https://chats.example/contact).",
      ["mailto:bonjour@chats.example", "https://chats.example/contact"],
    ],
    ["Association Les Chats, 12 rue de Siam, Brest", ["https://matou.example/aide#corriger"]],
    ["Les Chats http://chats.example", ["https://matou.example/aide#corriger"]],
    ["<mailto:Garde@chats.example>", ["mailto:Garde@chats.example"]],
    [null, ["https://matou.example/aide#corriger"]],
  ])("says whom to tell, from who publishes the site: %s", async (publisher, contacts) => {
    await open(publisher);
    expect(valuesOf(await readSecurity(), "Contact")).toEqual(contacts);
  });

  test("has what RFC 9116 asks for, each as often as it allows", async () => {
    await open(null);
    const fields = await readSecurity();
    const known = ["Contact", "Expires", "Preferred-Languages", "Canonical"];
    expect(fields.filter(([name]) => !known.includes(name))).toEqual([]);
    expect(valuesOf(fields, "Canonical")).toEqual([
      "https://matou.example/.well-known/security.txt",
    ]);
    expect(valuesOf(fields, "Preferred-Languages")).toEqual(["fr, en"]);
    expect(valuesOf(fields, "Expires")).toHaveLength(1);
    for (const contact of valuesOf(fields, "Contact")) {
      expect(contact).toMatch(/^(?:mailto:|https:\/\/)\S+$/u);
    }
  });

  test.each([
    "2026-11-22T10:00:00.000Z",
    "2026-12-31T23:59:59.999Z",
    "2028-02-29T12:00:00.000Z",
    "2031-07-01T00:00:00.000Z",
  ])("is never stale, nor good for a year, on %s", async (moment) => {
    await open(null);
    clock.now = new Date(moment);
    const [expires = ""] = valuesOf(await readSecurity(), "Expires");
    expect(expires).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/u);
    const days = (Date.parse(expires) - clock.now.getTime()) / 86_400_000;
    expect(days).toBeGreaterThan(150);
    expect(days).toBeLessThan(365);
  });
});

describe("robots.txt", () => {
  test("keeps robots out of what asks for an account, and leads to the sitemap", async () => {
    await open(null);
    const text = await read("/robots.txt");
    expect(text).toMatch(/^User-agent: \*\n/u);
    expect(text).toContain("\nDisallow: /espace/\n");
    expect(text).not.toMatch(/^Disallow: \/(?:api|hebergeurs|en\/?)?$/mu);
    expect(text).toContain("\nSitemap: https://matou.example/sitemap.xml\n");
  });
});

describe("humans.txt", () => {
  test("says who publishes and where the code is, when that is known", async () => {
    await open("Les Chats\nde Brest", "https://code.example/matou");
    const text = await read("/humans.txt");
    expect(text).toContain("Publication : Les Chats de Brest\n");
    expect(text).toContain("Code : https://code.example/matou\n");
  });

  test("leaves out what nobody said", async () => {
    await open(null);
    expect(await read("/humans.txt")).not.toMatch(/Publication|Code/u);
  });
});
