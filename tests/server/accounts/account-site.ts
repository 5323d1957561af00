import type { Deps } from "#server/deps.ts";
import { createApp } from "#server/app.ts";
import type { Mail } from "#server/mail/mail.ts";
import { openClock } from "#tests/server/jobs/clock.ts";
import { openMailbox, runJobs } from "#tests/support/mailbox.ts";
import { openTestSite } from "#tests/support/test-site.ts";

/** In milliseconds. */
export const minute = 60_000;
export const day = 24 * 60 * minute;

type Fields = Readonly<Record<string, string>>;
type Headers = Readonly<Record<string, string>>;

export type AccountSite = Awaited<ReturnType<typeof openAccountSite>>;

/** A site whose mails and clock the test holds, and what people do on it. */
export async function openAccountSite(changes: Partial<Deps> = {}) {
  const { sendMail, mails } = openMailbox();
  const clock = openClock();
  const { deps } = await openTestSite({
    changes: { sendMail, now: clock.now, trustedProxies: 1, ...changes },
  });
  const app = createApp(deps);

  async function post(path: string, fields: Fields = {}, headers: Headers = {}): Promise<Response> {
    return app.request(path, {
      method: "POST",
      body: new URLSearchParams(fields),
      headers: { "sec-fetch-site": "same-origin", "x-forwarded-for": "192.0.2.1", ...headers },
    });
  }

  let networks = 0;

  /** Asks for a link, each time from another network, and gives its path. */
  async function askForLink(email: string, fields: Fields = {}, path = "/connexion") {
    networks += 1;
    await post(path, { email, ...fields }, { "x-forwarded-for": `203.0.113.${networks}` });
    await runJobs(deps);
    return pathIn(mails.at(-1));
  }

  return {
    app,
    deps,
    clock,
    mails,
    post,
    askForLink,
    read: async (path: string, headers: Headers = {}) => {
      const response = await app.request(path, { headers });
      return { response, html: await response.text() };
    },
    /** Signs someone in by a mailed link; gives what their browser sends from then on. */
    signIn: async (email: string, fields: Fields = {}): Promise<Headers> => {
      const response = await post(await askForLink(email, fields));
      return { cookie: cookieIn(response) };
    },
    runJobs: () => runJobs(deps),
  };
}

/** The path of the first link of a mail. */
export function pathIn(mail: Mail | undefined): string {
  return /https?:\/\/[^/\s]+(\/\S*)/u.exec(mail?.text ?? "")?.[1] ?? "";
}

/** The cookie an answer gives, as a browser sends it back. */
export function cookieIn(response: Response): string {
  return response.headers.get("set-cookie")?.split(";")[0] ?? "";
}
