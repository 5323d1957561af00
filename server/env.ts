import { join } from "node:path";
import { z } from "zod";
import { readSender } from "#server/mail/message.ts";
import type { Sender } from "#server/mail/message.ts";
import { SettingsError } from "#server/start-sentences.ts";

const port = z.coerce.number().int().min(0).max(65_535);
const onOff = z.enum(["0", "1"]).transform((value) => value === "1");
const webAddress = z.url({ protocol: /^https?$/u });

/** Every setting, where it is declared, documented and read; the README repeats this table. */
const settings = z.object({
  /** Port to listen on; 0 takes a free one. */
  PORT: port.default(3000),
  /** Address to listen on. */
  HOST: z.string().min(1).default("127.0.0.1"),
  /** PostgreSQL 15 or newer; without it, an embedded database lives in DATA_DIR. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/u }).optional(),
  /** Folder of the embedded database, and of the mails of a site without SMTP_URL. */
  DATA_DIR: z.string().min(1).default("data"),
  /** Address visitors use, for canonical links, feeds and badges. */
  PUBLIC_URL: webAddress.optional(),
  /** Whether imaginary hosters are loaded and shown. */
  DEMO: onOff.optional(),
  /** How many proxies in front may be believed about the visitor's address. */
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  /** Who publishes the site: name and address for the legal notice, and for security.txt. */
  PUBLISHER: z.string().min(1).optional(),
  /** Where the source code of the running version can be had, which its licence asks for. */
  SOURCE_URL: webAddress.optional(),
  /** Server that mails leave by; without it they go to files in DATA_DIR/outbox, never to the network. */
  SMTP_URL: z.url({ protocol: /^smtps?$/u }).optional(),
  /** Who mails come from, as `MATOU <matou@example.org>`; needed with SMTP_URL. */
  MAIL_FROM: z
    .string()
    .transform((text, context) => {
      const sender = readSender(text);
      if (sender !== null) return sender;
      context.addIssue({
        code: "custom",
        message: "Invalid address: Name <name@host> or name@host",
      });
      return z.NEVER;
    })
    .optional(),
  /** What this process does: answer visitors, do what is done later (mails, daily work), or both. */
  ROLE: z.enum(["web", "worker", "all"]).default("all"),
  /** Least severe message to log. */
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
});

type Settings = z.infer<typeof settings>;

/** Where mails go: `from` a server, or to a folder that a page shows where only this machine can ask. */
export type MailSettings =
  | { readonly kind: "smtp"; readonly url: string; readonly from: Sender }
  | { readonly kind: "outbox"; readonly folder: string; readonly isShown: boolean };

export type Env = {
  readonly port: number;
  readonly host: string;
  readonly database:
    | { readonly kind: "server"; readonly url: string }
    | { readonly kind: "embedded"; readonly directory: string };
  /** Without a final slash. */
  readonly publicUrl: string;
  readonly isDemo: boolean;
  readonly trustedProxies: number;
  readonly mail: MailSettings;
  readonly role: Settings["ROLE"];
  /** Null when the operator did not say. */
  readonly publisher: string | null;
  readonly sourceUrl: string | null;
  readonly logLevel: Settings["LOG_LEVEL"];
};

/**
 * Reads the settings from environment variables, empty ones counting as absent.
 * Throws one `SettingsError` whose message names every setting that is wrong.
 */
export function readEnv(variables: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const read = settings.safeParse(given);
  if (!read.success) {
    throw new SettingsError(`Réglages à corriger :\n${z.prettifyError(read.error)}`);
  }
  const { PORT, HOST, DATABASE_URL, DATA_DIR, PUBLIC_URL, DEMO, TRUST_PROXY, LOG_LEVEL } =
    read.data;
  const { PUBLISHER, SOURCE_URL, ROLE } = read.data;
  if (ROLE !== "all" && DATABASE_URL === undefined) {
    throw new SettingsError(
      `ROLE=${ROLE} demande DATABASE_URL : la base embarquée appartient à un seul processus, qui fait tout.`,
    );
  }
  if (DATABASE_URL !== undefined && PUBLIC_URL !== undefined && !isSafeFor(PUBLIC_URL)) {
    throw new SettingsError(
      "PUBLIC_URL doit commencer par https:// : sans chiffrement, n’importe qui sur le trajet pourrait prendre la place d’une personne connectée.",
    );
  }
  return {
    port: PORT,
    host: HOST,
    database:
      DATABASE_URL === undefined
        ? { kind: "embedded", directory: DATA_DIR }
        : { kind: "server", url: DATABASE_URL },
    publicUrl: (PUBLIC_URL ?? `http://localhost:${PORT}`).replace(/\/+$/u, ""),
    isDemo: DEMO ?? DATABASE_URL === undefined,
    trustedProxies: TRUST_PROXY,
    publisher: PUBLISHER ?? null,
    sourceUrl: SOURCE_URL ?? null,
    mail: mailOf(read.data),
    role: ROLE,
    logLevel: LOG_LEVEL,
  };
}

/** Whether people may sign in at an address: their cookie is read by nobody on the way. */
function isSafeFor(publicUrl: string): boolean {
  const { protocol, hostname } = new URL(publicUrl);
  return protocol === "https:" || isHere(hostname);
}

function mailOf({ SMTP_URL, MAIL_FROM, DATA_DIR, HOST, PUBLIC_URL }: Settings): MailSettings {
  if (SMTP_URL === undefined) {
    const isShown =
      isHere(HOST) && (PUBLIC_URL === undefined || isHere(new URL(PUBLIC_URL).hostname));
    return { kind: "outbox", folder: join(DATA_DIR, "outbox"), isShown };
  }
  if (MAIL_FROM === undefined) {
    throw new SettingsError(
      "SMTP_URL demande MAIL_FROM : donnez l’adresse d’où partent les mails, comme « MATOU <matou@exemple.org> ».",
    );
  }
  return { kind: "smtp", url: SMTP_URL, from: MAIL_FROM };
}

/** Whether an address leads to this machine from this machine alone. */
function isHere(host: string): boolean {
  return (
    host === "localhost" || host === "[::1]" || host === "::1" || /^127(\.\d{1,3}){3}$/u.test(host)
  );
}
