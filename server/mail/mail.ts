import type { Language } from "#core/vocabulary.ts";

/** A mail in plain text, for one person; its HTML is made from it, see `htmlOf`. */
export type Mail = {
  readonly to: string;
  /** That of its words. */
  readonly language: Language;
  readonly subject: string;
  readonly text: string;
  /** Whom an answer goes to, when it is not the site. */
  readonly replyTo?: string;
  /** Address that stops mails of this kind in one click (RFC 8058). */
  readonly stopUrl?: string;
  readonly attachments?: readonly MailAttachment[];
};

export type MailAttachment = {
  readonly filename: string;
  readonly contentType: string;
  readonly content: string;
};

/** Hands a mail over, to a server or to the outbox; rejects when that failed and may be tried again. */
export type SendMail = (mail: Mail) => Promise<void>;
