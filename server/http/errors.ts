import type { HttpContext } from "#server/http/context.ts";
import type { Problem } from "#core/problem.ts";
import type { Language } from "#core/vocabulary.ts";
import { describeProblem } from "#web/text/problems.ts";
import { textFor } from "#web/text/text.ts";

/** Every refusal the site can give, with its HTTP status. */
const statusOf = {
  "malformed-json": 400,
  "malformed-request": 400,
  "not-signed-in": 401,
  "copied-passkey": 403,
  "cross-site": 403,
  "not-allowed": 403,
  "not-found": 404,
  "unknown-grid": 404,
  "unknown-hoster": 404,
  "unknown-link": 404,
  "unknown-passkey": 404,
  "method-not-allowed": 405,
  "discussion-over": 409,
  "grid-changed": 409,
  "known-passkey": 409,
  "last-owner": 409,
  "stale-edit": 409,
  "too-many-passkeys": 409,
  "wrong-grid-state": 409,
  "unproved-hoster": 409,
  "unlisted-hoster": 409,
  "nothing-to-check": 409,
  "nothing-to-publish": 409,
  "removed-hoster": 410,
  "expired-link": 410,
  "body-too-large": 413,
  "wrong-content-type": 415,
  "imaginary-hoster": 422,
  "invalid-answers": 422,
  "invalid-grid": 422,
  "invalid-request": 422,
  "passkey-refused": 422,
  "too-many-requests": 429,
  "server-error": 500,
} as const;

export type RefusalCode = keyof typeof statusOf;

/** An expected refusal: an action throws it, the answer is made here alone. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly problems: readonly Problem[];
  /** Seconds before trying again makes sense. */
  readonly retryAfter: number | undefined;

  constructor(code: RefusalCode, problems: readonly Problem[] = [], retryAfter?: number) {
    super(code);
    this.name = "Refusal";
    this.code = code;
    this.problems = problems;
    this.retryAfter = retryAfter;
  }

  get status() {
    return statusOf[this.code];
  }
}

/** The refusal an error amounts to; anything unexpected is a server error. */
export function refusalOf(error: unknown): Refusal {
  return error instanceof Refusal ? error : new Refusal("server-error");
}

/**
 * A refusal as RFC 9457 `application/problem+json`, never with a stack or a secret; `members` are
 * those of its own (section 3.2).
 */
export function problemJson(context: HttpContext, refusal: Refusal, members = {}): Response {
  const language = context.get("language");
  const sentences = textFor(language).refusals[refusal.code];
  const headers = new Headers({
    "content-type": "application/problem+json; charset=utf-8",
    "content-language": language,
    ...headersOf(refusal),
  });
  const body = {
    type: "about:blank",
    status: refusal.status,
    code: refusal.code,
    title: sentences.title,
    detail: sentences.remedy,
    requestId: context.get("requestId"),
    ...(refusal.problems.length > 0 && { errors: explain(refusal.problems, language) }),
    ...(refusal.problems.length > mostExplained && { errorCount: refusal.problems.length }),
    ...members,
  };
  return new Response(JSON.stringify(body), { status: refusal.status, headers });
}

/** What a refusal tells the client beside its sentences, whatever form they take. */
export function headersOf({ code, retryAfter }: Refusal): Readonly<Record<string, string>> {
  return {
    ...(retryAfter !== undefined && { "retry-after": String(retryAfter) }),
    // The rest of the body stays unread: the connection can carry no other request.
    ...(code === "body-too-large" && { connection: "close" }),
  };
}

/** More than anyone reads; a hostile body could otherwise be answered with one far larger. */
const mostExplained = 200;

function explain(problems: readonly Problem[], language: Language) {
  return problems.slice(0, mostExplained).map(({ path, code, detail }) => ({
    path,
    code,
    message: describeProblem(language, { path, code, ...(detail !== undefined && { detail }) }),
  }));
}
