import type { Edit, KeptEdits } from "./kept-edits.ts";
import type { PartProblem } from "./typed-question.ts";

/** What became of an edit that was sent. */
export type Fate =
  | { readonly kind: "saved"; readonly version: number }
  | { readonly kind: "wrong"; readonly problems: readonly PartProblem[] }
  | { readonly kind: "conflict" | "offline" | "signedOut" | "refused" };

/** Sends one edit and tells what became of it; never throws. */
export async function sendEdit(address: string, edit: Edit): Promise<Fate> {
  try {
    const response = await fetch(address, {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(edit),
    });
    if (response.status === 200) {
      const { version } = (await response.json()) as { readonly version: number };
      return { kind: "saved", version };
    }
    if (response.status === 422) {
      const { errors } = (await response.json()) as { readonly errors: readonly PartProblem[] };
      return { kind: "wrong", problems: errors };
    }
    if (response.status === 409) return { kind: "conflict" };
    return { kind: response.status === 401 ? "signedOut" : "refused" };
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
  /** Tries an edit again that was wrong or disputed. */
  readonly retry: (criterion: string) => void;
};

/** How long somebody stops typing before it is saved, and how long to wait for the network. */
const pause = 700;
const patience = 15_000;

/** Sends the edits that are kept, one after the other. */
export function openSaving({ kept, addressOf, onFate, onRest, onStart }: SavingOptions): Saving {
  /** Those that wait for somebody: sending them again would change nothing. */
  const held = new Set<string>();
  let timer = 0;
  let isSending = false;

  async function sendAll(): Promise<void> {
    clearTimeout(timer);
    if (isSending) return;
    isSending = true;
    let last: Fate["kind"] | null = null;
    for (let next = nextEdit(); next !== undefined; next = nextEdit()) {
      const [criterion, edit] = next;
      onStart();
      // One at a time: the next one may start from what this one makes.
      const fate = await sendEdit(addressOf(criterion), edit);
      last = fate.kind;
      onFate(criterion, edit, fate);
      if (isTransient(fate)) break;
      if (fate.kind !== "saved") held.add(criterion);
    }
    isSending = false;
    if (last !== null && /^(?:offline|signedOut|refused)$/u.test(last)) again(patience);
    onRest(last);
  }

  function nextEdit() {
    return [...kept.all()].find(([criterion]) => !held.has(criterion));
  }

  function again(delay: number): void {
    clearTimeout(timer);
    timer = window.setTimeout(() => void sendAll(), delay);
  }

  addEventListener("online", () => again(0));
  return {
    soon: () => again(pause),
    now: () => again(0),
    retry: (criterion) => held.delete(criterion),
  };
}

function isTransient({ kind }: Fate): boolean {
  return kind === "offline" || kind === "signedOut" || kind === "refused";
}
