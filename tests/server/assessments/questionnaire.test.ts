import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exampleAnswers } from "#core/check-examples.ts";
import { classify } from "#core/classify.ts";
import type { FormField } from "#core/form-answers.ts";
import type { Example } from "#core/grid.ts";
import { indexGrid } from "#core/grid.ts";
import { matouGrid } from "#tests/support/matou-grid.ts";
import { openTestSite } from "#tests/support/test-site.ts";
import { typeAnswers } from "#tests/support/typed-answers.ts";
import { attributes, readable } from "#tests/web/rendered.tsx";
import { localize } from "#web/text/text.ts";

let site: Awaited<ReturnType<typeof openTestSite>>;
beforeAll(async () => {
  site = await openTestSite();
});
afterAll(() => site.close());

const examples = matouGrid.document.examples.map((example) => [example.id, example] as const);
const themes = matouGrid.document.themes.map(({ id }) => id);

function post(
  path: string,
  fields: Iterable<FormField>,
  type = "application/x-www-form-urlencoded",
) {
  const body = new URLSearchParams();
  for (const [name, value] of fields) body.append(name, value);
  return site.app.request(path, {
    method: "POST",
    headers: { "content-type": type },
    body: body.toString(),
  });
}

/** What a person answers on the page of one theme. */
function typedFor(example: Example, theme: string): readonly FormField[] {
  const answers = [...exampleAnswers(matouGrid, example)].filter(
    ([id]) => matouGrid.criteria.get(id)?.theme === theme,
  );
  return typeAnswers(new Map(answers));
}

/** The fields a page carries along without showing them. */
function hiddenFields(html: string): readonly FormField[] {
  return (html.match(/<input[^>]*type="hidden"[^>]*>/gu) ?? []).map((input) => {
    const [name = ""] = attributes(input, "name");
    const [value = ""] = attributes(input, "value");
    return [name, value.replaceAll("&amp;", "&").replaceAll("&quot;", '"')];
  });
}

/** Answers theme after theme as a browser without script does, until the result. */
async function walkTo(path: string, example: Example): Promise<Response> {
  let carried: readonly FormField[] = [];
  for (const [position, theme] of themes.entries()) {
    const next = themes[position + 1];
    const sent = [...carried, ...typedFor(example, theme)];
    if (next === undefined) return post(path, sent);
    const page = await post("/essayer", [...sent, ["goto", next]]);
    carried = hiddenFields(await page.text());
  }
  throw new Error("The grid has no theme");
}

describe("the questionnaire without script", () => {
  test.each(examples)("leads %s to its result in words", async (_, example) => {
    const response = await walkTo("/essayer/resultat", example);
    expect(response.status).toBe(200);
    const text = readable(await response.text());
    const { outcome } = example.expected;
    const expected = matouGrid.document.rules.outcomes.find(({ id }) => id === outcome);
    expect(text).toContain(readable(localize("fr", expected?.sentence ?? { fr: "?", en: "?" })));
    expect(text).not.toContain("à corriger");
  });

  test.each(examples)("lets %s download answers that classify the same", async (_, example) => {
    const download = await walkTo("/essayer/reponses.json", example);
    expect(download.headers.get("content-type")).toContain("application/json");
    expect(download.headers.get("content-disposition")).toBe(
      'attachment; filename="matou-1-answers.json"',
    );
    const response = await site.app.request("/api/classification", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: await download.text(),
    });
    const { outcome, profiles } = await response.json();
    expect({ outcome, profiles }).toEqual(example.expected);
  });

  test("downloads notes and evidence too, and leaves out what was not understood", async () => {
    const download = await post("/essayer/reponses.json", [
      ["answer.dpa", "template"],
      ["evidence.dpa", "https://proof.example/dpa"],
      ["note.dpa", "Signé à l’inscription"],
      ["answer.operators", "deux"],
    ]);
    expect(await download.json()).toEqual({
      grid: { id: "matou", version: 1 },
      answers: {
        dpa: {
          value: "template",
          evidence: "https://proof.example/dpa",
          note: "Signé à l’inscription",
        },
      },
    });
  });

  test("keeps a wrong answer, explains it at the top with a link, and counts it as awaited", async () => {
    const fields: readonly FormField[] = [
      ["answer.operators", "deux"],
      ["answer.hosted-people", "1 200"],
      ["goto", "team"],
    ];
    const html = await (await post("/essayer", fields)).text();
    const text = readable(html);
    expect(text).toContain("Personnes capables d’intervenir : ce nombre n’est pas lisible.");
    expect(html).toContain('href="#q-operators-answer"');
    expect(html).toContain('value="deux"');
    expect(text).toContain("1 réponse sur 56");
  });

  test("reads numbers as they are written in the language of the page", async () => {
    const fields: readonly FormField[] = [["answer.hosted-people", "1,200"]];
    const french = await post("/essayer/reponses.json", fields);
    const english = await post("/en/essayer/reponses.json", fields);
    expect((await french.json()).answers).toEqual({});
    expect((await english.json()).answers).toEqual({ "hosted-people": { value: 1200 } });
  });

  test("opens the theme asked for, and the first one for a theme that does not exist", async () => {
    const heading = async (path: string) =>
      /<h1[^>]*>([^<]*)/u.exec(await (await site.app.request(path)).text())?.[1];
    expect(await heading("/essayer?theme=security")).toBe("Sécurité");
    expect(await heading("/en/essayer?theme=security")).toBe("Security");
    expect(await heading("/essayer?theme=nothing")).toBe("Publics, proximité et inclusion");
    expect(await heading("/essayer")).toBe("Publics, proximité et inclusion");
  });
});

