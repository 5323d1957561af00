import { afterAll, beforeAll, expect, test } from "vitest";
import { noticeKinds } from "#core/notice-kinds.ts";
import { findHoster } from "#server/hosters/queries.ts";
import { mailJobs } from "#server/mail/queue-mails.ts";
import { chooseNotices, notifyHoster } from "#server/notifications/actions.ts";
import { listStoppedKinds } from "#server/notifications/queries.ts";
import { bring } from "#tests/support/cast.ts";
import type { Actor } from "#tests/support/cast.ts";
import { openMailbox, runJobs } from "#tests/support/mailbox.ts";
import { openTestSite } from "#tests/support/test-site.ts";

const slug = "toile-d-assos";
const mailbox = openMailbox();
let site: Awaited<ReturnType<typeof openTestSite>>;
let alice: Actor;

beforeAll(async () => {
  site = await openTestSite({ changes: { sendMail: mailbox.sendMail } });
  alice = await bring(site.deps, "Alice", { roles: { [slug]: "owner" } });
  await bring(site.deps, "Bob", { roles: { [slug]: "editor" } });
  await bring(site.deps, "Charlie", { roles: { "les-mailles": "owner" } });
});
afterAll(() => site.close());

/** Tells the team, and gives who got it with the way out of each. */
async function tell(kind: "review" | "renewal"): Promise<ReadonlyMap<string, string>> {
  const before = mailbox.mails.length;
  const hoster = await findHoster(site.deps.db, slug);
  await site.deps.db.transaction((db) =>
    notifyHoster(site.deps, db, {
      hosterId: hoster?.id ?? "",
      kind,
      compose: ({ email, language }, stopUrl) => ({
        ...{ to: email, language, subject: "Nouvelles", text: `Stop : ${stopUrl}\n`, stopUrl },
      }),
    }),
  );
  await runJobs(site.deps, mailJobs);
  return new Map(mailbox.mails.slice(before).map(({ to, stopUrl = "" }) => [to, stopUrl]));
}

function pathOf(stopUrl: string | undefined): string {
  return new URL(stopUrl ?? "").pathname;
}

test("mails go to the team alone, each with a way out of its own", async () => {
  const told = await tell("review");
  expect([...told.keys()].toSorted()).toEqual(["alice@example.org", "bob@example.org"]);
  expect(new Set(told.values()).size).toBe(2);
});

test("looking at a way out stops nothing; a mail service stops it in one post", async () => {
  const path = pathOf((await tell("review")).get("alice@example.org"));
  const page = await site.app.request(path);
  expect(page.headers.get("cache-control")).toContain("no-store");
  expect(await page.text()).toContain('method="post"');
  expect([...(await tell("review")).keys()]).toContain("alice@example.org");

  const form = new FormData();
  form.set("List-Unsubscribe", "One-Click");
  const headers = { "sec-fetch-site": "cross-site", origin: "https://mail.example" };
  const stopped = await site.app.request(path, { method: "POST", body: form, headers });
  expect(stopped.status).toBe(200);
  expect(await stopped.text()).toContain("/compte#courriels");
  expect([...(await tell("review")).keys()]).toEqual(["bob@example.org"]);
  expect([...(await tell("renewal")).keys()]).toContain("alice@example.org");
  expect((await site.app.request(path, { method: "POST", body: form })).status).toBe(200);
});

test("they start again for whoever asks for them", async () => {
  expect(await listStoppedKinds(site.deps.db, alice.person.id)).toEqual(["review"]);
  await chooseNotices(site.deps, alice.person, ["review", "team"]);
  expect(await listStoppedKinds(site.deps.db, alice.person.id)).toEqual(
    noticeKinds.filter((kind) => kind !== "review" && kind !== "team").toSorted(),
  );
  expect([...(await tell("review")).keys()]).toContain("alice@example.org");
});

test("a way out that is none says so, in the language of its address", async () => {
  for (const method of ["GET", "POST"]) {
    const response = await site.app.request("/en/courriels/nothing", {
      method,
      headers: { "content-type": "application/x-www-form-urlencoded" },
    });
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('lang="en"');
  }
});
