import { describe, expect, test } from "vitest";
import { readPage } from "#server/checks/read-page.ts";

const address = "https://kaz.example/accueil/";

function requested(html: string): readonly string[] {
  return readPage(html, address).requested;
}

describe("what a page has a browser fetch", () => {
  test.each([
    ['<script src="//a.example/x.js"></script>', ["https://a.example/x.js"]],
    ["<IMG SRC=https://a.example/x.png>", ["https://a.example/x.png"]],
    ["<img src='../logo.png'>", ["https://kaz.example/logo.png"]],
    [
      '<img srcset="https://a.example/1.png 1x, https://b.example/2.png 2x">',
      ["https://a.example/1.png", "https://b.example/2.png"],
    ],
    ['<picture><source srcset="https://a.example/s.webp"></picture>', ["https://a.example/s.webp"]],
    ['<link rel="preconnect" href="https://a.example">', ["https://a.example/"]],
    ['<link rel="Shortcut Icon" href="https://a.example/i">', ["https://a.example/i"]],
    ['<link rel="stylesheet preload" href="https://a.example/s.css">', ["https://a.example/s.css"]],
    [
      '<iframe src="https://a.example/v"><img src="https://never.example/"></iframe>',
      ["https://a.example/v"],
    ],
    [
      '<video poster="https://a.example/p"><source src="https://b.example/v"></video>',
      ["https://a.example/p", "https://b.example/v"],
    ],
    [
      '<style>@import "https://a.example/s"; p { background: url( https://b.example/i ) }</style>',
      ["https://a.example/s", "https://b.example/i"],
    ],
    ["<p style=\"background:url('https://a.example/i')\">", ["https://a.example/i"]],
    ['<noscript><img src="https://a.example/pixel"></noscript>', ["https://a.example/pixel"]],
    ['<svg><use href="https://a.example/s.svg#i"/></svg>', ["https://a.example/s.svg#i"]],
    ['<img src="https://a.example/?x=1&amp;y=2">', ["https://a.example/?x=1&y=2"]],
    ['<base href="https://a.example/b/"><img src="i.png">', ["https://a.example/b/i.png"]],
    ['<input type="IMAGE" src="https://a.example/i">', ["https://a.example/i"]],
    [
      '<object data="https://a.example/o"></object><embed src="https://b.example/e">',
      ["https://a.example/o", "https://b.example/e"],
    ],
  ])("%s", (html, addresses) => {
    expect(requested(html)).toEqual(addresses);
  });

  test.each([
    '<a href="https://a.example/">lien</a>',
    '<form action="https://a.example/"></form>',
    '<link rel="alternate canonical me license" href="https://a.example/">',
    '<!-- <img src="https://a.example/"> -->',
    "<script>const x = '<img src=\"https://a.example/\">';</script>",
    '<textarea><img src="https://a.example/"></textarea>',
    '<title><img src="https://a.example/"></title>',
    '<img src="data:image/png;base64,AAAA">',
    '<script src="javascript:alert(1)"></script>',
    '<img src="https://[mal">',
    '<video preload="none"></video>',
  ])("nothing for %s", (html) => {
    expect(requested(html)).toEqual([]);
  });

  test("tells how much the page says by itself", () => {
    const shell = readPage(
      '<title>K</title><div id="app"></div><script src="/a.js"></script>',
      address,
    );
    expect(shell).toEqual({
      requested: ["https://kaz.example/a.js"],
      hasScript: true,
      textLength: 1,
    });
    const read = readPage("<p>Bonjour à toutes</p><style>p { color: red }</style>", address);
    expect([read.hasScript, read.textLength]).toEqual([false, 14]);
  });

  test("is read in a time that the length of the page bounds", () => {
    const hostile = [
      "<div>".repeat(200_000),
      "<p a=1 b=2".repeat(50_000),
      "<".repeat(900_000),
      "</b><b>".repeat(120_000),
      `<style>${"url(".repeat(200_000)}`,
    ];
    for (const html of hostile) {
      const start = performance.now();
      readPage(html, address);
      expect(performance.now() - start).toBeLessThan(5_000);
    }
  });
});
