import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cacheKey } from "#server/http/cache-key.ts";
import { openTestSite } from "#tests/support/test-site.ts";

const formPages = ["/", "/hebergeurs?q=mail&need=signed-dpa", "/choisir", "/grille"];

test.each(formPages)("what the forms of %s ask for can be kept", async (path) => {
  const site = await openTestSite();
  const html = await (await site.app.request(path)).text();
  for (const [form, opening = "", inside = ""] of html.matchAll(
    /<form(?<opening>[^>]*)>(?<inside>.*?)<\/form>/gsu,
  )) {
    if (/method="post"/iu.test(opening)) continue;
    const names = [...inside.matchAll(/<(?:input|select|button)[^>]* name="(?<name>[^"]+)"/gu)];
    expect(names.length, form).toBeGreaterThan(0);
    for (const [, name = ""] of names) {
      expect(cacheKey(`/hebergeurs?${encodeURIComponent(name)}=a`), name).not.toBeNull();
    }
  }
  await site.close();
});

test("the links of public pages can be kept, but for those that lead to a form of one's own, to a discussion or to archives", async () => {
  const site = await openTestSite();
  for (const path of [...formPages, "/hebergeurs/les-mailles", "/comparer?h=les-mailles&h=kaz"]) {
    const html = await (await site.app.request(path)).text();
    const links = [...html.matchAll(/ href="(?<link>\/[^"#]*)/gu)].map(([, link = ""]) =>
      link.replaceAll("&amp;", "&"),
    );
    expect(links.length).toBeGreaterThan(5);
    const changesApart = (link: string) => /^(?:\/en)?\/(?:groupe|donnees)$/u.test(link);
    const lost = links.filter((link) => cacheKey(link) === null && !changesApart(link));
    expect(lost.filter((link) => !link.startsWith("/assets/") && link !== "/favicon.svg")).toEqual(
      [],
    );
  }
  await site.close();
});

describe("the key of an address", () => {
  const pairs = fc.array(
    fc.tuple(
      fc.constantFrom("q", "service", "need", "h", "page", "criterion.backups"),
      fc.string(),
    ),
    { maxLength: 6 },
  );

  test("is read back as the same keys, with the values of each in the same order", () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const asked = new URLSearchParams(given);
        const key = cacheKey(`/hebergeurs?${asked}`);
        const kept = new URL(key ?? "", "http://localhost").searchParams;
        expect(kept.size).toBe(asked.size);
        for (const name of asked.keys()) expect(kept.getAll(name)).toEqual(asked.getAll(name));
      }),
    );
  });

  test("is its own key, and that of every order of its keys", () => {
    fc.assert(
      fc.property(pairs, fc.nat(), (given, turn) => {
        const once = new Map(given);
        const entries = [...once];
        const turned = entries.map(
          (_, index) => entries[(index + turn) % entries.length] ?? ["", ""],
        );
        const key = cacheKey(`/hebergeurs?${new URLSearchParams(entries)}`);
        expect(cacheKey(`/hebergeurs?${new URLSearchParams(turned)}`)).toBe(key);
        expect(cacheKey(key ?? "")).toBe(key);
      }),
    );
  });

  test.each([
    "*",
    "http://elsewhere.example/hebergeurs",
    "//elsewhere.example/",
    "/../hebergeurs",
    "/.well-known/security.txt",
    "/hebergeurs\\kaz",
    "/hebergeurs#a",
    "/assets/site.css",
    // Other spellings of addresses that are not to be kept.
    "/%62oite-envoi",
    "/en/%62oite-envoi",
    "/x/%2e%2e/boite-envoi",
    "/%61ssets/site.css",
    "/hebergeurs?why.kaz=private",
    // Their content changes without the catalogue.
    "/donnees",
    "/en/donnees",
    "/donnees/2026-11-22/facts.csv",
    "/donnees/dernier/facts.csv",
  ])("%s has none", (url) => {
    expect(cacheKey(url)).toBeNull();
  });
});
