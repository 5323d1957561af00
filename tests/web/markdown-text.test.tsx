import { render } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { MarkdownText } from "#web/components/MarkdownText.tsx";

function show(text: string): string {
  return render(<MarkdownText text={text} />);
}

describe("a note", () => {
  test.each([
    ["Bonjour", "<p>Bonjour</p>"],
    ["a *b* **c** `d`", "<p>a <em>b</em> <strong>c</strong> <code>d</code></p>"],
    ["un\n\ndeux", "<p>un</p><p>deux</p>"],
    ["- a\n- b", "<ul><li><p>a</p></li><li><p>b</p></li></ul>"],
    ["3. a", '<ol start="3"><li><p>a</p></li></ol>'],
  ])("%j becomes %j", (text, html) => expect(show(text)).toBe(html));

  test("leads to web pages alone, which search engines do not follow", () => {
    const link = show("[là](https://asso.example/a)");
    expect(link).toContain('href="https://asso.example/a"');
    expect(link).toContain("nofollow");
    for (const address of [
      "javascript:alert(1)",
      "JavaScript:alert(1)",
      "data:text/html,x",
      "//x.example",
      "/compte",
      "vbscript:x",
    ]) {
      expect(show(`[ici](${address})`)).not.toContain("href");
    }
  });

  test.each([
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "a <b onclick=x>b</b>",
    "![image](https://asso.example/x.png)",
    "# Titre",
    "Titre\n===",
    "> cité",
    "---",
    '[a](https://asso.example/"onmouseover="x)',
    "<javascript:alert(1)>",
    "&lt;script&gt;",
    "[a]: javascript:x\n\n[a]",
  ])("shows %j with no element but those of a text", (text) => {
    const tags = show(text).match(/<[^>]*>/gu) ?? [];
    for (const tag of tags) expect(tag).toMatch(/^<\/?(?:p|em|strong|code|span|a|li|ul|ol|br)\b/u);
    expect(show(text)).not.toMatch(/<[^>]*\son\w+=|<img|<script|<h1|href="javascript/iu);
  });
});
