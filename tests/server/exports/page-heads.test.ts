import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { readAtom } from "#tests/server/feeds/atom-rules.ts";
import { addHostileHoster } from "#tests/server/hosters/known-hosters.ts";
import { openTestSite } from "#tests/support/test-site.ts";

const origin = "https://matou.example";

let site: Awaited<ReturnType<typeof openTestSite>>;
let hostile: string;
beforeAll(async () => {
  site = await openTestSite();
  hostile = await addHostileHoster(site.deps);
});
afterAll(() => site.close());

async function read(path: string) {
  const response = await site.app.request(path);
  expect([path, response.status]).toEqual([path, 200]);
  return { response, html: await response.text() };
}

describe("the feed a page names", () => {
  test.each([
    ["/", "/flux.atom"],
    ["/en", "/en/flux.atom"],
    ["/grille", "/grille/flux.atom"],
    ["/en/grille/1", "/en/grille/flux.atom"],
    ["/hebergeurs/kaz", "/hebergeurs/kaz/flux.atom"],
    ["/hebergeurs/kaz/historique", "/hebergeurs/kaz/flux.atom"],
    ["/hebergeurs?country=BE&view=map", "/hebergeurs.atom?country=BE"],
  ])("of %s is %s, and follows RFC 4287", async (page, feed) => {
    const { html } = await read(page);
    const [, href = ""] =
      /<link rel="alternate" type="application\/atom\+xml" href="([^"]+)"\/>/u.exec(html) ?? [];
    expect(href).toBe(feed);
    expect(readAtom((await read(feed)).html).self).toBe(origin + feed);
  });
});

/** What a page says of its subject to programs, as schema.org has it. */
async function readLinkedData(path: string): Promise<unknown> {
  const { html, response } = await read(path);
  // Data in a page, not a script: nothing inline may run.
  expect(response.headers.get("content-security-policy")).toContain("script-src 'self';");
  const found = [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/gu)];
  expect(found).toHaveLength(1);
  return JSON.parse(found[0]?.[1] ?? "");
}

const webAddress = z.url({ protocol: /^https?$/u });
const context = z.literal("https://schema.org");

/** The properties schema.org knows of an Organization that are said here, and their types. */
const organization = z.strictObject({
  "@context": context,
  "@type": z.literal("Organization"),
  name: z.string().min(1),
  description: z.string().optional(),
  url: webAddress.optional(),
  address: z
    .strictObject({
      "@type": z.literal("PostalAddress"),
      addressCountry: z.string().regex(/^[A-Z]{2}$/u),
      addressRegion: z.string().optional(),
    })
    .optional(),
  mainEntityOfPage: webAddress,
});

const webSite = z.strictObject({
  "@context": context,
  "@type": z.literal("WebSite"),
  name: z.string(),
  url: webAddress,
  inLanguage: z.enum(["fr", "en"]),
  potentialAction: z.strictObject({
    "@type": z.literal("SearchAction"),
    target: z.strictObject({ "@type": z.literal("EntryPoint"), urlTemplate: z.string() }),
    "query-input": z.literal("required name=words"),
  }),
});

describe("linked data", () => {
  test("tells of a hoster as an organization", async () => {
    const kaz = organization.parse(await readLinkedData("/hebergeurs/kaz"));
    expect(kaz).toMatchObject({
      name: "Kaz",
      url: "https://kaz.bzh",
      address: { addressCountry: "FR", addressRegion: "56" },
      mainEntityOfPage: `${origin}/hebergeurs/kaz`,
    });
  });

  test("never leaves the element it is in, whatever the hoster is called", async () => {
    const read = organization.parse(await readLinkedData(`/hebergeurs/${hostile}`));
    expect(read.name).toContain("</script>");
  });

  test("tells how the directory is searched, in a way that works", async () => {
    for (const path of ["/", "/en"]) {
      const { potentialAction, inLanguage } = webSite.parse(await readLinkedData(path));
      expect(inLanguage).toBe(path === "/en" ? "en" : "fr");
      const address = potentialAction.target.urlTemplate.replace("{words}", "Kaz");
      const { html } = await read(address.replace(origin, ""));
      expect(html).toContain("/hebergeurs/kaz");
    }
  });
});
