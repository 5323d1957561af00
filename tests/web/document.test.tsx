import { expect, test } from "vitest";
import { pathTo } from "#core/paths.ts";
import type { Language } from "#core/vocabulary.ts";
import { Document } from "#web/document.tsx";
import type { PageHead } from "#web/document.tsx";
import { attributes, rendered } from "./rendered.tsx";

const assets = {
  stylesheet: "/assets/site.css",
  sheets: {},
  font: "/assets/font.woff",
  client: "/assets/client.js",
};

function page(head: Partial<PageHead> = {}, path = "/hebergeurs", language: Language = "fr") {
  return rendered(
    <Document
      head={{ title: "Hébergeurs", ...head }}
      path={path}
      assets={assets}
      isSignedIn={false}
      publicUrl="https://matou.example"
    >
      <h1>Hébergeurs</h1>
    </Document>,
    language,
  );
}

function linksOf(html: string, relation: string): readonly string[] {
  const pattern = new RegExp(`<link rel="${relation}"[^>]*>`, "gu");
  return [...html.matchAll(pattern)].flatMap(([link]) => attributes(link, "href"));
}

test("a page names itself, its language and its addresses", () => {
  const html = page({ description: "Tous." }, "/en/hebergeurs", "en");

  expect(html).toContain('<html lang="en">');
  expect(html).toContain("<title>Hébergeurs – MATOU</title>");
  expect(html).toContain('<meta name="description" content="Tous."/>');
  expect(linksOf(html, "canonical")).toEqual(["https://matou.example/en/hebergeurs"]);
  expect(linksOf(html, "alternate")).toEqual([
    "https://matou.example/hebergeurs",
    "https://matou.example/en/hebergeurs",
    "https://matou.example/hebergeurs",
  ]);
});

test("the home page has an address in each language", () => {
  const html = page({}, "/", "fr");

  expect(linksOf(html, "canonical")).toEqual(["https://matou.example/"]);
  expect(linksOf(html, "alternate")).toEqual([
    "https://matou.example/",
    "https://matou.example/en",
    "https://matou.example/",
  ]);
});

test("a search keeps its query in its canonical address, its alternates and the language switch", () => {
  const html = page({ canonical: pathTo.directory("fr", "service=files") });

  expect(linksOf(html, "canonical")).toEqual(["https://matou.example/hebergeurs?service=files"]);
  expect(linksOf(html, "alternate")[1]).toBe("https://matou.example/en/hebergeurs?service=files");
  expect(html).toContain('<a href="/en/hebergeurs?service=files" lang="en"');
});

test("a hostile title or description is only text", () => {
  const html = page({
    title: "</title><script>alert(1)</script>",
    description: '"><img src=x onerror=alert(1)>',
  });

  expect(html).not.toContain("<script>");
  expect(html).not.toContain("<img");
});

test("linked data cannot close the script it is written in", () => {
  const html = page({ jsonLd: { name: "</script><script>alert(1)</script>" } });
  const [, json = ""] = /<script type="application\/ld\+json">(.*?)<\/script>/u.exec(html) ?? [];

  expect(JSON.parse(json)).toEqual({ name: "</script><script>alert(1)</script>" });
});

test("nothing is inline: no style attribute, no style element, no script without address", () => {
  const html = page({ hasIsland: true, jsonLd: { name: "x" } });

  expect(html).not.toMatch(/\sstyle=/u);
  expect(html).not.toContain("<style");
  expect(html).not.toMatch(/\son\w+=/u);
  expect(html.match(/<script(?![^>]*(?:src=|ld\+json))/gu)).toBeNull();
});

test("the client script is only on pages that have an island", () => {
  expect(page()).not.toContain("<script");
  expect(page({ hasIsland: true })).toContain('<script type="module" src="/assets/client.js">');
});

test("the section of the page is marked in the navigation", () => {
  expect(page({ section: "directory" })).toContain('<a href="/hebergeurs" aria-current="page">');
  expect(page({ section: "directory" }, "/hebergeurs/kaz")).toContain(
    '<a href="/hebergeurs" aria-current="true">',
  );
  expect(page()).not.toContain("aria-current");
});

test("an address with two slashes never becomes a link to another site", () => {
  const html = page({}, "/en//elsewhere.example/x", "en");

  expect(attributes(html, "href").filter((href) => href.startsWith("//"))).toEqual([]);
});

test("a page that should not be indexed says so", () => {
  expect(page({ isIndexed: false })).toContain('<meta name="robots" content="noindex"/>');
  expect(page()).not.toContain("noindex");
});

test("the first thing to reach is the link to the content", () => {
  const [first] = attributes(page().split("<body>")[1] ?? "", "href");

  expect(first).toBe("#contenu");
  expect(page()).toContain('<main id="contenu"');
});
