import type { SourceContent } from "#core/source-content.ts";
import { proposeBriefAddress } from "#server/briefs/actions.ts";
import { addHosters } from "#server/hosters/actions.ts";
import type { Mail } from "#server/mail/mail.ts";
import { openMailbox, runJobs } from "#tests/support/mailbox.ts";
import { openTestSite, testDay } from "#tests/support/test-site.ts";
import { storeGrid } from "#tests/server/directory/stored-catalogue.ts";

export type Fields = readonly (readonly [name: string, value: string])[];

/** Hosters of the test site; the last one does not exist. */
const names = ["Kaz", "Ouvaton", "Nubo", "Marsnet", "Picasoft", "Enough", "Chimère"] as const;

/** A site with a mailbox, a clock to move, a few hosters, and senders all over the world. */
export async function openBriefSite() {
  const { sendMail, mails } = openMailbox();
  const clock = { now: new Date(testDay) };
  const site = await openTestSite({
    isSeeded: false,
    changes: { sendMail, now: () => clock.now, trustedProxies: 1 },
  });
  const { app, deps } = site;
  await storeGrid(deps.db);
  await addHosters(
    deps,
    deps.db,
    names.map((name) => ({
      name,
      isImaginary: name === "Chimère",
      sources: [sourceOf(name)],
    })),
  );
  let senders = 0;
  const post = (path: string, fields: Fields, headers: Readonly<Record<string, string>> = {}) => {
    senders += 1;
    return app.request(path, {
      method: "POST",
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        "x-forwarded-for": `198.51.100.${senders % 250}`,
        ...headers,
      },
      body: new URLSearchParams(fields.map(([name, value]) => [name, value])).toString(),
    });
  };
  const receive = async (): Promise<readonly Mail[]> => {
    const before = mails.length;
    await runJobs(deps);
    return mails.slice(before);
  };
  return {
    ...{ app, deps, post, receive },
    /** Moves the clock. */
    wait: (days: number) => {
      clock.now = new Date(clock.now.getTime() + days * 86_400_000);
    },
    /** Has a hoster receive briefs at an address, as it would itself; gives the page that stops it. */
    accept: async (slug: string, email = `contact@${slug}.example`) => {
      await proposeBriefAddress(deps, { slug, email });
      const path = pathIn((await receive())[0], "/demande/adresse/");
      await post(path, [["do", "verify"]]);
      return path;
    },
    /** Writes, and confirms; gives the author's page and the mails the hosters received. */
    send: async (path: string, fields: Fields) => {
      await post(path, fields);
      const confirmation = pathIn((await receive())[0], "/demande/confirmer/");
      await post(confirmation, []);
      const own = confirmation.replace("confirmer", "suivi");
      return { own, confirmation, mails: await receive() };
    },
  };
}

export type BriefSite = Awaited<ReturnType<typeof openBriefSite>>;

/** What Alice fills in, with the hosters she ticks. */
export function aliceWrites(
  to: readonly string[],
  changes: Readonly<Record<string, string>> = {},
): Fields {
  const typed = {
    message: "Bonjour,\nnous cherchons un hébergeur.",
    name: "Alice Martin",
    organization: "Les Lilas",
    email: "alice@lilas.example",
    calls: "le mardi matin",
    ...changes,
  };
  return [...to.map((slug) => ["to", slug] as const), ...Object.entries(typed)];
}

/** The address of a mail that leads to a page of the site, without its origin. */
export function pathIn(mail: Mail | undefined, start: string): string {
  const found = new RegExp(`https://matou\\.example((?:/en)?${start}\\S*)`, "u").exec(
    mail?.text ?? "",
  );
  if (found?.[1] === undefined) throw new Error(`No mail leads to ${start}: ${mail?.text}`);
  return found[1];
}

function sourceOf(name: string): SourceContent {
  return {
    origin: "listing",
    key: name,
    addresses: ["https://sources.example/"],
    recordedOn: "2026-11-22",
    facts: {
      name,
      website: `https://${name.toLowerCase()}.example`,
      ...(name === "Picasoft" && { contact: "https://picasoft.example/contact" }),
    },
    services: [
      {
        position: 0,
        type: "files",
        name: "Nextcloud",
        software: "Nextcloud",
        url: null,
        registrations: [],
        load: null,
      },
    ],
    unread: {},
  };
}
