import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { success } from "#core/result.ts";
import { askForAddress } from "#server/crawls/actions.ts";
import { openCrawlSite, openHastyOutgoing } from "./crawl-site.ts";
import type { CrawlSite, Served } from "./crawl-site.ts";
import { answer, pour, redirect } from "./organizations.ts";

let site: CrawlSite;

beforeEach(async () => {
  site = await openCrawlSite();
  site.serveOrganization("Kaz");
  site.serveFederation("/federation", ["/hostile", "/Kaz"]);
});

afterEach(() => site.close());

const utf16 = Buffer.from("file.class = Organization\norganization.name = Kaz", "utf16le");

const hostiles: readonly (readonly [string, Served, string])[] = [
  ["is endless", (_, response) => pour(response), "too-large"],
  ["redirects in a ring", redirect("/hostile"), "too-many-redirects"],
  [
    "is a zip bomb",
    answer(gzipSync(Buffer.alloc(30_000_000)), { "content-encoding": "gzip" }),
    "too-large",
  ],
  [
    "says a charset it does not have",
    answer(utf16, { "content-type": "text/plain; charset=utf-8" }),
    "no-section-line",
  ],
  ["breaks off", (_, response) => void response.destroy(), "no-connection"],
  [
    "redirects to the metadata service",
    redirect("http://169.254.169.254/latest"),
    "forbidden-address",
  ],
];

describe("a server that", () => {
  test.each(hostiles)("%s costs one line of the report", async (_, served, reason) => {
    site.server.served.set("/hostile", served);
    const { fates, files } = await site.crawl("/federation");
    expect(fates).toMatchObject({ "/federation": "taken", "/Kaz": "taken" });
    expect(files).toHaveLength(3);
    expect([reason, "malformed-answer"]).toContain(fates["/hostile"]);
  });

  test("is slow costs its patience, and one line", async () => {
    site.slow.add(`${site.server.origin}/hostile`);
    site.server.served.set("/hostile", (_, response) => void response.write("f"));
    expect((await site.crawl("/federation")).fates).toEqual({
      ...{ "/federation": "taken", "/hostile": "too-slow", "/Kaz": "taken" },
    });
  });

  test("has a name that leads inside is not connected to", async () => {
    const outgoing = openHastyOutgoing(site.slow, {
      names: { servers: () => [], addressesOf: async () => success(["10.0.0.1"]) },
    });
    site.serveFederation("/federation", ["/Kaz"]);
    const text = String(site.server.served.get("/federation"));
    site.server.served.set("/federation", `${text}\nsubs.inside = https://rebound.example/f`);
    const deps = { ...site.deps, outgoing };
    const asked = await askForAddress(deps, `${site.server.origin}/federation`);
    await site.workWith(deps);
    const { fates } = await site.report(asked.id);
    expect(fates["/Kaz"]).toBe("taken");
    expect(fates["https://rebound.example/f"]).toBe("forbidden-address");
  });

  test("does not answer is left alone after a few files", async () => {
    const subs = Array.from(
      { length: 30 },
      (_, index) => `subs.s${index} = http://127.0.0.1:9/s${index}`,
    );
    site.serveOrganization("hostile", [], ...subs);
    const { fates } = await site.crawl("/federation");
    const reasons = Object.values(fates);
    expect(reasons.filter((reason) => reason === "host-given-up").length).toBeGreaterThan(15);
    expect(fates["/Kaz"]).toBe("taken");
  });
});

describe("a server that asks to be left alone", () => {
  function askToWait(path: string, seconds: string, times: number): void {
    const text = String(site.server.served.get(path));
    let left = times;
    site.server.served.set(path, (_, response) => {
      left -= 1;
      if (left >= 0) response.writeHead(429, { "retry-after": seconds }).end();
      else response.end(text);
    });
  }

  beforeEach(() => {
    site.serveService("/nuage", "https://nuage.kaz.example");
    site.serveService("/pad", "https://pad.kaz.example");
    site.serveOrganization("Kaz", ["/nuage", "/pad"]);
    site.serveFederation("/federation", ["/Kaz"]);
  });

  test("gives its other files at the end, once it waited", async () => {
    askToWait("/nuage", "60", 1);
    const asked = await site.crawl("/federation");
    expect(asked.isOver).toBe(false);
    expect(site.server.paths()).not.toContain("/pad");
    site.clock.now = new Date(site.clock.now.getTime() + 61_000);
    await site.work();
    const { isOver, fates } = await site.report(asked.id);
    expect([isOver, fates["/nuage"], fates["/pad"]]).toEqual([true, "taken", "taken"]);
  });

  test.each(["86400", "60"])(
    "is not waited for again and again, nor for %s seconds",
    async (seconds) => {
      askToWait("/nuage", seconds, 10);
      const asked = await site.crawl("/federation");
      site.clock.now = new Date(site.clock.now.getTime() + 61_000);
      await site.work();
      const { isOver, fates } = await site.report(asked.id);
      expect([isOver, fates["/nuage"], fates["/pad"]]).toEqual([true, "asked-to-wait", "taken"]);
    },
  );
});

test("what our own side fails to ask for says nothing of the file", async () => {
  const deps = {
    ...site.deps,
    outgoing: {
      ...site.deps.outgoing,
      get: async () => ({ ok: false, problems: ["our-side"] }) as const,
    },
  };
  await site.crawl("/federation");
  site.clock.now = new Date("2026-11-23T03:00:00.000Z");
  const asked = await askForAddress(deps, `${site.server.origin}/federation`);
  await site.workWith(deps);
  const { fates, files } = await site.report(asked.id);
  expect(fates).toEqual({ "/federation": "our-side" });
  expect(files[0]).toMatchObject({ fate: "left-out", since: null });
});
