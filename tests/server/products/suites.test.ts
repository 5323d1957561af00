import { beforeAll, expect, test } from "vitest";
import { openTestSite } from "#tests/support/test-site.ts";

let site: Awaited<ReturnType<typeof openTestSite>>;

beforeAll(async () => {
  site = await openTestSite();
});

async function read(address: string) {
  const response = await site.app.request(address);
  return { status: response.status, html: await response.text() };
}

test("the list leads to every suite, and to the hosters that replace each tool", async () => {
  const { status, html } = await read("/remplacer");
  expect(status).toBe(200);
  expect(html).toContain('href="/remplacer/google-workspace"');
  expect(html).toContain('href="/remplacer/microsoft-365"');
  expect(html).toMatch(/<b>Doodle<\/b><a href="\/hebergeurs\?service=polls">/u);
  expect(html).not.toContain("visio-conférence");
});

test("a tool nobody replaces yet leads nowhere, and that is said", async () => {
  const { html } = await read("/remplacer");
  expect(html).toMatch(/<b>GitHub<\/b><span>Code source<\/span><span class="soft">personne/u);
});

test("a suite says part by part what replaces it, what does not, and who offers most", async () => {
  const { status, html } = await read("/remplacer/google-workspace");
  expect(status).toBe(200);
  for (const part of ["Gmail", "Google Drive", "Google Agenda", "Google Groupes"]) {
    expect(html).toContain(`<h3>${part}</h3>`);
  }
  expect(html).toContain("L’assistant Gemini.");
  expect(html).toContain('href="/choisir?product=google-workspace"');
  expect(html).toContain("parties sur 10");
});

test("a count on a suite is the total of the search it leads to", async () => {
  const { html } = await read("/remplacer/microsoft-365");
  const parts = [
    ...html.matchAll(
      /href="\/hebergeurs\?(service=[a-z-]+)">[^<]*<\/a><\/dd><dd class="soft">(\d+)/gu,
    ),
  ];
  expect(parts.length).toBeGreaterThan(5);
  for (const [, query, count] of parts) {
    const response = await site.app.request(`/api/hosters?${query ?? ""}&size=1`);
    expect(await response.json()).toMatchObject({ total: Number(count) });
  }
});

test("in English, suites speak English", async () => {
  const { html } = await read("/en/remplacer/google-workspace");
  expect(html).toContain("<h3>Google Calendar</h3>");
  expect(html).toContain("What is not replaced here");
});

test.each(["/remplacer/doodle", "/remplacer/nothing", "/remplacer/%00", "/remplacer/a/b"])(
  "%s is no page",
  async (address) => {
    expect((await read(address)).status).toBe(404);
  },
);

test("search engines are told of the suites and of the choice", async () => {
  const { html } = await read("/sitemap.xml");
  expect(html).toContain("https://matou.example/remplacer/microsoft-365<");
  expect(html).toContain("https://matou.example/choisir<");
});