test("the grid the page's script fetches classifies as the server's does", async () => {
  const response = await site.app.request("/api/grids/matou/1");
  const fetched = indexGrid(await response.json());
  for (const [, example] of examples) {
    const answers = exampleAnswers(matouGrid, example);
    expect(classify(fetched, answers)).toStrictEqual(classify(matouGrid, answers));
  }
});

describe("nothing is stored", () => {
  test.each(["/essayer", "/essayer/resultat", "/essayer/reponses.json"])(
    "by %s, which gives no cookie and shows nobody else's answers",
    async (path) => {
      const response = await post(path, [["note.dpa", "very private"]]);
      expect(response.headers.get("set-cookie")).toBeNull();
      const page = await site.app.request("/essayer?theme=privacy");
      expect(await page.text()).not.toContain("very private");
    },
  );

  test.each([
    ["/essayer/resultat", "/essayer"],
    ["/en/essayer/reponses.json", "/en/essayer"],
  ])("%s without answers leads to the questionnaire", async (path, start) => {
    const response = await site.app.request(path);
    expect(response.status).toBe(302);
    expect(response.headers.get("location")).toBe(start);
  });
});

describe("bad input", () => {
  const paths = ["/essayer", "/essayer/resultat", "/essayer/reponses.json"];

  test.each(paths)("that is too large for %s is refused", async (path) => {
    const response = await post(path, [["note.dpa", "x".repeat(1_000_001)]]);
    expect(response.status).toBe(413);
  });

  test.each(paths)("of another type than a form is refused by %s", async (path) => {
    expect((await post(path, [["answer.dpa", "none"]], "application/json")).status).toBe(415);
    expect((await post(path, [["answer.dpa", "none"]], "multipart/form-data")).status).toBe(415);
  });

  test.each(paths)("however strange never breaks %s", async (path) => {
    const response = await site.app.request(path, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: "answer.dpa=%00%FF&answer.__proto__=met&=&&answer.operators=1e999&goto=%F0%9F&%ZZ=%",
    });
    expect(response.status).toBe(200);
  });
});

test("what was typed is never markup", async () => {
  const typed = '"><script>alert(1)</script>';
  const fields: readonly FormField[] = [
    ["answer.operators", typed],
    ["evidence.operators", typed],
    ["note.dpa", typed],
  ];
  for (const path of ["/essayer", "/essayer/resultat"]) {
    const html = await (await post(path, [...fields, ["goto", "team"]])).text();
    expect(html).not.toContain("<script>alert");
  }
});
