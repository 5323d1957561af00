import { createHash } from "node:crypto";
import { bestEncoding, encode } from "#server/http/encoding.ts";
import type { Encoding } from "#server/http/encoding.ts";

/** A whole answer that holds a text, to be sent in any encoding. */
export type Answer = {
  readonly status: number;
  readonly headers: readonly Header[];
  readonly text: Buffer;
  /** Says what the text is; null when asking for it again makes no sense. */
  readonly tag: string | null;
  /** The encodings made so far, as they are sent. */
  readonly forms: Map<Encoding, Form>;
};

type Header = readonly [name: string, value: string];

/** An answer in one encoding, with the names and values of its headers in turn. */
export type Form = { readonly bytes: Buffer; readonly headers: string[] };

/** Below this many bytes a compressed answer is not worth its header. */
const smallest = 1_000;

/** What a visitor's browser and this process may keep: never without asking whether it is still so. */
const askFirst = "max-age=0, must-revalidate";

/** Headers that an encoding decides. */
const ofTheForm = ["content-encoding", "content-length", "etag"];

/** Reads a whole text answer; `isRead` says whether the request only asked for it. */
export async function readAnswer(response: Response, isRead: boolean): Promise<Answer> {
  const text = Buffer.from(await response.arrayBuffer());
  const headers = new Headers(response.headers);
  if (!/accept-encoding/iu.test(headers.get("vary") ?? ""))
    headers.append("vary", "Accept-Encoding");
  if (isRead && !headers.has("cache-control")) headers.set("cache-control", askFirst);
  const tag = headers.get("etag")?.replaceAll(/^W\/|"/gu, "") ?? null;
  return {
    status: response.status,
    headers: [...headers].filter(([name]) => !ofTheForm.includes(name)),
    text,
    tag: isRead && response.status === 200 ? (tag ?? digestOf(text)) : null,
    forms: new Map(),
  };
}

/** The encoding an answer is sent in to who accepts these. */
export function encodingFor({ text }: Answer, accepted: string | undefined): Encoding {
  return text.length < smallest ? "identity" : bestEncoding(accepted);
}

/** At once when it was made before. */
export function formOf(answer: Answer, encoding: Encoding): Form | Promise<Form> {
  return answer.forms.get(encoding) ?? makeForm(answer, encoding);
}

/** Names and values of the headers that say an answer is still what its tag says. */
export function unchangedHeaders(answer: Answer, encoding: Encoding): string[] {
  const kept = answer.headers.filter(([name]) => !name.startsWith("content-") || isPolicy(name));
  return [...kept, ["etag", tagOf(answer, encoding) ?? ""]].flat();
}

/** Whether the tags of an `If-None-Match` name this answer in this encoding. */
export function isKnown(answer: Answer, encoding: Encoding, given: string | undefined): boolean {
  const tag = tagOf(answer, encoding);
  if (given === undefined || tag === null) return false;
  if (given === tag || given.trim() === "*") return true;
  return given.match(/"[^"]*"/gu)?.includes(tag) ?? false;
}

/** Different for each encoding: the same bytes or another tag. */
function tagOf({ tag }: Answer, encoding: Encoding): string | null {
  if (tag === null) return null;
  return encoding === "identity" ? `"${tag}"` : `"${tag}-${encoding}"`;
}

async function makeForm(answer: Answer, encoding: Encoding): Promise<Form> {
  const bytes = await encode(answer.text, encoding);
  const tag = tagOf(answer, encoding);
  const headers = [
    ...answer.headers,
    ...(encoding === "identity" ? [] : [["content-encoding", encoding]]),
    ["content-length", String(bytes.length)],
    ...(tag === null ? [] : [["etag", tag]]),
  ].flat();
  const form = { bytes, headers };
  answer.forms.set(encoding, form);
  return form;
}

function isPolicy(name: string): boolean {
  return name === "content-security-policy";
}

function digestOf(text: Buffer): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, 27);
}
