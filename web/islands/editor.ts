import { readGridForm, wasName, writeWas } from "#core/grid-form.ts";
import type { GridEdit } from "#core/grid-edit.ts";
import type { EditorStart } from "#web/pages/editor/editor-start.ts";
import { isDisputed, openKeptFields } from "./editor-kept.ts";
import { patience, sendEdits } from "./editor-sending.ts";
import { openEditorState } from "./editor-state.ts";
import { rememberDeed, returnToDeed } from "./kept-deed.ts";

/** How long somebody stops typing before it is saved. */
const pause = 700;

/**
 * Saves what is typed as it is typed, and keeps on this device what the server has not. The form
 * goes on working as it does without script.
 */
export function enliven(root: Element, start: EditorStart): void {
  const form = root instanceof HTMLFormElement ? root : root.querySelector("form");
  if (form === null) return;
  const kept = openKeptFields(form, start.key);
  const state = openEditorState(form, start);
  /** What the server refused as it is: sending it again would change nothing. */
  const held = new Map<string, string>();
  let timer = 0;
  let isSending = false;

  const read = () => readGridForm(fieldsOf(form), start.language);
  /** Of two versions, somebody chooses: that is for the form to send. */
  const editsNow = () => read().edits.filter(({ path }) => !isDisputed(form, path));
  const isNew = (edit: GridEdit) => held.get(edit.path) !== JSON.stringify(edit.after);

  async function send(): Promise<void> {
    clearTimeout(timer);
    const edits = editsNow().filter(isNew);
    if (isSending || edits.length === 0) return;
    isSending = true;
    state.sending();
    const fate = await sendEdits(start.edits, edits);
    isSending = false;
    if (fate.kind === "saved") settle(edits, fate.numbers);
    else if (fate.kind === "conflict" || fate.kind === "wrong") hold(edits, fate.paths);
    else if (fate.kind === "refused") hold(edits, []);
    state.tell(fate);
    if (fate.kind === "offline" || fate.kind === "later") again(patience);
    else if (editsNow().some(isNew)) again(pause);
  }

  function settle(edits: readonly GridEdit[], numbers: readonly number[]): void {
    for (const { path, after } of edits) {
      const was = form?.elements.namedItem(wasName(path));
      if (was instanceof HTMLInputElement) was.value = writeWas(after);
      held.delete(path);
    }
    keepTyped();
    state.allowUndo(numbers.at(-1));
  }

  /** All or nothing: those that were not at fault are sent again without the others. */
  function hold(edits: readonly GridEdit[], paths: readonly string[]): void {
    const faulty = edits.filter(({ path }) =>
      paths.some((each) => each === path || each.startsWith(`${path}/`)),
    );
    for (const edit of faulty.length > 0 ? faulty : edits) {
      held.set(edit.path, JSON.stringify(edit.after));
    }
  }

  function keepTyped(): void {
    const { edits, problems } = read();
    kept.keepOnly([...edits, ...problems].map(({ path }) => path));
  }

  function again(delay: number): void {
    clearTimeout(timer);
    timer = window.setTimeout(() => void send(), delay);
  }

  form.addEventListener("input", () => {
    keepTyped();
    again(pause);
  });
  form.addEventListener("submit", (event) => {
    if (navigator.onLine) {
      kept.keepOnly([]);
      rememberDeed(event.submitter);
    } else {
      event.preventDefault();
      state.tell({ kind: "offline" });
    }
  });
  addEventListener("online", () => again(0));
  document.querySelector(".ed-undo")?.addEventListener("submit", () => rememberDeed(null));
  returnToDeed(form);
  again(0);
}

function fieldsOf(form: HTMLFormElement): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string") fields.append(name, value);
  }
  return fields;
}
