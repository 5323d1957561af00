import { createApp } from "#server/app.ts";
import { enqueue } from "#server/jobs/enqueue.ts";
import type { Mail } from "#server/mail/mail.ts";
import { entryOf } from "#tests/server/directory/entry.ts";
import { openDirectory } from "#tests/server/directory/open-directory.ts";
import { storeEntries } from "#tests/server/directory/stored-catalogue.ts";
import { openClock } from "#tests/server/jobs/clock.ts";
import { openMailbox, runJobs } from "#tests/support/mailbox.ts";

/** In milliseconds. */
export const day = 86_400_000;

/** What Alice types. */
export const typed = { name: "Bretagne", email: "Alice@Exemple.org" };

/** Where the form is sent, and from which network address. */
type Sent = { readonly path?: string; readonly from?: string };
type Fields = Readonly<Record<string, string>>;

export type AlertSite = Awaited<ReturnType<typeof openAlertSite>>;

/** A site with two hosters, whose mails and clock the test holds. */
export async function openAlertSite() {
  const { sendMail, mails } = openMailbox();
  const clock = openClock();
  const deps = await openDirectory({ sendMail, now: clock.now, trustedProxies: 1 });
  await storeEntries(deps.db, [
    entryOf(1, { name: "Kaz", department: "56" }),
    entryOf(2, { name: "Picasoft", department: "60" }),
  ]);
  const app = createApp(deps);

  async function ask(fields: Fields = {}, { path, from }: Sent = {}): Promise<Response> {
    return app.request(path ?? "/alertes?department=56&page=2&h=kaz", {
      method: "POST",
      body: new URLSearchParams({ ...typed, ...fields }),
      headers: { "x-forwarded-for": from ?? "192.0.2.1" },
    });
  }

  async function post(path: string): Promise<Response> {
    return app.request(path, { method: "POST" });
  }

  /** The path of the alert in the last mail. */
  function pathInMail(): string {
    return pathIn(mails.at(-1));
  }

  return {
    app,
    deps,
    clock,
    mails,
    ask,
    post,
    pathInMail,
    async read(path: string) {
      const response = await app.request(path);
      return { response, html: await response.text() };
    },
    /** Asks for an alert and confirms it; gives its path. */
    async watch(fields: Fields = {}, sent: Sent = {}) {
      await ask(fields, sent);
      await runJobs(deps);
      const path = pathInMail();
      await post(path);
      return path;
    },
    /** Lets a day pass, and does what the timetable asks for. */
    async passDay() {
      clock.pass(day);
      await enqueue(deps, deps.db, [
        { name: "send-alerts", payload: {} },
        { name: "forget-unconfirmed-alerts", payload: {} },
      ]);
      await runJobs(deps);
    },
    lastMail(): Mail {
      const mail = mails.at(-1);
      if (mail === undefined) throw new Error("No mail came");
      return mail;
    },
  };
}

function pathIn(mail: Mail | undefined): string {
  const link = /https:\/\/matou\.example(\S*\/alertes\/[\w-]{43}\S*)/u.exec(mail?.text ?? "");
  return link?.[1] ?? "";
}
