import type { Answer } from "#server/http/answer.ts";

/** How much memory kept answers may take, in bytes. */
export type StoreLimits = { readonly all: number; readonly one: number };

/** Answers by key; when there is no more room, the oldest that nobody asked for of late are given up. */
export type AnswerStore = {
  get(key: string): Answer | undefined;
  /** Keeps an answer, or weighs it again after it has grown; does nothing when it is too large. */
  keep(key: string, answer: Answer): void;
  clear(): void;
  /** What is kept weighs so much. */
  readonly weight: number;
};

type Kept = { readonly answer: Answer; readonly weight: number; wasAsked: boolean };

export function openStore(limits: StoreLimits): AnswerStore {
  // In the order they were kept, or spared.
  const kept = new Map<string, Kept>();
  let weight = 0;

  function remove(key: string): void {
    weight -= kept.get(key)?.weight ?? 0;
    kept.delete(key);
  }

  /** Who was asked for since the last time is spared once, and takes its turn again. */
  function makeRoom(): void {
    for (const [key, entry] of kept) {
      if (weight <= limits.all) return;
      if (!entry.wasAsked) {
        remove(key);
        continue;
      }
      kept.delete(key);
      kept.set(key, { ...entry, wasAsked: false });
    }
  }

  return {
    get: (key) => {
      const found = kept.get(key);
      if (found === undefined) return undefined;
      found.wasAsked = true;
      return found.answer;
    },
    keep: (key, answer) => {
      remove(key);
      const own = weightOf(key, answer);
      if (own > limits.one) return;
      kept.set(key, { answer, weight: own, wasAsked: false });
      weight += own;
      makeRoom();
    },
    clear: () => {
      kept.clear();
      weight = 0;
    },
    get weight() {
      return weight;
    },
  };
}

/** What an entry takes beside its texts, about. */
const overhead = 4_000;

function weightOf(key: string, { text, forms }: Answer): number {
  const encoded = [...forms.values()].filter(({ bytes }) => bytes !== text);
  const bytes = encoded.reduce((sum, form) => sum + form.bytes.length, text.length);
  return overhead + 2 * key.length + bytes;
}
