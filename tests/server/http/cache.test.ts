import { pino } from "pino";
import { Hono } from "hono";
import { describe, expect, test } from "vitest";
import { serveFromMemory } from "#server/http/cache.ts";
import { serveInTest } from "#tests/support/http-client.ts";

/** A site that says how often it was asked for each address, and what a test may change of it. */
async function openCounter({ limits = { all: 1_000_000, one: 100_000 } } = {}) {
  const state = { known: 1 as number | null, now: new Date("2026-11-22T10:00:00Z") };
  const asked: string[] = [];
  let gate = Promise.resolve();
  const app = new Hono()
    .use(async (context, next) => {
      asked.push(new URL(context.req.url).pathname + new URL(context.req.url).search);
      await gate;
      await next();
    })
    .get("/private", (context) => context.text("yours", 200, { "cache-control": "no-store" }))
    .get("/badge.svg", (context) => context.text("now", 200, { "cache-control": "no-cache" }))
    .get("/cookie", (context) => context.text("yours", 200, { "set-cookie": "a=b" }))
    .get("/picture", (context) => context.body("bytes", 200, { "content-type": "image/png" }))
    .get("/large", (context) => context.text("x".repeat(limits.one)))
    .get("/failing", () => {
      throw new Error("no");
    })
    .get("/known/*", (context) => context.text(`${asked.length} ${"text ".repeat(1_000)}`))
    .get("/known", (context) => context.text(`${asked.length} ${"text ".repeat(1_000)}`))
    .onError((_, context) => context.text("failed", 500));
  const revision = {
    get known() {
      return state.known;
    },
    current: async () => state.known ?? 0,
    refresh: async () => state.known ?? 0,
  };
  const deps = { revision, now: () => state.now, log: pino({ level: "silent" }) };
  const ask = await serveInTest(serveFromMemory(deps, app, limits));
  const hold = () => {
    let release = () => {};
    gate = new Promise((resolve) => {
      release = resolve;
    });
    return release;
  };
  return { ask, state, asked, hold };
}

describe("what is kept", () => {
  test("is made once, and given again as it was", async () => {
    const { ask, asked } = await openCounter();
    const first = await ask("/known", { "accept-encoding": "br" });
    const again = await ask("/known", { "accept-encoding": "br" });
    expect(again.bytes).toEqual(first.bytes);
    expect({ ...again.headers, date: "" }).toEqual({ ...first.headers, date: "" });
    expect(asked).toEqual(["/known"]);
  });

  test("is one for all spellings of an address", async () => {
    const { ask, asked } = await openCounter();
    for (const query of ["q=a+b&service=mail", "service=mail&q=a%20b", "q=%61+b&service=mail&"]) {
      await ask(`/known?${query}`);
    }
    expect(asked).toEqual(["/known?q=a+b&service=mail"]);
  });

  test("is another for another order of the values of one key", async () => {
    const { ask, asked } = await openCounter();
    await ask("/known?h=one&h=other");
    await ask("/known?h=other&h=one");
    expect(asked).toHaveLength(2);
  });

  test("is made once for all who ask at the same time", async () => {
    const { ask, asked, hold } = await openCounter();
    const release = hold();
    const answers = Array.from({ length: 20 }, () => ask("/known"));
    await expect.poll(() => asked.length).toBe(1);
    release();
    const texts = (await Promise.all(answers)).map(({ text }) => text);
    expect(new Set(texts).size).toBe(1);
    expect(asked).toHaveLength(1);
  });

  test("is forgotten when the catalogue changes, and not read while nobody knows", async () => {
    const { ask, asked, state } = await openCounter();
    await ask("/known");
    state.known = null;
    await ask("/known");
    await ask("/known");
    expect(asked).toHaveLength(3);
    state.known = 2;
    await ask("/known");
    await ask("/known");
    expect(asked).toHaveLength(4);
  });

  test("is forgotten when the day changes in Paris", async () => {
    const { ask, asked, state } = await openCounter();
    const at = async (moment: string) => {
      state.now = new Date(moment);
      await ask("/known");
      return asked.length;
    };
    expect(await at("2026-11-22T10:00:00Z")).toBe(1);
    expect(await at("2026-11-22T22:59:59.999Z")).toBe(1);
    expect(await at("2026-11-22T23:00:00Z")).toBe(2);
    expect(await at("2026-11-23T22:59:00Z")).toBe(2);
    expect(await at("2027-06-01T21:59:59Z")).toBe(3);
    expect(await at("2027-06-01T22:00:00Z")).toBe(4);
  });

  test("is nothing that was begun before the catalogue changed", async () => {
    const { ask, asked, hold, state } = await openCounter();
    const release = hold();
    const slow = ask("/known");
    await expect.poll(() => asked.length).toBe(1);
    state.known = 2;
    const later = ask("/known");
    await expect.poll(() => asked.length).toBe(2);
    release();
    await Promise.all([slow, later]);
    const { text } = await ask("/known");
    expect(text).toBe((await later).text);
    expect(asked).toHaveLength(2);
  });

  test("gives way to what is asked for, within its room", async () => {
    const { ask, asked } = await openCounter({ limits: { all: 200_000, one: 50_000 } });
    for (let turn = 0; turn < 10_000; turn += 100) {
      const turns = Array.from({ length: 100 }, (_, index) => `/known?page=${turn + index + 1}`);
      await Promise.all(turns.map((path) => ask(path)));
    }
    expect(asked.filter((path) => path === "/known?page=1")).toHaveLength(1);
    await ask("/known?page=1");
    expect(asked.filter((path) => path === "/known?page=1")).toHaveLength(2);
    const before = asked.length;
    await ask("/known?page=1");
    expect(asked).toHaveLength(before);
  });
});

