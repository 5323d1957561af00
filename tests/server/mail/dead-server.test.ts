import { afterAll, beforeAll, expect, test } from "vitest";
import { attemptJob } from "#server/jobs/attempt.ts";
import type { Mail, SendMail } from "#server/mail/mail.ts";
import { mailJobs, queueMails } from "#server/mail/queue-mails.ts";
import { openSmtp } from "#server/mail/smtp.ts";
import { openClock } from "#tests/server/jobs/clock.ts";
import { openTestSite } from "#tests/support/test-site.ts";
import { openCatcher } from "./smtp-catcher.ts";

const from = { name: "MATOU", address: "matou@exemple.org" };
const hour = 3_600_000;
const clock = openClock();
let send: SendMail;
let site: Awaited<ReturnType<typeof openTestSite>>;

beforeAll(async () => {
  const changes = { now: clock.now, sendMail: (mail: Mail) => send(mail) };
  site = await openTestSite({ isSeeded: false, changes });
});
afterAll(() => site.close());

/** Every attempt that is due now. */
async function attemptAll(): Promise<readonly string[]> {
  const outcomes: string[] = [];
  for (;;) {
    const attempt = await attemptJob(site.deps, mailJobs);
    if (attempt === null) return outcomes;
    outcomes.push(attempt.outcome);
  }
}

async function passHours(hours: number): Promise<readonly string[]> {
  const outcomes: string[] = [];
  for (let passed = 0; passed < hours; passed += 1) {
    clock.pass(hour);
    outcomes.push(...(await attemptAll()));
  }
  return outcomes;
}

test.each([
  ["a day", 24],
  ["a long weekend", 80],
])("a mail server that is down for %s loses no mail, and none comes twice", async (_, hours) => {
  const dead = await openCatcher();
  await dead.close();
  send = openSmtp({ url: dead.url, from });
  const mails = Array.from({ length: 5 }, (__, index) => ({
    ...{ to: `person${index}@exemple.net`, language: "fr" as const },
    ...{ subject: `Mail ${index}`, text: `Bonjour ${index}\n` },
  }));
  await site.deps.db.transaction((db) => queueMails(site.deps, db, mails));
  const meanwhile = [...(await attemptAll()), ...(await passHours(hours))];
  expect(new Set(meanwhile)).toEqual(new Set(["postponed"]));

  const alive = await openCatcher();
  send = openSmtp({ url: alive.url, from });
  expect(await passHours(7)).toEqual(mails.map(() => "done"));
  await passHours(24);
  await alive.close();
  const received = alive.caught.flatMap(({ to }) => to);
  expect(received.toSorted()).toEqual(mails.map(({ to }) => to));
});
