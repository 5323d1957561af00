import type { AnsweringStart } from "#web/pages/answering/answering-props.ts";
import type { Fate } from "./answer-saving.ts";

/** Says in words how the saving stands. */
export type SaveState = {
  readonly sending: () => void;
  readonly tell: (criterion: string, fate: Fate, isHere: boolean) => void;
  /** Somebody types: what the page said when it came is past. */
  readonly changed: () => void;
  /** Nothing is to be said of it any more: it is again what was saved. */
  readonly forget: (criterion: string) => void;
  readonly rest: () => void;
  readonly isOffline: () => boolean;
  /** Says why the page is not left. */
  readonly stay: () => void;
};

/** Why an edit waits for somebody, what matters most first. */
const reasons = ["moved", "conflict", "refused", "wrong"] as const;

/** A save that takes less is not worth a word. */
const noticeable = 500;

export function openSaveState(root: Element, start: AnsweringStart) {
  const { words, language, question, labels } = start;
  const line = root.querySelector(".save-state");
  const links = document.createElement("div");
  links.className = "save-links cluster";
  line?.after(links);
  /** What is not saved, and why. */
  const open = new Map<string, Fate["kind"]>();
  const elsewhere = new Set<string>();
  let last: Fate["kind"] | null = null;
  let timer = 0;
  /** Whether the line says what the server said of a save: nothing less is to take its place. */
  let isSaid = Boolean(line?.textContent);

  const say = (text: string) => {
    clearTimeout(timer);
    if (line !== null && line.textContent !== text) line.textContent = text;
  };

  function sentence(): string {
    if (last === "offline" || last === "later" || last === "signedOut") return words[last];
    const kinds = new Set(open.values());
    const worst = reasons.find((kind) => kinds.has(kind));
    if (worst !== undefined) return words[worst];
    const time = new Date().toLocaleTimeString(language, { hour: "2-digit", minute: "2-digit" });
    return last === null ? words.ready : words.saved.replace("{time}", time);
  }

  function showLinks(): void {
    const isHere = (wanted: Fate["kind"]) =>
      [...open].some(([criterion, kind]) => kind === wanted && !elsewhere.has(criterion));
    const label = isHere("moved") ? words.seeMoved : isHere("conflict") ? words.seeBoth : null;
    links.replaceChildren(
      ...(label === null ? [] : [sendForm(root, label)]),
      ...(elsewhere.size > 0 ? [words.elsewhere] : []),
      ...[...elsewhere].map((criterion) =>
        linkTo(question + criterion, labels[criterion] ?? criterion),
      ),
    );
  }

  if (!isSaid) say(words.ready);
  return {
    changed() {
      isSaid = false;
    },
    sending() {
      clearTimeout(timer);
      if (isSaid) return;
      timer = window.setTimeout(() => say(words.saving), noticeable);
    },
    tell(criterion, fate, isHere) {
      last = fate.kind;
      if (isReason(fate.kind)) {
        open.set(criterion, fate.kind);
        if (!isHere) elsewhere.add(criterion);
      } else if (fate.kind === "saved") {
        open.delete(criterion);
        elsewhere.delete(criterion);
      }
    },
    forget(criterion) {
      if (!open.delete(criterion)) return;
      last = "saved";
      say(sentence());
      showLinks();
    },
    rest() {
      const isFine = last === "saved" && open.size === 0;
      if (last !== null && !(isSaid && isFine)) say(sentence());
      showLinks();
    },
    isOffline: () => last === "offline" || !navigator.onLine,
    stay: () => say(words.leave),
  } satisfies SaveState;
}

function isReason(kind: Fate["kind"]): kind is (typeof reasons)[number] {
  return reasons.some((reason) => reason === kind);
}

/** Sends the form: the server shows what is disputed, or has changed. */
function sendForm(root: Element, label: string): HTMLButtonElement {
  const button = document.createElement("button");
  button.className = "btn plain";
  button.name = "goto";
  button.value = root.querySelector<HTMLInputElement>("input[name=here]")?.value ?? "";
  button.textContent = label;
  return button;
}

function linkTo(address: string, label: string): HTMLAnchorElement {
  const link = document.createElement("a");
  link.href = address;
  link.textContent = label;
  return link;
}