describe("what is not kept", () => {
  test.each(["/private", "/badge.svg", "/cookie", "/picture", "/large", "/failing", "/nowhere"])(
    "%s is asked of the application each time",
    async (path) => {
      const { ask, asked } = await openCounter();
      const [first, again] = [await ask(path), await ask(path)];
      expect(again.text).toBe(first.text);
      expect(new Set(asked).size).toBe(1);
      expect(asked.length).toBeGreaterThanOrEqual(2);
    },
  );

  test.each([{ cookie: "session=a" }, { authorization: "Bearer a" }, { "content-length": "0" }])(
    "a request with %o goes to the application",
    async (headers) => {
      const { ask, asked } = await openCounter();
      await ask("/known");
      await ask("/known", headers);
      await ask("/known", headers);
      expect(asked).toHaveLength(3);
    },
  );

  test.each(["POST", "PUT", "DELETE", "OPTIONS"])("%s goes to the application", async (method) => {
    const { ask, asked } = await openCounter();
    await ask("/known");
    expect((await ask("/known", {}, method)).status).toBe(404);
    expect(asked).toHaveLength(2);
  });

  test.each([
    "/known?utm_source=letter",
    "/known?__proto__=1",
    `/known?q=${"a".repeat(3_000)}`,
    "//known",
    "/known/../known",
    "/known?q=a&constructor=b",
  ])("%s is not looked up", async (path) => {
    const { ask, asked } = await openCounter();
    await ask(path);
    await ask(path);
    expect(asked).toHaveLength(2);
  });

  test("who waits for a private answer is given an own one", async () => {
    const { ask, asked, hold } = await openCounter();
    const release = hold();
    const both = [ask("/private"), ask("/private")];
    await expect.poll(() => asked.length).toBe(1);
    release();
    await Promise.all(both);
    expect(asked).toEqual(["/private", "/private"]);
  });
});

describe("a kept answer", () => {
  test("differs by its tag from one encoding to the other, and is the same text", async () => {
    const { ask } = await openCounter();
    const answers = await Promise.all(
      ["br", "gzip", "identity", "gzip;q=0.5, br;q=0", ""].map((accepted) =>
        ask("/known", { "accept-encoding": accepted }),
      ),
    );
    const encodings = answers.map(({ headers }) => headers["content-encoding"]);
    expect(encodings).toEqual(["br", "gzip", undefined, "gzip", undefined]);
    expect(new Set(answers.map(({ headers }) => headers.etag)).size).toBe(3);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    for (const { headers, bytes } of answers) {
      expect(headers["vary"]).toContain("Accept-Encoding");
      expect(headers["content-length"]).toBe(String(bytes.length));
    }
  });

  test.each(["br", "gzip", "identity"])(
    "is not sent again in %s to who has it",
    async (accepted) => {
      const { ask, asked, state } = await openCounter();
      const headers = { "accept-encoding": accepted };
      const { etag = "" } = (await ask("/known", headers)).headers;
      for (const given of [etag, `W/${etag}`, `"other", ${etag}`, "*"]) {
        const again = await ask("/known", { ...headers, "if-none-match": given });
        expect([again.status, again.bytes.length, again.headers.etag]).toEqual([304, 0, etag]);
        expect(again.headers["vary"]).toContain("Accept-Encoding");
        expect(again.headers["cache-control"]).toBe("max-age=0, must-revalidate");
        expect(again.headers["content-encoding"]).toBeUndefined();
      }
      for (const given of ['"other"', etag.slice(1, -1), ""]) {
        const again = await ask("/known", { ...headers, "if-none-match": given });
        expect(again.status).toBe(200);
      }
      expect(asked).toHaveLength(1);
      state.known = 2;
      const changed = await ask("/known", { ...headers, "if-none-match": etag });
      expect(changed.status).toBe(200);
    },
  );

  test("is told by HEAD without its body", async () => {
    const { ask } = await openCounter();
    for (const accepted of ["br", "identity"]) {
      const head = await ask("/known", { "accept-encoding": accepted }, "HEAD");
      const whole = await ask("/known", { "accept-encoding": accepted });
      expect(head.bytes).toHaveLength(0);
      expect({ ...head.headers, date: "" }).toEqual({ ...whole.headers, date: "" });
    }
  });
});
