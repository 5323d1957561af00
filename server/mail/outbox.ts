import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterDays } from "#server/day.ts";
import { errorCode } from "#server/db/error-code.ts";
import { htmlOf } from "#server/mail/html.ts";
import type { Mail, SendMail } from "#server/mail/mail.ts";
import { oneLine } from "#server/mail/message.ts";

/** The folder that takes the place of the network on a site without a mail server. */
export type Outbox = {
  readonly sendMail: SendMail;
  /** The newest mails first, as they were written. */
  readonly list: () => Promise<readonly OutboxMail[]>;
  /** The HTML of the mail of a file that was listed; null when there is none. */
  readonly findHtml: (file: string) => Promise<string | null>;
};

export type OutboxMail = { readonly file: string; readonly text: string };

/** Mails of a page. */
const mostListed = 50;

/** What mails say is forgotten like the rest. */
const daysKept = 30;

/** Mails hold links that act for someone: nobody else of the machine may read them. */
export function openOutbox(
  folder: string,
  { now, print }: { readonly now: () => Date; readonly print: (line: string) => void },
): Outbox {
  return {
    sendMail: async (mail) => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      // Before, so that a folder where nothing can be removed does not have a mail written again and again.
      await forget(folder, stampOf(afterDays(now(), -daysKept)));
      const name = `${stampOf(now())}-${randomUUID().slice(0, 8)}`;
      const path = join(folder, `${name}.txt`);
      await writeWhole(join(folder, `${name}.html`), htmlOf(mail));
      await writeWhole(path, write(mail, now()));
      print(`Mail pour ${oneLine(mail.to)} : ${oneLine(mail.subject)} (${path})`);
      // What someone who waits for a link at this machine needs of it.
      const [link] = /https?:\/\/\S+/u.exec(mail.text) ?? [];
      if (link !== undefined) print(link);
    },
    list: async () => {
      const files = await listFiles(folder, textFile);
      const newest = files.slice(-mostListed).reverse();
      const texts = await Promise.all(newest.map((file) => readIfThere(join(folder, file))));
      return newest.flatMap((file, index) => {
        const text = texts[index] ?? null;
        return text === null ? [] : [{ file, text }];
      });
    },
    findHtml: async (file) =>
      textFile.test(file) ? readIfThere(join(folder, file.replace(/txt$/u, "html"))) : null,
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

/** As `stampOf` and the rest of a name are written: never another folder. */
const textFile = /^\d{4}-[\w.-]*\.txt$/u;
const anyFile = /^\d{4}-[\w.-]*\.(?:txt|html)$/u;

async function listFiles(folder: string, form: RegExp): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const files = await readdir(folder);
  return files.filter((file) => form.test(file)).sort();
}

/** A disk that fills up leaves no half of a mail among the others. */
async function writeWhole(path: string, text: string): Promise<void> {
  const aside = `${path}.part`;
  try {
    await writeFile(aside, text, { mode: 0o600 });
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true }).catch(() => {});
    throw error;
  }
}

/** Null for a mail that was forgotten since the folder was read. */
function readIfThere(path: string): Promise<string | null> {
  return readFile(path, "utf8").catch((error: unknown) => {
    if (errorCode(error) === "ENOENT") return null;
    throw error;
  });
}

async function forget(folder: string, before: string): Promise<void> {
  const old = (await listFiles(folder, anyFile)).filter((file) => file < before);
  await Promise.all(old.map((file) => rm(join(folder, file), { force: true })));
}
