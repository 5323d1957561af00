import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { languages } from "#core/vocabulary.ts";
import { hostile } from "#tests/server/hosters/known-hosters.ts";
import { findHoster, updateHoster } from "#server/hosters/queries.ts";
import { refreshListings } from "#server/directory/actions.ts";
import { bring } from "#tests/support/cast.ts";
import type { Actor } from "#tests/support/cast.ts";
import { openTestSite } from "#tests/support/test-site.ts";

const published = "les-mailles";
const newcomer = "kaz";

let site: Awaited<ReturnType<typeof openTestSite>>;
let alice: Actor;
beforeAll(async () => {
  site = await openTestSite();
  alice = await bring(site.deps, "Alice", { roles: { [published]: "owner", [newcomer]: "owner" } });
});
afterAll(() => site.close());

async function get(address: string): Promise<Response> {
  return site.app.request(address.replace("https://matou.example", ""));
}

/** What a browser makes of the references in HTML that a page shows as text. */
function unescape(html: string): string {
  return html
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&")
    .replaceAll(/[\u00A0\u202F]/gu, " ");
}

/** The pieces of HTML to copy, as the space of a hoster shows them, the French one first. */
async function snippetsOf(slug: string): Promise<readonly string[]> {
  const page = await site.app.request(`/espace/${slug}/badge`, { headers: alice.headers });
  const areas = [...(await page.text()).matchAll(/<textarea[^>]*>([^<]*)<\/textarea>/gu)];
  return areas.map(([, text = ""]) => unescape(text).trim());
}

/** One link around one image, both whole addresses, and words for who does not see it: nothing else. */
function readSnippet(html: string) {
  const form =
    /^<a href="(https:\/\/[^"\s<>?&]+)"><img src="(https:\/\/[^"\s<>?&]+)" height="64" alt="([^"<>]+)"><\/a>$/u;
  const [, page = "", picture = "", alt = ""] = form.exec(html) ?? [];
  expect([html, page]).not.toEqual([html, ""]);
  // A lone ampersand would be the beginning of a reference.
  expect(alt).not.toMatch(/&(?!(?:amp|lt|gt|quot);)/u);
  return { page, picture, alt: unescape(alt) };
}

describe("the badge to paste into one's own site", () => {
  test("is a plain link with an image, and says the profiles and their day in words", async () => {
    const [french, english] = (await snippetsOf(published)).map(readSnippet);
    expect(french).toEqual({
      page: `https://matou.example/hebergeurs/${published}`,
      picture: `https://matou.example/hebergeurs/${published}/badge.svg`,
      alt: "Les Mailles dans l’annuaire MATOU : Artisanal et familial · Organisations, le 22 novembre 2026",
    });
    expect(english).toEqual({
      page: `https://matou.example/en/hebergeurs/${published}`,
      picture: `https://matou.example/en/hebergeurs/${published}/badge.svg`,
      alt: "Les Mailles in the MATOU directory: Artisanal and family · Organizations, on 22 November 2026",
    });
  });

  test("says that nothing was published yet", async () => {
    const [french] = (await snippetsOf(newcomer)).map(readSnippet);
    expect(french?.alt).toBe("Kaz dans l’annuaire MATOU : Pas encore évalué");
  });

  test("is given to anyone on the page of a hoster that published", async () => {
    const page = await (await site.app.request(`/hebergeurs/${published}`)).text();
    const [, code = ""] = /<pre class="code"><code>([^<]*)<\/code>/u.exec(page) ?? [];
    expect(readSnippet(unescape(code)).alt).toContain("Artisanal et familial");
  });

  test("leads to what any site may show, and neither leaves nor asks for anything", async () => {
    for (const { page, picture } of (await snippetsOf(published)).map(readSnippet)) {
      const answers = [await get(page), await get(picture)];
      const [shown, drawn] = answers;
      expect([shown?.status, drawn?.status]).toEqual([200, 200]);
      expect(drawn?.headers.get("access-control-allow-origin")).toBe("*");
      for (const answer of answers) expect(answer.headers.get("set-cookie")).toBeNull();
      const svg = (await drawn?.text()) ?? "";
      expect(svg).not.toMatch(/<script|<image|<foreignObject|\bon\w+=|(?:href|url\()/u);
    }
  });

  test("stays that whatever the hoster is called", async () => {
    const { db } = site.deps;
    const hoster = await findHoster(db, newcomer);
    await updateHoster(db, hoster?.id ?? "", { name: `${hostile} & "fils"` });
    await refreshListings(site.deps, db, [hoster?.id ?? ""]);
    const snippets = await snippetsOf(newcomer);
    expect(snippets).toHaveLength(languages.length);
    for (const snippet of snippets) expect(readSnippet(snippet).alt).toContain(`& "fils"`);
  });
});
