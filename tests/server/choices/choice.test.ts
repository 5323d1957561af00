import { beforeAll, describe, expect, test } from "vitest";
import { askedAudiences } from "#core/choice.ts";
import { openTestSite } from "#tests/support/test-site.ts";

type Site = Awaited<ReturnType<typeof openTestSite>>;
let site: Site;

beforeAll(async () => {
  site = await openTestSite({ isDemo: false });
});

async function choose(query: string, language = "") {
  const response = await site.app.request(`${language}/choisir?${query}`);
  return { status: response.status, location: response.headers.get("location") ?? "" };
}

async function read(address: string): Promise<string> {
  const response = await site.app.request(address);
  expect(response.status).toBe(200);
  return response.text();
}

/** Hosters a result page shows. */
function contactsIn(html: string): number {
  return new Set(
    [...html.matchAll(/<h3>\s*<a href="(\/hebergeurs\/[^"/]+)"/gu)].map(([, to]) => to),
  ).size;
}

/** Where the page proposes to look instead, when it finds few. */
function widenedIn(html: string): string | null {
  const [, href = null] =
    /<a class="btn" href="(\/hebergeurs(?:\?[^"]*)?)">Sans /u.exec(html) ?? [];
  return href?.replaceAll("&amp;", "&") ?? null;
}

test("the questions are shown, each skippable, with what is already answered", async () => {
  const html = await read("/choisir?audience=associations&product=google-workspace");
  expect(html).toContain('<input type="radio" name="audience" value="associations" checked');
  expect(html).toMatch(/<option value="google-workspace" selected/u);
  expect(html.match(/<legend><h2>/gu)).toHaveLength(7);
});

test("only what some hoster offers, and where there are some, can be asked for", async () => {
  const html = await read("/choisir");
  expect(html).toContain('name="service" value="files"');
  expect(html).not.toContain('name="service" value="code"');
  expect(html).toContain('<option value="BE"');
  expect(html).not.toContain('<option value="FR"');
});

describe("answers lead to an ordinary search", () => {
  test.each([
    ["show=results", "/hebergeurs"],
    ["audience=&place=&accounts=&show=results", "/hebergeurs"],
    [
      "audience=associations&place=29&service=mail&need.signed-dpa=required&need.training=nice&accounts=20&show=results",
      "/hebergeurs?accounts=20&audience=associations&near=29&need=signed-dpa&service=mail&wish=training",
    ],
    ["place=35&reach=only&show=results", "/hebergeurs?department=35"],
    ["product=doodle&show=results", "/hebergeurs?service=polls"],
  ])("%s", async (query, location) => {
    expect(await choose(query)).toEqual({ status: 303, location });
  });

  test("in the language they were given in", async () => {
    expect((await choose("audience=schools&show=results", "/en")).location).toBe(
      "/en/hebergeurs?audience=schools",
    );
  });
});

test("a number that is none is said with its field, and nothing typed is lost", async () => {
  const response = await site.app.request(
    "/choisir?accounts=une%20vingtaine&audience=schools&show=results",
  );
  const html = await response.text();
  expect(response.status).toBe(422);
  expect(html).toContain('<a href="#accounts">');
  expect(html).toContain('value="une vingtaine"');
  expect(html).toContain('aria-invalid="true"');
  expect(html).toContain('value="schools" checked');
});

test("hostile answers change nothing but the answers", async () => {
  const html = await read(`/choisir?audience=%22%3E%3Cscript%3E&accounts=%22%3E%3Cscript%3E`);
  expect(html).not.toContain("<script>");
});

describe("before anyone has answered the grid", () => {
  const common = ["files", "mail", "video-call", "websites", "pads", "chat", "polls"];
  const wanted = askedAudiences.flatMap((audience) =>
    common.map((service) => ({ audience, service })),
  );

  test.each(wanted)(
    "$audience looking for $service have three contacts, wherever they are",
    async ({ audience, service }) => {
      for (const place of ["", "29", "974"]) {
        const query = `audience=${audience}&service=${service}&place=${place}&need.signed-dpa=required&accounts=20&budget=300&show=results`;
        const { location } = await choose(query);
        const html = await read(location);
        expect(contactsIn(html), location).toBeGreaterThanOrEqual(3);
        expect(html).toContain('href="/demande?');
      }
    },
  );

  test("who stays within one department is told how to look further, step by step", async () => {
    let address = (await choose("audience=companies&service=chat&place=29&reach=only&show=results"))
      .location;
    for (let step = 0; step < 3; step += 1) {
      const html = await read(address);
      if (contactsIn(html) >= 3) break;
      address = widenedIn(html) ?? address;
    }
    expect(contactsIn(await read(address))).toBeGreaterThanOrEqual(3);
  });

  test("the result says that nobody has answered, and offers to write to them", async () => {
    const { location } = await choose("audience=associations&service=files&show=results");
    const html = await read(location);
    expect(html).toContain("n’a encore répondu à la grille");
    expect(html).toContain('href="/demande?');
  });
});
