import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { Deps } from "#server/deps.ts";
import { encodingFor, formOf, isKnown, readAnswer, unchangedHeaders } from "#server/http/answer.ts";
import type { Answer, Form } from "#server/http/answer.ts";
import { watchEdition } from "#server/http/cache-edition.ts";
import { cacheKey } from "#server/http/cache-key.ts";
import { openStore } from "#server/http/cache-store.ts";
import type { StoreLimits } from "#server/http/cache-store.ts";
import { holdsText } from "#server/http/encoding.ts";
import { withoutTokens } from "#server/token.ts";

type Application = { fetch(request: Request, env: object): Response | Promise<Response> };

/** What the application answered: null when it is no text, and whether everyone may be given it. */
type Made = { readonly answer: Answer | null; readonly isForAll: boolean };

const defaultLimits: StoreLimits = { all: 64_000_000, one: 4_000_000 };

/**
 * Serves the application, and keeps in memory what it answers to visitors nobody knows, as bytes
 * in each encoding. Such an answer is made from its address alone, and forgotten as soon as the
 * catalogue or the day changes; one that depends on more says so by its `Cache-Control`.
 */
export function serveFromMemory(
  deps: Pick<Deps, "revision" | "now" | "log">,
  app: Application,
  limits = defaultLimits,
): RequestListener {
  const direct = getRequestListener((request, env) => app.fetch(request, env));
  const currentEdition = watchEdition(deps);
  const store = openStore(limits);
  const underWay = new Map<string, Promise<Made>>();
  let edition: string | null = null;

  /** Forgets what is not of the current edition, which is null when nobody knows. */
  function turnPage(): string | null {
    const current = currentEdition();
    if (current !== edition) {
      edition = current;
      store.clear();
      underWay.clear();
    }
    return edition;
  }

  async function make(key: string): Promise<Made> {
    const begunIn = edition;
    const response = await app.fetch(new Request(`http://localhost${key}`), {});
    if (!holdsText(response)) {
      await response.body?.cancel();
      return { answer: null, isForAll: false };
    }
    const isForAll = mayBeKept(response);
    const answer = await readAnswer(response, true);
    if (turnPage() === begunIn && isForAll) store.keep(key, answer);
    return { answer, isForAll };
  }

  /** Once for all who ask meanwhile, were it not for one of them alone. */
  async function makeAndSend(key: string, visit: Visit): Promise<void> {
    const others = underWay.get(key);
    const making = others ?? make(key);
    if (others === undefined) {
      underWay.set(key, making);
      const forget = () => underWay.get(key) === making && underWay.delete(key);
      making.then(forget, forget);
    }
    const { answer, isForAll } = await making;
    if (answer === null || (others !== undefined && !isForAll)) {
      await direct(visit.request, visit.response);
    } else await send(key, answer, visit);
  }

  function send(key: string, answer: Answer, visit: Visit): void | Promise<void> {
    const { headers } = visit.request;
    const encoding = encodingFor(answer, headers["accept-encoding"]?.toString());
    if (isKnown(answer, encoding, headers["if-none-match"])) {
      visit.response.writeHead(304, unchangedHeaders(answer, encoding)).end();
      return;
    }
    const form = formOf(answer, encoding);
    if (!(form instanceof Promise)) return sendForm(answer, form, visit);
    return form.then((made) => {
      if (store.get(key) === answer) store.keep(key, answer);
      sendForm(answer, made, visit);
    });
  }

  return (request, response) => {
    const visit = { request, response };
    const key = keyOf(request);
    if (key === null || turnPage() === null) return void direct(request, response);
    const kept = store.get(key);
    const sent = kept === undefined ? makeAndSend(key, visit) : send(key, kept, visit);
    sent?.catch((error: unknown) => {
      deps.log.error({ err: error, path: withoutTokens(request.url ?? "") }, "answer not sent");
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  };
}

type Visit = { readonly request: IncomingMessage; readonly response: ServerResponse };

/** Null for what only the application can answer. */
function keyOf({ method, url, headers }: IncomingMessage): string | null {
  if (method !== "GET" && method !== "HEAD") return null;
  if (headers.cookie !== undefined || headers.authorization !== undefined) return null;
  // A body is the application's to read or to drop.
  if (headers["content-length"] !== undefined || headers["transfer-encoding"] !== undefined) {
    return null;
  }
  return url === undefined ? null : cacheKey(url);
}

/** Our own pages say `max-age=0`: whoever keeps them asks; here the asking is done. */
function mayBeKept({ status, headers }: Response): boolean {
  const isPrivate = /no-store|no-cache|private/u.test(headers.get("cache-control") ?? "");
  return status === 200 && !isPrivate && !headers.has("set-cookie");
}

function sendForm({ status }: Answer, form: Form, { request, response }: Visit): void {
  response.writeHead(status, form.headers);
  response.end(request.method === "HEAD" ? undefined : form.bytes);
}
