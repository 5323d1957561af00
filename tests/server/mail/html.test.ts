import { describe, expect, test } from "vitest";
import { wrapText } from "#core/wrapped-text.ts";
import { htmlOf } from "#server/mail/html.ts";

function bodyOf(text: string, subject = "Sujet"): string {
  const html = htmlOf({ subject, text, language: "fr" });
  return /<body>\n([^]*)\n<\/body>/u.exec(html)?.[1] ?? "";
}

describe("the HTML of a mail", () => {
  test("says its language and its subject, and asks nothing of the network", () => {
    const html = htmlOf({ subject: "<b> & co", text: "Hello", language: "en" });
    expect(html).toContain('<html lang="en">');
    expect(html).toContain("<title>&lt;b&gt; &amp; co</title>");
    expect(html).not.toMatch(/<(?:img|link|script|iframe|meta http-equiv)|url\(|src=|@import/iu);
  });

  test("can be read in the dark: it names both schemes and sets no colour", () => {
    const html = htmlOf({ subject: "a", text: "b", language: "fr" });
    expect(html).toContain("color-scheme:light dark");
    expect(html.replaceAll(/color-scheme/gu, "")).not.toMatch(/color|background/u);
  });

  test("joins lines that were broken for want of room, and no other", () => {
    const long = `${"mot ".repeat(40)}fin`;
    expect(bodyOf(`${wrapText(long)}\n\nAlice\nBob\n`)).toBe(
      `<p>${long}</p>\n<p>Alice<br>\nBob</p>`,
    );
  });

  test("makes lists of lines that start with a dash, each whole", () => {
    const item = wrapText(`- ${"mot ".repeat(30)}fin`, { hang: "  " });
    const text = `Trouvés :\n${item}\n  https://matou.example/a\n- Autre\n`;
    expect(bodyOf(text)).toBe(
      `<p>Trouvés :</p>\n<ul>\n<li>${"mot ".repeat(30)}fin<br>\n` +
        `<a href="https://matou.example/a">https://matou.example/a</a></li>\n<li>Autre</li>\n</ul>`,
    );
  });

  test.each([
    ["Voir https://matou.example/a.", "https://matou.example/a"],
    ["(https://matou.example/a?b=1&c=2)", "https://matou.example/a?b=1&amp;c=2"],
    ["https://matou.example/", "https://matou.example/"],
  ])("makes a link of the address in %j, without what ends the sentence", (text, href) => {
    expect(bodyOf(text)).toContain(`<a href="${href}">${href}</a>`);
  });

  test.each([
    '<script>alert("1")</script>',
    'https://matou.example/"onclick="alert(1)',
    "javascript:alert(1)",
    "<a href=https://x.example>x</a>",
    "' onmouseover='x",
  ])("lets nothing of %j act", (text) => {
    const body = bodyOf(text, text);
    const tags = body.match(/<[^>]*>/gu) ?? [];
    for (const tag of tags) expect(tag).toMatch(/^<(?:\/?p|\/a|a href="https:[^"<>]*")>$/u);
  });
});
