import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { enqueue } from "#server/jobs/enqueue.ts";
import { renewalJobs } from "#server/renewals/jobs.ts";
import { mailJobs } from "#server/mail/queue-mails.ts";
import { sendReminder } from "#server/renewals/reminders.ts";
import { bring } from "#tests/support/cast.ts";
import { matouGrid } from "#tests/support/matou-grid.ts";
import { openMailbox, runJobs } from "#tests/support/mailbox.ts";
import { changeStance } from "#tests/server/hosters/known-hosters.ts";
import { openTestSite } from "#tests/support/test-site.ts";
import type { Deps } from "#server/deps.ts";
import { findHoster } from "#server/hosters/queries.ts";
import { withdrawAssessment } from "#server/publications/actions.ts";
import { confirmThemes, openRenewal } from "#server/renewals/actions.ts";
import { writeSettings } from "#server/settings/queries.ts";

const slug = "les-mailles";
const handlers = { ...renewalJobs, ...mailJobs };

let site: Awaited<ReturnType<typeof openTestSite>>;
let mailbox: ReturnType<typeof openMailbox>;
const clock = { now: new Date() };
let person: { readonly id: string };

beforeEach(async () => {
  mailbox = openMailbox();
  clock.now = new Date("2026-11-22T10:00:00.000Z");
  site = await openTestSite({ changes: { now: () => clock.now, sendMail: mailbox.sendMail } });
  person = (await bring(site.deps, "Alice", { roles: { [slug]: "owner" } })).person;
});
afterEach(() => site.close());

/** A day of the timetable, at seven in the morning in Paris. */
async function wakeOn(day: string, deps: Deps = site.deps) {
  clock.now = new Date(`${day}T06:00:00.000Z`);
  const dedupeKey = `remind-renewals ${day}`;
  await enqueue(deps, deps.db, [{ name: "remind-renewals", payload: {}, dedupeKey }]);
  await runJobs(deps, handlers);
}

async function daysOfMails(days: readonly string[]): Promise<readonly string[]> {
  const told: string[] = [];
  for (const day of days) {
    const before = mailbox.mails.length;
    await wakeOn(day);
    for (const _ of mailbox.mails.slice(before)) told.push(day);
  }
  return told;
}

/** Around each of the three days, and beyond. */
const askedDays = [
  ...["2027-09-22", "2027-09-23", "2027-09-24", "2027-09-25", "2027-10-01", "2027-10-22"],
  ...["2027-10-23", "2027-10-24", "2027-10-25", "2027-11-10", "2027-11-14", "2027-11-15"],
  ...["2027-11-16", "2027-11-17", "2027-11-21", "2027-11-22", "2027-11-23", "2028-01-01"],
];

describe("reminders", { timeout: 120_000 }, () => {
  test("come 60, 30 and 7 days before answers are a year old, once each", async () => {
    expect(await daysOfMails(askedDays)).toEqual(["2027-09-24", "2027-10-24", "2027-11-16"]);
    const [first] = mailbox.mails;
    expect(first?.to).toBe("alice@example.org");
    expect(first?.subject).toContain("Les Mailles");
    expect(first?.text.replaceAll(/\s+/gu, " ")).toContain(
      "à confirmer avant le 22 novembre 2027, dans 60 jours.",
    );
    expect(first?.text).toContain("https://matou.example/espace/les-mailles/renouvellement");
    expect(first?.stopUrl).toMatch(/^https:\/\/matou\.example\/courriels\//u);
  });

  test("come on the days that the working group set", async () => {
    const changedAt = clock.now;
    await writeSettings(site.deps.db, [{ name: "reminderDays", value: [45, 10], changedAt }]);
    const days = ["2027-09-24", "2027-10-08", "2027-10-09", "2027-10-24", "2027-11-13"];
    expect(await daysOfMails(days)).toEqual(["2027-10-09", "2027-11-13"]);
  });

  test("come as near to each other as the working group set them", async () => {
    const changedAt = clock.now;
    await writeSettings(site.deps.db, [{ name: "reminderDays", value: [3, 1], changedAt }]);
    const days = ["2027-11-19", "2027-11-20", "2027-11-21", "2027-11-22"];
    expect(await daysOfMails(days)).toEqual(["2027-11-20", "2027-11-22"]);
  });

  test("are sent once whatever asks for them", async () => {
    clock.now = new Date("2027-09-25T06:00:00.000Z");
    const hoster = await findHoster(site.deps.db, slug);
    const ask = () => sendReminder(site.deps, hoster?.id ?? "");
    await Promise.all([ask(), ask(), ask()]);
    await wakeOn("2027-09-25");
    await wakeOn("2027-09-26");
    expect(mailbox.mails).toHaveLength(1);
  });

  test("missed while the site was down are not sent all at once", async () => {
    expect(await daysOfMails(["2027-09-01", "2027-11-18", "2027-11-19", "2027-11-23"])).toEqual([
      "2027-11-18",
    ]);
    expect(mailbox.mails[0]?.text.replaceAll(/\s+/gu, " ")).toContain("dans 5 jours");
  });

  test("stop once the answers are confirmed", async () => {
    clock.now = new Date("2027-09-30T10:00:00.000Z");
    const themes = matouGrid.document.themes.map(({ id }) => id);
    const { published } = await openRenewal(site.deps, slug);
    const seen = published?.seal ?? "";
    await confirmThemes(site.deps, { slug, person, themes, trueFor: [], seen });
    expect(await daysOfMails(["2027-10-24", "2027-11-16", "2027-11-21"])).toEqual([]);
    expect(await daysOfMails(["2028-08-01", "2028-08-02"])).toEqual(["2028-08-02"]);
  });

  test("are not for whoever withdrew, declined or left", async () => {
    await changeStance(site.deps, slug, "declined");
    expect(await daysOfMails(["2027-10-01"])).toEqual([]);
    await changeStance(site.deps, slug, "listed");
    await withdrawAssessment(site.deps, { slug, person, reason: "Parce que." });
    expect(await daysOfMails(["2027-10-02"])).toEqual([]);
  });
});
