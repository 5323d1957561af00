import type { AnsweringStart } from "#web/pages/answering/answering-props.ts";
import type { Fate } from "./answer-saving.ts";

/** Says in words how the saving stands. */
export type SaveState = {
  readonly sending: () => void;
  readonly tell: (criterion: string, fate: Fate, isHere: boolean) => void;
  /** Nothing is to be said of it any more: it is again what was saved. */
  readonly forget: (criterion: string) => void;
  readonly rest: () => void;
  readonly isOffline: () => boolean;
  /** Says why the page is not left. */
  readonly stay: () => void;
};

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

  const say = (text: string) => {
    clearTimeout(timer);
    if (line !== null && line.textContent !== text) line.textContent = text;
  };

  function sentence(): string {
    if (last === "offline" || last === "signedOut" || last === "refused") return words[last];
    const kinds = new Set(open.values());
    if (kinds.has("conflict")) return words.conflict;
    if (kinds.has("wrong")) return words.wrong;
    const time = new Date().toLocaleTimeString(language, { hour: "2-digit", minute: "2-digit" });
    return last === null ? words.ready : words.saved.replace("{time}", time);
  }

  function showLinks(): void {
    const isDisputed = [...open].some(
      ([criterion, kind]) => kind === "conflict" && !elsewhere.has(criterion),
    );
    links.replaceChildren(
      ...(isDisputed ? [seeBoth(root, words.seeBoth)] : []),
      ...(elsewhere.size > 0 ? [words.elsewhere] : []),
      ...[...elsewhere].map((criterion) =>
        linkTo(question + criterion, labels[criterion] ?? criterion),
      ),
    );
  }

  if (line?.textContent === "") say(words.ready);
  return {
    sending() {
      clearTimeout(timer);
      timer = window.setTimeout(() => say(words.saving), noticeable);
    },
    tell(criterion, fate, isHere) {
      last = fate.kind;
      if (fate.kind === "conflict" || fate.kind === "wrong") {
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
      if (last !== null) say(sentence());
      showLinks();
    },
    isOffline: () => last === "offline" || !navigator.onLine,
    stay: () => say(words.leave),
  } satisfies SaveState;
}

/** Sends the form: the server shows both versions of what is disputed. */
function seeBoth(root: Element, label: string): HTMLButtonElement {
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
