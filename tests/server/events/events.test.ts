import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { bring } from "#tests/support/cast.ts";
import type { Actor } from "#tests/support/cast.ts";
import { openTestSite } from "#tests/support/test-site.ts";

const slug = "toile-d-assos";
const list = `/espace/${slug}/rendez-vous`;
const calendar = `/hebergeurs/${slug}/rendez-vous.ics`;

let site: Awaited<ReturnType<typeof openTestSite>>;
let alice: Actor;
let paul: Actor;
const clock = { now: new Date() };

beforeAll(async () => {
  clock.now = new Date("2026-11-22T10:00:00.000Z");
  site = await openTestSite({ changes: { now: () => clock.now } });
  alice = await bring(site.deps, "Alice", { roles: { [slug]: "editor" } });
  paul = await bring(site.deps, "Paul", { roles: { "les-mailles": "owner" } });
});
afterAll(() => site.close());
beforeEach(() => {
  clock.now = new Date("2026-11-22T10:00:00.000Z");
});

const workshop = {
  ...{ title: "Atelier <Nextcloud>; à Brest", description: "Pour débuter,\nsans inscription" },
  ...{ startDay: "2026-12-01", startHour: "18:30", endDay: "", endHour: "20:00" },
  ...{ place: "Brest", url: "https://asso.example/atelier" },
};

function read(path: string, actor?: Actor) {
  return site.app.request(path, { headers: actor?.headers ?? {} });
}

async function textOf(path: string, actor?: Actor): Promise<string> {
  return (await read(path, actor)).text();
}

function send(path: string, fields: Readonly<Record<string, string>>, actor = alice) {
  return site.app.request(path, {
    method: "POST",
    headers: { ...actor.headers, "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(fields).toString(),
  });
}

/** Announces a workshop and gives the address of its page. */
async function announce(changes: Readonly<Record<string, string>> = {}): Promise<string> {
  const before = new Set(await listAddresses());
  expect((await send(list, { ...workshop, ...changes })).status).toBe(303);
  const added = (await listAddresses()).find((path) => !before.has(path));
  if (added === undefined) throw new Error("Nothing was announced");
  return added;
}

async function listAddresses(): Promise<readonly string[]> {
  const page = await textOf(list, alice);
  return [...page.matchAll(/href="(\/espace\/[^"]*\/rendez-vous\/[^"]+)"/gu)].map(
    ([, path]) => path ?? "",
  );
}

async function readDigest(path: string): Promise<string> {
  return /name="read" value="(\w+)"/u.exec(await textOf(path, alice))?.[1] ?? "";
}

describe("an event", () => {
  test("is nowhere before it is announced, then on the page, in the calendar and in the API", async () => {
    expect(await textOf("/hebergeurs/les-mailles")).not.toContain("rendez-vous.ics");
    await announce();
    const page = await textOf(`/hebergeurs/${slug}`);
    expect(page).toContain("Atelier &lt;Nextcloud>; à Brest");
    expect(page).toContain("mardi 1 décembre 2026");
    expect(page).toContain(calendar);
    const file = await read(calendar);
    expect(file.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    const lines = (await file.text()).split("\r\n");
    expect(lines).toContain("DTSTART:20261201T173000Z");
    expect(lines).toContain("DTEND:20261201T190000Z");
    expect(lines).toContain("SUMMARY:Atelier <Nextcloud>\\; à Brest");
    expect(lines).toContain("DESCRIPTION:Pour débuter\\,\\nsans inscription");
    const { events } = await (await read(`/api/hosters/${slug}`)).json();
    expect(events).toMatchObject([
      { title: workshop.title, startsAt: "2026-12-01T17:30:00.000Z", cancelled: false },
    ]);
  });

  test("that does not fit is refused, and keeps what was typed", async () => {
    const response = await send(list, { ...workshop, title: "", startHour: "tard", place: "Ici" });
    expect(response.status).toBe(422);
    const page = await response.text();
    expect(page).toContain('href="#f-title"');
    expect(page).toContain('href="#f-startHour"');
    expect(page).toContain('value="tard"');
    expect(page).toContain('value="Ici"');
    const gap = { ...workshop, startDay: "2027-03-28", startHour: "02:30", endHour: "04:00" };
    expect((await send(list, gap)).status).toBe(422);
  });

  test("is changed and cancelled by its hoster, and calendars hear of it", async () => {
    const path = await announce({ title: "Portes ouvertes" });
    const digest = await readDigest(path);
    clock.now = new Date("2026-11-22T10:01:00.000Z");
    const fields = { ...workshop, title: "Portes grandes ouvertes", read: digest, do: "save" };
    expect((await send(path, fields)).status).toBe(303);
    clock.now = new Date("2026-11-22T10:02:00.000Z");
    expect((await send(path, { do: "cancel" })).status).toBe(303);
    const file = await textOf(calendar);
    const its = file.split("BEGIN:VEVENT").find((each) => each.includes("grandes ouvertes"));
    expect(its).toContain("STATUS:CANCELLED");
    expect(its).toContain("SEQUENCE:120");
    expect(await textOf(`/hebergeurs/${slug}`)).toContain("annulé");
    expect((await send(path, { do: "restore" })).status).toBe(303);
    expect(await textOf(calendar)).not.toContain("CANCELLED");
  });

  test("changed by two people at once shows both, and replaces nothing", async () => {
    const path = await announce({ title: "Permanence" });
    const digest = await readDigest(path);
    const mine = { ...workshop, read: digest, do: "save" };
    expect((await send(path, { ...mine, title: "Permanence du soir" })).status).toBe(303);
    const late = await send(path, { ...mine, title: "Permanence du matin" });
    expect(late.status).toBe(409);
    const page = await late.text();
    expect(page).toContain('value="Permanence du matin"');
    expect(page).toContain("Permanence du soir");
    expect(await textOf(list, alice)).not.toContain("Permanence du matin");
  });

  test("leaves the page the day after it is over, and may then still be corrected", async () => {
    const path = await announce({ title: "Ce soir", startDay: "2026-11-22", startHour: "18:00" });
    clock.now = new Date("2026-11-22T22:30:00.000Z");
    expect(await textOf(`/hebergeurs/${slug}`)).toContain("Ce soir");
    clock.now = new Date("2026-11-22T23:30:00.000Z");
    expect(await textOf(`/hebergeurs/${slug}`)).not.toContain("Ce soir");
    const read = await readDigest(path);
    const past = { ...workshop, startDay: "2026-11-22", startHour: "18:00", endHour: "20:00" };
    expect((await send(path, { ...past, title: "Hier soir", read, do: "save" })).status).toBe(303);
  });

  test("is nobody else's to read or change", async () => {
    const path = await announce();
    expect((await read(path, paul)).status).toBe(403);
    expect((await send(path, { do: "cancel" }, paul)).status).toBe(403);
    const theirs = path.replace(slug, "les-mailles");
    expect((await read(theirs, paul)).status).toBe(404);
    expect((await send(theirs, { do: "cancel" }, paul)).status).toBe(404);
    expect((await read(`${list}/not-an-id`, alice)).status).toBe(404);
    expect((await send(path, { do: "explode" })).status).toBe(400);
    expect((await read("/hebergeurs/nobody/rendez-vous.ics")).status).toBe(404);
  });

  test("is announced in English as well", async () => {
    expect(await textOf(`/en${list}`, alice)).toContain("Announce an event");
    expect(await textOf(`/en${calendar}`)).toContain("Events of");
  });
});
