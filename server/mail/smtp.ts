import { setTimeout } from "node:timers/promises";
import { createTransport } from "nodemailer";
import { GiveUp } from "#server/jobs/give-up.ts";
import type { SendMail } from "#server/mail/mail.ts";
import { messageOf } from "#server/mail/message.ts";
import type { Sender } from "#server/mail/message.ts";

/** In milliseconds; together far less than a process may keep a job. */
type Patience = {
  readonly connection: number;
  readonly silence: number;
  /** A server that says a word from time to time is not silent. */
  readonly whole: number;
};

const usualPatience: Patience = { connection: 10_000, silence: 30_000, whole: 180_000 };

/** Sends mails by the SMTP server of an address: `smtp://user:secret@host:port`, or `smtps://`. */
export function openSmtp(
  { url, from }: { readonly url: string; readonly from: Sender },
  { connection, silence, whole }: Patience = usualPatience,
): SendMail {
  const transport = createTransport({
    url,
    connectionTimeout: connection,
    greetingTimeout: connection,
    socketTimeout: silence,
    requireTLS: needsTls(new URL(url)),
  });
  return async (mail) => {
    const message = messageOf(mail, from);
    try {
      await within(whole, transport.sendMail(message));
    } catch (error) {
      throw failureOf(error);
    }
  };
}

/** A mail that could not be handed over; the words of the server, which quote addresses, are left out. */
class MailFailure extends Error {
  override readonly name = "MailFailure";
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** A password never goes in the clear, but to this machine. */
function needsTls({ protocol, password, hostname }: URL): boolean {
  const isHere = ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
  return protocol === "smtp:" && password !== "" && !isHere;
}

/** Without an end, a server could keep all the work of this process waiting. */
async function within<T>(patience: number, work: Promise<T>): Promise<T> {
  const ended = new AbortController();
  const late = setTimeout(patience, undefined, { signal: ended.signal }).then(() => {
    throw new MailFailure("ETIMEDOUT");
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    late.catch(() => {});
    work.catch(() => {});
    ended.abort();
  }
}

/**
 * A server that refuses the mail or its recipient for good would refuse them again. One that
 * refuses the sender refuses the site: its operator has time to mend that.
 */
function failureOf(error: unknown): Error {
  const { code, responseCode, permanent, command } = partsOf(error);
  const said = responseCode === undefined ? code : `${code} ${responseCode}`;
  const isAboutMail = (code === "EENVELOPE" && command !== "MAIL FROM") || code === "EMESSAGE";
  return permanent && isAboutMail ? new GiveUp(said) : new MailFailure(said);
}

function partsOf(error: unknown) {
  const said = error instanceof Error ? error : {};
  return {
    code: "code" in said && typeof said.code === "string" ? said.code : "EMAIL",
    responseCode:
      "responseCode" in said && typeof said.responseCode === "number"
        ? said.responseCode
        : undefined,
    permanent: "permanent" in said && said.permanent === true,
    command: "command" in said ? said.command : undefined,
  };
}
