import { describe, expect, test } from "vitest";
import type { Choice, NumberField } from "#core/choice.ts";
import { readChoice } from "#core/choice.ts";
import { languages } from "#core/vocabulary.ts";
import { matouGrid } from "#tests/support/matou-grid.ts";
import { ChoicePage } from "#web/pages/choice/ChoicePage.tsx";
import { textFor } from "#web/text/text.ts";
import { attributes, readable, rendered } from "./rendered.tsx";
import { sampleProducts } from "./sample-products.ts";

function choose(address: string): Choice {
  return readChoice({ grid: matouGrid, products: sampleProducts }, [
    ...new URLSearchParams(address),
  ]);
}

function page(address = "", unread: readonly NumberField[] = []) {
  return (
    <ChoicePage
      choice={choose(address)}
      unread={unread}
      grid={matouGrid}
      products={sampleProducts}
      services={["files", "video-call", "servers"]}
      countries={["BE", "CH"]}
    />
  );
}

function checkedIn(html: string): readonly string[] {
  return [...html.matchAll(/name="([^"]+)" value="([^"]*)" checked/gu)]
    .map(([, name, value]) => `${name ?? ""}=${value ?? ""}`)
    .filter((answer) => !answer.endsWith("=") && answer !== "reach=near");
}

test("seven questions, in both languages, each in its own group with its heading", () => {
  for (const language of languages) {
    const html = rendered(page(), language);
    const ids = attributes(html, "id");

    expect(html.match(/<legend><h2>/gu)).toHaveLength(7);
    expect(html.match(/<h1[\s>]/gu)).toHaveLength(1);
    expect(ids).toEqual([...new Set(ids)]);
    expect(readable(html)).not.toMatch(/undefined|NaN|\[object/u);
    expect(html).not.toMatch(/\sstyle=|required(?:=|>)/u);
  }
});

test("nothing is answered in anyone's place", () => {
  expect(checkedIn(rendered(page()))).toEqual([]);
});

test("answers given are found again", () => {
  const address =
    "audience=schools&service=files&need.signed-dpa=required&need.training=nice&accounts=20";
  const html = rendered(page(address));

  expect(checkedIn(html)).toEqual([
    "audience=schools",
    "service=files",
    "need.training=nice",
    "need.signed-dpa=required",
  ]);
  expect(html).toContain('name="accounts"');
  expect(html).toContain('value="20"');
});

test("a need that is answered is never folded away", () => {
  const last = matouGrid.document.needs.at(-1)?.id ?? "";

  expect(rendered(page(`need.${last}=nice`))).toContain('<details class="why" open');
  expect(rendered(page())).not.toContain('<details class="why" open');
});

test("every need of the grid can be essential, wished for, or neither", () => {
  const html = rendered(page());

  for (const { id } of matouGrid.document.needs) {
    for (const value of ['="required"', '="nice"', " checked"]) {
      expect(html).toContain(`name="need.${id}" value${value}`);
    }
  }
});

test("uses are said with the tools they replace, where some are known", () => {
  const text = readable(rendered(page()));

  expect(text).toContain("Ranger et partager des fichiers Pour remplacer Google Drive ou Dropbox");
  expect(text).toContain("Se réunir à distance, en visio Pour remplacer Zoom");
  expect(text).toContain("Louer un serveur à administrer soi-même");
});

describe("a number that cannot be read", () => {
  const html = rendered(page("accounts=beaucoup", ["accounts"]));

  test("is told at the top with a link to its field, and beside it", () => {
    const sentence = readable(textFor("fr").choice.problems.accounts("beaucoup"));

    expect(html).toContain('<a href="#accounts">');
    expect(readable(html).split(sentence)).toHaveLength(3);
  });

  test("is tied to its field for those who do not see the page", () => {
    expect(html).toMatch(
      /id="accounts"[^>]*aria-describedby="accounts-hint accounts-problem"[^>]*aria-invalid="true"/u,
    );
  });
});
