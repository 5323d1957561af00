import type { EditorStart } from "#web/pages/editor/editor-start.ts";
import type { EditorFate } from "./editor-sending.ts";

/** A save that takes less is not worth a word. */
const noticeable = 500;

/** Says in words how the saving stands, and offers to take the last edit back. */
export function openEditorState(form: HTMLFormElement, { words, language, edits }: EditorStart) {
  const line = form.querySelector(".save-state");
  const undo = document.querySelector<HTMLFormElement>(".ed-undo");
  let timer = 0;

  function say(text: string): void {
    clearTimeout(timer);
    if (line !== null && line.textContent !== text) line.textContent = text;
  }

  function sentence(fate: EditorFate): string {
    if (fate.kind === "wrong") return `${words.wrong} ${fate.why}`;
    const time = new Date().toLocaleTimeString(language, { hour: "2-digit", minute: "2-digit" });
    return words[fate.kind].replace("{time}", time);
  }

  say(words.ready);
  return {
    sending: () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => say(words.saving), noticeable);
    },
    tell: (fate: EditorFate) => {
      say(sentence(fate));
      form.querySelector(".ed-both")?.remove();
      if (fate.kind === "conflict") line?.after(bothButton(words.seeBoth));
    },
    allowUndo: (number: number | undefined) => {
      if (undo === null || number === undefined) return;
      undo.action = `${edits}/${number}`;
      undo.hidden = false;
    },
  };
}

/** Sends the form: the server shows both versions of what is disputed. */
function bothButton(label: string): HTMLButtonElement {
  const button = document.createElement("button");
  button.className = "btn plain ed-both";
  button.name = "do";
  button.value = "save";
  button.textContent = label;
  return button;
}
