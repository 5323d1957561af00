import { beforeAll, describe, expect, test } from "vitest";
import { apiExampleIds, makeApiExamples, varying } from "#core/api-examples.ts";
import type { ApiExample, Shape } from "#core/api-examples.ts";
import { makeDump } from "#server/dumps/actions.ts";
import { matouGrid } from "#tests/support/matou-grid.ts";
import { openTestSite } from "#tests/support/test-site.ts";
import { publishExample } from "./dumped.ts";

let site: Awaited<ReturnType<typeof openTestSite>>;
beforeAll(async () => {
  site = await openTestSite();
  await publishExample(site.deps, "kaz");
  await makeDump(site.deps);
});

const examples = makeApiExamples({ grid: matouGrid, slug: "kaz" });

function ask({ path, body }: ApiExample) {
  return site.app.request(path, {
    ...(body !== undefined && {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    }),
  });
}

/** Where an answer is not what an example shows of it. */
function differences(answer: unknown, shape: Shape, path = ""): readonly string[] {
  if (shape === varying) return answer === undefined ? [`${path} is missing`] : [];
  if (typeof shape !== "object" || shape === null)
    return answer === shape ? [] : [`${path}: ${String(answer)}`];
  if (Array.isArray(shape)) {
    if (!Array.isArray(answer) || answer.length === 0) return [`${path} has no item`];
    return answer.flatMap((item, index) =>
      differences(item, shape[0] as Shape, `${path}/${index}`),
    );
  }
  if (typeof answer !== "object" || answer === null) return [`${path} is no object`];
  return Object.entries(shape).flatMap(([key, value]) =>
    differences((answer as Record<string, unknown>)[key], value, `${path}/${key}`),
  );
}

describe("the examples of the page of the API", () => {
  test.each(examples.map((example) => [example.id, example] as const))(
    "%s is answered as it is shown",
    async (_, example) => {
      const response = await ask(example);
      expect(response.status).toBe(example.status);
      if (response.status === 302) {
        const followed = await site.app.request(response.headers.get("location") ?? "");
        expect(followed.headers.get("content-type")).toContain(example.type);
        return;
      }
      expect(response.headers.get("content-type")).toContain(example.type);
      expect(response.headers.get("access-control-allow-origin")).toBe("*");
      if (example.answer === varying) expect((await response.text()).length).toBeGreaterThan(100);
      else expect(differences(await response.json(), example.answer)).toEqual([]);
    },
  );

  test.each(["/donnees/api", "/en/donnees/api"])("are all on %s", async (path) => {
    const response = await site.app.request(path);
    expect(response.status).toBe(200);
    const html = await response.text();
    expect(examples.map(({ id }) => id).toSorted()).toEqual([...apiExampleIds].toSorted());
    for (const { id, path: asked } of examples) {
      expect(html).toContain(`id="${id}"`);
      expect(html).toContain(`https://matou.example${asked.replaceAll("&", "&amp;")}`);
    }
  });

  test("leave out those of a hoster where there is none", () => {
    const ids = makeApiExamples({ grid: matouGrid, slug: null }).map(({ id }) => id);
    expect(ids).not.toContain("hoster");
    expect(ids).toContain("list");
  });
});

describe("the codes of errors that the page tells", () => {
  test.each([
    ["GET", "/api/hosters/nobody", 404, "unknown-hoster"],
    ["GET", "/api/grids/matou/99", 404, "unknown-grid"],
    ["GET", "/api/nothing", 404, "not-found"],
    ["GET", "/api/classification", 405, "method-not-allowed"],
    ["GET", "/api/hosters?colour=blue", 422, "invalid-request"],
  ])("%s %s is refused by %i %s", async (method, path, status, code) => {
    const response = await site.app.request(path, { method });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ code, status });
  });
});
