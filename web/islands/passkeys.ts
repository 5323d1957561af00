import {
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
} from "@simplewebauthn/browser";
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/browser";
import type { PasskeyStart } from "#web/pages/passkeys/PasskeyForm.tsx";

/** Makes the form of a passkey, hidden without script, ask the device when it is sent. */
export function enliven(root: Element, start: PasskeyStart): void {
  const form = root.querySelector("form");
  const status = form?.querySelector("[role=status]");
  if (form === null || status == null) return;
  if (start.isLocal && location.hostname !== localName) return sayWhere(root, start);
  const say = (sentence: string) => status.replaceChildren(sentence);
  form.previousElementSibling?.remove();
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (form.ariaBusy === "true") return;
    form.ariaBusy = "true";
    say(start.words.waiting);
    void (start.does === "add" ? add(start, form) : signIn(start, form))
      .catch((error: unknown) => say(explain(start, error)))
      .finally(() => {
        form.ariaBusy = null;
      });
  });
}

/** To a device, the number of a machine is no domain; where the page comes from, only it knows. */
function sayWhere(root: Element, { words }: PasskeyStart): void {
  const { port, pathname } = location;
  const link = document.createElement("a");
  link.href = `http://${localName}${port === "" ? "" : `:${port}`}${pathname}`;
  link.append(link.href);
  const sentence = document.createElement("p");
  sentence.append(words.elsewhere, " ", link);
  root.replaceChildren(sentence);
}

const localName = "localhost";

async function add(start: PasskeyStart, form: HTMLFormElement): Promise<void> {
  const optionsJSON = await post<PublicKeyCredentialCreationOptionsJSON>(start.challenge, {});
  const answer = await startRegistration({ optionsJSON });
  await post(start.answer, { name: new FormData(form).get("name"), answer });
  location.hash = "cles";
  location.reload();
}

async function signIn(start: PasskeyStart, form: HTMLFormElement): Promise<void> {
  const optionsJSON = await post<PublicKeyCredentialRequestOptionsJSON>(start.challenge, {});
  const answer = await startAuthentication({ optionsJSON });
  const fields = [...new FormData(form)].map(([name, value]) => [
    name,
    typeof value === "string" ? value : "",
  ]);
  const sent = { fields: new URLSearchParams(fields).toString(), answer };
  const { next } = await post<{ readonly next: string }>(start.answer, sent);
  location.assign(next);
}

/** What the site refused, in its own words. */
class Refused extends Error {}

/** Sends a document to this site, and gives the one it answers. */
async function post<Answer>(path: string, body: object): Promise<Answer> {
  const response = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify(body),
  });
  // Written for this very request: see `server/passkeys/pages.tsx`.
  if (response.ok) return (await response.json()) as Answer;
  const { title, detail } = (await response.json()) as Readonly<Record<"title" | "detail", string>>;
  throw new Refused(`${title}. ${detail}`);
}

function explain({ words }: PasskeyStart, error: unknown): string {
  if (error instanceof Refused) return error.message;
  if (!browserSupportsWebAuthn()) return words.unable;
  if (!(error instanceof Error)) return words.failed;
  if (error.name === "InvalidStateError") return words.known;
  return error.name === "NotAllowedError" ? words.stopped : words.failed;
}
