import type { Answer } from "#server/http/answer.ts";

/** How much memory kept answers may take, in bytes. */
export type StoreLimits = { readonly all: number; readonly one: number };

/** Answers by key, those asked for longest ago given up first when there is no more room. */
export type AnswerStore = {
  get(key: string): Answer | undefined;
  /** Keeps an answer, or weighs it again after it has grown; does nothing when it is too large. */
  keep(key: string, answer: Answer): void;
  clear(): void;
  /** What is kept weighs so much. */
  readonly weight: number;
};

type Kept = { readonly answer: Answer; readonly weight: number };

export function openStore(limits: StoreLimits): AnswerStore {
  // In the order they were last asked for.
  const kept = new Map<string, Kept>();
  let weight = 0;

  function remove(key: string): void {
    weight -= kept.get(key)?.weight ?? 0;
    kept.delete(key);
  }

  return {
    get: (key) => {
      const found = kept.get(key);
      if (found === undefined) return undefined;
      kept.delete(key);
      kept.set(key, found);
      return found.answer;
    },
    keep: (key, answer) => {
      remove(key);
      const own = weightOf(key, answer);
      if (own > limits.one) return;
      kept.set(key, { answer, weight: own });
      weight += own;
      for (const oldest of kept.keys()) {
        if (weight <= limits.all) return;
        remove(oldest);
      }
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
