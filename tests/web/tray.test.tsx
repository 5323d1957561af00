import { describe, expect, test } from "vitest";
import { emptySearch } from "#core/search-address.ts";
import type { Search } from "#core/search.ts";
import { KeepLink } from "#web/components/KeepLink.tsx";
import { HosterTray, Tray } from "#web/components/Tray.tsx";
import { attributes, readable, rendered } from "./rendered.tsx";

const search: Search = { ...emptySearch, q: "lac", page: 2, sort: "name" };

/** Where links lead; drawings refer to each other by `#i-…`. */
function links(html: string): readonly string[] {
  return attributes(html, "href")
    .filter((href) => !href.startsWith("#i-"))
    .map((href) => href.replaceAll("&amp;", "&"));
}

function keepKaz(kept: readonly string[]) {
  return rendered(<KeepLink search={{ ...search, kept }} slug="kaz" name="Kaz" />);
}

function tray(kept: readonly string[]): string {
  const hosters = kept.map((slug) => ({ slug, name: slug.toUpperCase() }));
  return rendered(<Tray search={{ ...search, kept }} kept={hosters} />);
}

describe("the link that keeps a hoster", () => {
  test("adds it to the address of the same page of the same search, and names it", () => {
    const html = keepKaz(["a"]);
    expect(links(html)).toEqual(["/hebergeurs?h=a&h=kaz&page=2&q=lac&sort=name#k-kaz"]);
    expect(readable(html)).toBe("Garder pour comparer : Kaz");
  });

  test("takes away one that is kept", () => {
    const html = keepKaz(["a", "kaz"]);
    expect(links(html)[0]).toBe("/hebergeurs?h=a&page=2&q=lac&sort=name#k-kaz");
    expect(readable(html)).toContain("Ne plus garder : Kaz");
  });

  test("says that no more can be kept instead of doing nothing", () => {
    const html = keepKaz(["a", "b", "c", "d"]);
    expect(readable(html)).toContain("Vous en gardez déjà 4.");
    expect(links(html)).toEqual(["#a-comparer"]);
  });
});

describe("the tray", () => {
  test("is not there when nothing is kept", () => {
    expect(tray([])).toBe("");
  });

  test("with one hoster, asks for another before comparing", () => {
    const html = tray(["a"]);
    expect(readable(html)).toContain("Gardez-en un autre pour comparer.");
    expect(links(html)).toEqual([
      "/hebergeurs?page=2&q=lac&sort=name",
      "/demande?h=a&q=lac",
      "/decision?h=a&q=lac",
    ]);
  });

  test("with two, leads to their comparison with what was searched, not with how it was read", () => {
    const html = tray(["b", "a"]);
    expect(links(html)).toContain("/comparer?h=b&h=a&q=lac");
    expect(readable(html)).toContain("Écrire à ces hébergeurs");
  });

  test("on the page of a hoster, begins with it", () => {
    expect(links(rendered(<HosterTray slug="kaz" />, "en"))).toEqual([
      "/en/comparer?h=kaz",
      "/en/hebergeurs?h=kaz",
    ]);
  });
});
