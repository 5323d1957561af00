import { beforeAll, describe, expect, test } from "vitest";
import { createApp } from "#server/app.ts";
import { entryOf, files } from "./entry.ts";
import { openDirectory } from "./open-directory.ts";
import { storeEntries } from "./stored-catalogue.ts";

let app: ReturnType<typeof createApp>;

beforeAll(async () => {
  const deps = await openDirectory({ publisher: "Association Exemple" });
  await storeEntries(deps.db, [
    entryOf(1, { name: "Kaz & <b>co</b>", department: "56", services: [files] }),
    entryOf(2, { name: "Nubo", country: "BE", department: null }),
    entryOf(3, { name: "Les Mailles", isImaginary: true }),
  ]);
  app = createApp(deps);
});

async function read(path: string) {
  const response = await app.request(path);
  return { response, html: await response.text() };
}

/** The hosters a page finds, without those it names besides. */
function listedIn(html: string): readonly string[] {
  const [found = ""] = html.split(/Écartés par|Held back by/u);
  const links = found.matchAll(/href="(?:\/en)?\/hebergeurs\/([^"/?]+)"/gu);
  return [...new Set([...links].map(([, slug]) => slug ?? ""))];
}

function canonicalOf(html: string): string | undefined {
  return /<link rel="canonical" href="([^"]*)"/u.exec(html)?.[1]?.replaceAll("&amp;", "&");
}

describe("the directory", () => {
  test("finding few names those that one choice holds back, and lets one write to them", async () => {
    const { html } = await read("/hebergeurs?service=files");
    const [, besides = ""] = html.split("Écartés par");
    expect(besides).toContain("/hebergeurs/hoster-3");
    expect(besides).toMatch(
      /href="\/demande\?h=hoster-[0-9]&amp;h=hoster-[0-9]&amp;service=files"/u,
    );
  });

  test("lists what its address asks for, with names as text", async () => {
    const { response, html } = await read("/hebergeurs?service=files");
    expect(response.status).toBe(200);
    expect(html).toContain("Kaz &amp; &lt;b>co&lt;/b>");
    expect(listedIn(html)).toEqual(["hoster-1"]);
    expect(html).not.toContain("<b>co</b>");
  });

  test("exists in English at the same address below /en", async () => {
    const { html } = await read("/en/hebergeurs?country=BE");
    expect(html).toContain('<html lang="en"');
    expect(html).toContain("Belgium");
    expect(listedIn(html)).toEqual(["hoster-2"]);
  });

  test("has one address for each search", async () => {
    const { html } = await read("/hebergeurs?sort=fit&service=mail&service=files&page=1&nothing=");
    expect(canonicalOf(html)).toBe("https://matou.example/hebergeurs?service=files&service=mail");
    const bare = await read("/hebergeurs");
    expect(canonicalOf(bare.html)).toBe("https://matou.example/hebergeurs");
  });

  test("lets search engines read the whole list and leaves searches to people", async () => {
    expect((await read("/hebergeurs")).html).not.toContain("noindex");
    expect((await read("/hebergeurs?service=files")).html).toContain("noindex");
  });

  test("says which part of the address it did not use, and uses the rest", async () => {
    const { response, html } = await read("/hebergeurs?colour=%3Cscript%3E&country=BE&accounts=3");
    expect(response.status).toBe(200);
    expect(html).toContain("colour");
    expect(html).toContain("accounts");
    expect(html).not.toContain("<script>");
    expect(listedIn(html)).toEqual(["hoster-2"]);
  });

  test("names, when nothing is found, what to remove and how many it would give", async () => {
    const { response, html } = await read("/hebergeurs?country=BE&service=files");
    expect(response.status).toBe(200);
    expect(html).toContain("/hebergeurs?service=files");
    expect(html).toContain("1 hébergeur");
  });

  test.each(["?q=%00%FF", `?q=${"%F0%9F%90%88".repeat(300)}`, "?page=99999999", "?&&=&", "?%"])(
    "answers %s like any other address",
    async (query) => {
      expect((await read(`/hebergeurs${query}`)).response.status).toBe(200);
    },
  );
});

describe("the home page", () => {
  test("counts real hosters, says how many are imaginary, and leads to the directory", async () => {
    const { response, html } = await read("/");
    expect(response.status).toBe(200);
    expect(html).toContain("2 hébergeurs réels");
    expect(html).toContain("1 exemple imaginaire");
    expect(html).toContain('href="/hebergeurs');
  });
});

describe("the pages that say what this site is", () => {
  test.each([
    ["/aide", "fr"],
    ["/en/aide", "en"],
    ["/mentions-legales", "fr"],
    ["/en/mentions-legales", "en"],
    ["/accessibilite", "fr"],
    ["/en/accessibilite", "en"],
    ["/en", "en"],
  ])("%s is there, in its language, with one title", async (path, language) => {
    const { response, html } = await read(path);
    expect(response.status).toBe(200);
    expect(html).toContain(`<html lang="${language}"`);
    expect(html.match(/<h1[ >]/gu)).toHaveLength(1);
  });

  test("name who publishes the site", async () => {
    expect((await read("/mentions-legales")).html).toContain("Association Exemple");
  });
});
