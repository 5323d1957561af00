import { mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createApp } from "#server/app.ts";
import type { Deps } from "#server/deps.ts";
import { cacheKey } from "#server/http/cache-key.ts";
import { openOutbox } from "#server/mail/outbox.ts";
import { queueMails } from "#server/mail/queue-mails.ts";
import { openClock } from "#tests/server/jobs/clock.ts";
import { runJobs } from "#tests/support/mailbox.ts";
import { openTestSite } from "#tests/support/test-site.ts";

let base: string;
let folder: string;
let printed: string[];
let clock: ReturnType<typeof openClock>;
let deps: Deps;

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), "matou-outbox-"));
  folder = join(base, "outbox");
  printed = [];
  clock = openClock();
  const outbox = openOutbox(folder, { now: clock.now, print: (line) => printed.push(line) });
  const changes = {
    outbox,
    sendMail: outbox.sendMail,
    now: clock.now,
    publicUrl: "http://localhost:3000",
  };
  ({ deps } = await openTestSite({ isSeeded: false, changes }));
});

afterEach(() => rm(base, { recursive: true }));

async function send(subject: string, text = "Bonjour") {
  await queueMails(deps, deps.db, [{ to: "alice@exemple.org", language: "fr", subject, text }]);
  await runJobs(deps);
  clock.pass(1000);
}

/** A mail has its text and its HTML. */
async function textFiles(): Promise<readonly string[]> {
  return (await readdir(folder)).filter((file) => file.endsWith(".txt"));
}

async function read(
  url: string,
  changes: Partial<Deps> = {},
  headers: Record<string, string> = {},
) {
  const response = await createApp({ ...deps, ...changes }).request(url, { headers });
  return { response, html: await response.text() };
}

describe("without a mail server", () => {
  test("mails become files that only the site's account can read, and a line of the console", async () => {
    await send("Confirmez\nvotre alerte");
    const [file = ""] = await textFiles();
    expect((await stat(join(folder, file))).mode & 0o777).toBe(0o600);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect(printed).toHaveLength(1);
    expect(printed[0]).toContain("alice@exemple.org : Confirmez votre alerte");
    expect(printed[0]).not.toContain("\n");
  });

  test("one that cannot be written leaves nothing, and waits for the disk", async () => {
    await writeFile(folder, "in the way");
    await queueMails(deps, deps.db, [
      { to: "alice@exemple.org", language: "fr", subject: "A", text: "B" },
    ]);
    await expect(runJobs(deps)).rejects.toThrow();
    await rm(folder);
    clock.pass(60_000);
    await runJobs(deps);
    expect(await textFiles()).toHaveLength(1);
    expect(printed).toHaveLength(1);
  });

  test("they are forgotten after a month", async () => {
    await send("Ancien");
    clock.pass(31 * 86_400_000);
    await send("Nouveau");
    expect(await readdir(folder)).toHaveLength(2);
  });
});

describe("the outbox page", () => {
  const address = "http://localhost:3000/boite-envoi";

  test("shows the mails, newest first, with links to this site alone", async () => {
    await send(
      "Premier",
      "Ouvrez http://localhost:3000/alertes/abc puis https://ailleurs.example/x http://localhost:3000//ailleurs.example",
    );
    await send("Deuxième <b>", "<script>alert(1)</script>");
    const { response, html } = await read(address);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(html).toContain("noindex");
    expect(html.indexOf("Deuxième &lt;b>")).toBeLessThan(html.indexOf("Premier"));
    expect(html).toContain('<a href="/alertes/abc">http://localhost:3000/alertes/abc</a>');
    expect(html).not.toMatch(/href="(?:https:)?\/\/ailleurs\.example/u);
    expect(html).not.toContain("<script>alert");
  });

  test("leads to each mail as it is laid out, where nothing runs and nothing is fetched", async () => {
    await send("Premier", "Voir https://ailleurs.example/x");
    const [file = ""] = await textFiles();
    expect((await read(address)).html).toContain(`href="/boite-envoi/${file}"`);
    const { response, html } = await read(`${address}/${file}`);
    expect(html).toContain("<p>Voir <a href=");
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect((await read(`${address}/..%2F..%2Fetc%2Fpasswd`)).response.status).toBe(404);
    expect((await read(`${address}/2026-absent.txt`)).response.status).toBe(404);
    expect((await read(`https://matou.example/boite-envoi/${file}`)).response.status).toBe(404);
    expect(cacheKey(`/boite-envoi/${file}`)).toBeNull();
  });

  test("says when there is nothing, in the language of its address", async () => {
    expect((await read(address)).html).toContain("Aucun message");
    expect((await read("http://127.0.0.1:3000/en/boite-envoi")).html).toContain("No message");
  });

  test("shows no more than fifty mails", async () => {
    for (let index = 0; index < 52; index += 1) await send(`Mail ${index}`);
    const { html } = await read(address);
    expect(html.match(/<article/gu)).toHaveLength(50);
    expect(html).not.toContain("<h2>Mail 1</h2>");
  });

  test("does not exist where others than who runs the site could ask", async () => {
    await send("Secret");
    expect((await read(address, { outbox: null })).response.status).toBe(404);
    expect((await read("https://matou.example/boite-envoi")).response.status).toBe(404);
    expect((await read("http://rebound.example:3000/boite-envoi")).response.status).toBe(404);
    expect(cacheKey("/boite-envoi") ?? cacheKey("/en/boite-envoi")).toBeNull();
    const forwarded = { "x-forwarded-for": "192.0.2.1" };
    expect((await read(address, {}, forwarded)).response.status).toBe(404);
    // What nginx adds to a request unless it is told otherwise.
    expect((await read(address, {}, { connection: "close" })).response.status).toBe(404);
  });
});
