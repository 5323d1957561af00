import { EventEmitter, once } from "node:events";
import { sealOn } from "#tests/server/publications/own-hoster.ts";
import type { SavedState } from "./crash-checks.ts";
import { crashedHoster } from "./crash-site.ts";

/** Each saved over and over, beside the others, always with the same value: only its note changes. */
const values = {
  https: "met",
  monitoring: "alerts",
  backups: "daily-offsite",
  operators: "3",
} as const;
type SavedCriterion = keyof typeof values;
export const savedCriteria = Object.keys(values) as SavedCriterion[];

export type Writing = {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** What is stored when it begins. */
  readonly from: SavedState;
  readonly wantsPublications: boolean;
};

export type Acknowledged = {
  readonly saves: number;
  readonly published: number;
  readonly saved: SavedState;
  /** What was sent last for each criterion, acknowledged or not. */
  readonly sent: ReadonlyMap<string, string>;
};

/** Writes until the process no longer answers; then gives what it acknowledged. */
export function beginWriting({ url, headers, from, wantsPublications }: Writing) {
  const saved = new Map(from);
  const sent = new Map<string, string>();
  let [saves, published] = [0, 0];
  const heard = new EventEmitter();
  const begun = once(heard, "save");
  // What is published is what was read: saves wait meanwhile, but for those on their way.
  let read = Promise.resolve();
  const saveOver = async (criterion: SavedCriterion) => {
    for (;;) {
      await read;
      const { version: base = 0 } = saved.get(criterion) ?? {};
      const note = `${base + 1}-${crypto.randomUUID()}`;
      sent.set(criterion, note);
      const version = await save(url, headers, { criterion, base, note });
      if (version === null) return;
      saved.set(criterion, { version, note });
      saves += 1;
      heard.emit("save");
    }
  };
  const publishOver = async () => {
    for (;;) {
      const publication = publishRead(url, headers);
      read = publication.then(
        () => {},
        () => {},
      );
      const isNew = await publication;
      if (isNew === null) return;
      if (isNew) published += 1;
    }
  };
  const writers = [...savedCriteria.map(saveOver), ...(wantsPublications ? [publishOver()] : [])];
  const all = Promise.all(writers);
  const ended = async (): Promise<Acknowledged> => {
    await all;
    return { saves, published, saved, sent };
  };
  // A refusal of the first one must be heard, too.
  return { begun: Promise.race([begun, all]), ended };
}

/** Gives the version that was acknowledged; null once nobody answers. */
async function save(
  url: string,
  headers: Writing["headers"],
  { criterion, base, note }: { criterion: SavedCriterion; base: number; note: string },
): Promise<number | null> {
  const answer = await ask(`${url}/espace/${crashedHoster}/reponses/${criterion}`, {
    method: "PUT",
    headers: { ...headers, "content-type": "application/json" },
    body: JSON.stringify({ base, values: [values[criterion]], evidence: "", note }),
  });
  if (answer === null) return null;
  if (answer.status !== 200) throw new Error(`A save was refused: ${answer.status} ${answer.text}`);
  const { version }: { readonly version: number } = JSON.parse(answer.text);
  return version;
}

/** Gives whether a revision was made; null once nobody answers. */
async function publishRead(url: string, headers: Writing["headers"]): Promise<boolean | null> {
  for (;;) {
    const outcome = await publish(url, headers);
    if (outcome !== "stale") return outcome;
  }
}

/** Reads what would be published, and publishes it unless it changed meanwhile. */
async function publish(
  url: string,
  headers: Writing["headers"],
): Promise<boolean | "stale" | null> {
  const address = `${url}/espace/${crashedHoster}/publication`;
  const form = await ask(address, { headers });
  if (form === null) return null;
  const answer = await ask(address, {
    method: "POST",
    headers: { ...headers, "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ vu: sealOn(form.text) }).toString(),
  });
  if (answer === null) return null;
  if (answer.status === 409) return "stale";
  if (answer.status !== 303) throw new Error(`A publication was refused: ${answer.status}`);
  return answer.location.endsWith("fait=done");
}

/** Null when the process died before its answer came whole. */
async function ask(address: string, request: RequestInit) {
  try {
    const response = await fetch(address, { ...request, redirect: "manual" });
    const { status } = response;
    const location = response.headers.get("location") ?? "";
    return { status, location, text: await response.text() };
  } catch {
    return null;
  }
}
