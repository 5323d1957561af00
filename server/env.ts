import { z } from "zod";
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
  /** Folder of the embedded database. */
  DATA_DIR: z.string().min(1).default("data"),
  /** Address visitors use, for canonical links, feeds and badges. */
  PUBLIC_URL: webAddress.optional(),
  /** Whether imaginary hosters are loaded and shown. */
  DEMO: onOff.optional(),
  /** How many proxies in front may be believed about the visitor's address. */
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  /** Who publishes the site: name and address for the legal notice. */
  PUBLISHER: z.string().min(1).optional(),
  /** Where the source code of the running version can be had, which its licence asks for. */
  SOURCE_URL: webAddress.optional(),
  /** Least severe message to log. */
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
});

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
  /** Null when the operator did not say. */
  readonly publisher: string | null;
  readonly sourceUrl: string | null;
  readonly logLevel: z.infer<typeof settings>["LOG_LEVEL"];
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
  const { PUBLISHER, SOURCE_URL } = read.data;
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
    logLevel: LOG_LEVEL,
  };
}
