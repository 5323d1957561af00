import type { Edit, KeptEdits } from "./kept-edits.ts";
import type { PartProblem } from "./typed-question.ts";

/** What became of an edit that was sent. */
export type Fate =
  | { readonly kind: "saved"; readonly version: number }
  | { readonly kind: "wrong"; readonly problems: readonly PartProblem[] }
  | { readonly kind: "conflict" | "refused" }
  /** Another version of the grid is in force: the server sorts what was typed out. */
  | { readonly kind: "moved" }
  /** Nothing was said of the edit itself: it is sent again after a while. */
  | { readonly kind: "offline" | "later" | "signedOut" };

/** Sends one edit and tells what became of it; never throws. */
export async function sendEdit(address: string, edit: Edit): Promise<Fate> {
  try {
    const response = await fetch(address, {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(edit),
      signal: AbortSignal.timeout(patience),
    });
    if (response.status === 200) {
      const { version } = (await response.json()) as { readonly version: number };
      return { kind: "saved", version };
    }
    if (response.status === 422) {
      const { errors } = (await response.json()) as { readonly errors: readonly PartProblem[] };
      return { kind: "wrong", problems: errors };
    }
    if (response.status === 409) {
      const { code } = (await response.json()) as { readonly code: string };
      return { kind: code === "grid-changed" ? "moved" : "conflict" };
    }
    if (response.status === 401) return { kind: "signedOut" };
    return { kind: response.status === 429 || response.status >= 500 ? "later" : "refused" };
  } catch {
    return { kind: "offline" };
  }
}

export type SavingOptions = {
  readonly kept: KeptEdits;
  readonly addressOf: (criterion: string) => string;
  readonly onFate: (criterion: string, sent: Edit, fate: Fate) => void;
  /** Called when nothing is left to send, or nothing can be sent now. */
  readonly onRest: (last: Fate["kind"] | null) => void;
  readonly onStart: () => void;
};

export type Saving = {
  /** Sends what is kept, once nobody has typed for a moment. */
  readonly soon: () => void;
  readonly now: () => void;
  readonly isSending: () => boolean;
  /** Whether the server may have an edit of this criterion that it did not answer. */
  readonly isOpen: (criterion: string) => boolean;
};

/** How long somebody stops typing before it is saved, and how long to wait for the network. */
const pause = 700;
const patience = 15_000;

/** Sends the edits that are kept, one after the other. */
export function openSaving({ kept, addressOf, onFate, onRest, onStart }: SavingOptions): Saving {
  /** Those that wait for somebody: sending them again, as they are, would change nothing. */
  const held = new Map<string, Edit>();
  /** Those sent without an answer. What was typed since starts from what the server makes of them. */
  const open = new Map<string, Edit>();
  let timer = 0;
  let isSending = false;

  async function sendAll(): Promise<void> {
    clearTimeout(timer);
    if (isSending) return;
    isSending = true;
    let last: Fate | null = null;
    for (let next = nextEdit(); next !== undefined; next = nextEdit()) {
      const [criterion, edit] = next;
      onStart();
      open.set(criterion, edit);
      // One at a time: the next one may start from what this one makes.
      last = await sendEdit(addressOf(criterion), edit);
      if (!isPassing(last)) open.delete(criterion);
      onFate(criterion, edit, last);
      if (isPassing(last)) break;
      if (last.kind !== "saved") held.set(criterion, edit);
    }
    isSending = false;
    if (last !== null && isPassing(last)) again(patience);
    onRest(last?.kind ?? null);
  }

  function nextEdit(): readonly [string, Edit] | undefined {
    const next = [...kept.all()].find(([criterion, edit]) => held.get(criterion) !== edit);
    return next && [next[0], open.get(next[0]) ?? next[1]];
  }

  function again(delay: number): void {
    clearTimeout(timer);
    timer = window.setTimeout(() => void sendAll(), delay);
  }

  addEventListener("online", () => again(0));
  return {
    soon: () => again(pause),
    now: () => again(0),
    isSending: () => isSending,
    isOpen: (criterion) => open.has(criterion),
  };
}

/** Whether it says nothing of the edit that was sent, and the others would have the same fate. */
function isPassing({ kind }: Fate): boolean {
  return kind === "offline" || kind === "later" || kind === "signedOut";
}
