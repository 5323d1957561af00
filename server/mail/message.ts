import type { SendMailOptions } from "nodemailer";
import { readEmail } from "#core/email.ts";
import { digestOf } from "#server/digest.ts";
import { GiveUp } from "#server/jobs/give-up.ts";
import { htmlOf } from "#server/mail/html.ts";
import type { Mail } from "#server/mail/mail.ts";

/** Who a site writes as: `Name <name@host>` or `name@host`. */
export type Sender = { readonly name: string; readonly address: string };

/** The sender a setting names; null when it is none. */
export function readSender(text: string): Sender | null {
  const [, name = "", bracketed] = /^([^<>]*)<([^<>]*)>$/u.exec(text.trim()) ?? [];
  const address = readEmail(bracketed ?? text);
  return address === null || !isOneLine(name) ? null : { name: name.trim(), address };
}

/**
 * A mail as it is handed to the network. Addresses are given as such, never as text to be read,
 * and a line break cannot enter a header. The same mail keeps its `Message-ID` when it is sent
 * again, so that mailboxes can tell.
 */
export function messageOf(mail: Mail, from: Sender): SendMailOptions {
  const { to, subject, text, replyTo, stopUrl, attachments = [] } = mail;
  return {
    from: { ...from },
    to: { name: "", address: sureEmail(to) },
    ...(replyTo !== undefined && { replyTo: { name: "", address: sureEmail(replyTo) } }),
    subject: oneLine(subject),
    text,
    html: htmlOf(mail),
    textEncoding: "quoted-printable",
    messageId: `<${digestOf(JSON.stringify(mail)).slice(0, 40)}@${domainOf(from.address)}>`,
    headers: {
      "Content-Language": mail.language,
      // RFC 3834: no automatic answer is wanted.
      "Auto-Submitted": "auto-generated",
      ...(stopUrl !== undefined && stopHeaders(stopUrl)),
    },
    attachments: attachments.map(({ filename, contentType, content }) => ({
      filename: oneLine(filename),
      contentType,
      content,
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** A text as a header or a line of the console holds it. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();
}

function isOneLine(text: string): boolean {
  return !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text);
}

/** RFC 8058: mail services stop these mails by a POST, without anyone opening a page. */
function stopHeaders(stopUrl: string): Readonly<Record<string, string>> {
  return {
    "List-Unsubscribe": `<${new URL(stopUrl).href}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  };
}

/** Addresses were read before they were stored: another one will not get better. */
function sureEmail(text: string): string {
  const email = readEmail(text);
  if (email === null) throw new GiveUp("EADDRESS");
  return email;
}

function domainOf(address: string): string {
  return address.slice(address.indexOf("@") + 1);
}
