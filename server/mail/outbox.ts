import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Mail, SendMail } from "#server/mail/mail.ts";
import { oneLine } from "#server/mail/message.ts";

/** The folder that takes the place of the network on a site without a mail server. */
export type Outbox = {
  readonly sendMail: SendMail;
  /** The newest mails first, as they were written. */
  readonly list: () => Promise<readonly OutboxMail[]>;
};

export type OutboxMail = { readonly file: string; readonly text: string };

/** Mails of a page. */
const mostListed = 50;

/** What mails say is forgotten like the rest, after thirty days, in milliseconds. */
const keptFor = 30 * 86_400_000;

/** Mails hold links that act for someone: nobody else of the machine may read them. */
export function openOutbox(
  folder: string,
  { now, print }: { readonly now: () => Date; readonly print: (line: string) => void },
): Outbox {
  return {
    sendMail: async (mail) => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const file = `${stampOf(now())}-${randomUUID().slice(0, 8)}.txt`;
      await writeFile(join(folder, file), write(mail, now()), { mode: 0o600 });
      print(`Mail pour ${oneLine(mail.to)} : ${oneLine(mail.subject)} (${join(folder, file)})`);
      await forget(folder, stampOf(new Date(now().getTime() - keptFor)));
    },
    list: async () => {
      const files = await listFiles(folder);
      return Promise.all(
        files
          .slice(-mostListed)
          .reverse()
          .map(async (file) => ({ file, text: await readFile(join(folder, file), "utf8") })),
      );
    },
  };
}

/** Names of files sort as the moments they were written at. */
function stampOf(moment: Date): string {
  return moment.toISOString().replaceAll(":", "-");
}

function write(mail: Mail, at: Date): string {
  const { to, subject, replyTo, stopUrl, text, attachments = [] } = mail;
  const head = [
    `Date: ${at.toISOString()}`,
    `To: ${oneLine(to)}`,
    ...(replyTo === undefined ? [] : [`Reply-To: ${oneLine(replyTo)}`]),
    `Subject: ${oneLine(subject)}`,
    ...(stopUrl === undefined ? [] : [`List-Unsubscribe: <${oneLine(stopUrl)}>`]),
  ];
  const parts = attachments.map(
    ({ filename, contentType, content }) =>
      `--- ${oneLine(filename)} (${oneLine(contentType)}) ---\n${content}`,
  );
  return [head.join("\n"), text, ...parts].join("\n\n");
}

async function listFiles(folder: string): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const files = await readdir(folder);
  return files.filter((file) => /^\d{4}-.*\.txt$/u.test(file)).sort();
}

async function forget(folder: string, before: string): Promise<void> {
  const old = (await listFiles(folder)).filter((file) => file < before);
  await Promise.all(old.map((file) => rm(join(folder, file), { force: true })));
}
