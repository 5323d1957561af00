import type { Edit } from "./kept-edits.ts";

/** What is wrong with one part of what was typed. */
export type PartProblem = { readonly path: string; readonly message: string };

/** One question of the page, as its fields stand. */
export type TypedQuestion = {
  readonly criterion: string;
  readonly read: () => Edit;
  readonly write: (edit: Edit) => void;
  /** Says from which version what is typed starts. */
  readonly setBase: (version: number) => void;
  readonly hasProblem: () => boolean;
  /** Says what is wrong beside the fields; nothing when nothing is. */
  readonly show: (problems: readonly PartProblem[]) => void;
};

/** The questions that take an answer; those with two versions to choose between do not. */
export function listQuestions(root: Element): readonly TypedQuestion[] {
  const bases = root.querySelectorAll<HTMLInputElement>('input[name^="base."]');
  return [...bases].flatMap((base): readonly TypedQuestion[] => {
    const criterion = base.name.slice("base.".length);
    const box = root.querySelector(`#q-${criterion}`);
    const isOpen = box?.matches(".conflict") ?? true;
    return isOpen || box === null ? [] : [openQuestion(criterion, { base, box })];
  });
}

type Parts = { readonly base: HTMLInputElement; readonly box: Element };

function openQuestion(criterion: string, { base, box }: Parts): TypedQuestion {
  const fields = (part: string) => [
    ...box.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
      `[name="${part}.${criterion}"]`,
    ),
  ];
  const textOf = (part: string) => fields(part)[0]?.value.trim() ?? "";
  const setText = (part: string, text: string) => {
    const [field] = fields(part);
    if (field === undefined) return;
    field.value = text;
    const folded = field.closest("details");
    if (folded !== null && text !== "") folded.open = true;
  };
  return {
    criterion,
    read: () => ({
      base: Number(base.value),
      values: fields("answer")
        .filter((field) => !isTick(field) || field.checked)
        .map((field) => field.value.trim())
        .filter(Boolean),
      evidence: textOf("evidence"),
      note: textOf("note"),
    }),
    write({ values, evidence, note, base: version }) {
      const ticks = fields("answer").filter(isTick);
      for (const tick of ticks) tick.checked = values.includes(tick.value);
      const typed = values.find((value) => !ticks.some((tick) => tick.value === value));
      for (const field of fields("answer")) if (!isTick(field)) field.value = typed ?? "";
      setText("evidence", evidence);
      setText("note", note);
      base.value = String(version);
    },
    setBase(version) {
      base.value = String(version);
    },
    hasProblem: () => box.querySelector(".msg") !== null,
    show(problems) {
      clearProblems(box);
      for (const { path, message } of problems) {
        const part = path === "/values" ? "answer" : path.slice(1);
        const [field] = fields(part);
        const place = part === "answer" ? box.querySelector(".answer") : field?.parentElement;
        if (place == null) continue;
        // A question is described as a whole, its proofs one by one.
        if (part === "answer") sayProblem(box, { place, field, message }, box.id);
        else sayProblem(field ?? box, { place, field, message }, `${box.id}-${part}`);
      }
    },
  };
}

function isTick(field: HTMLInputElement | HTMLTextAreaElement): field is HTMLInputElement {
  return /^(?:radio|checkbox)$/u.test(field.type);
}

function clearProblems(box: Element): void {
  for (const message of box.querySelectorAll(".msg")) message.remove();
  for (const place of box.querySelectorAll(".err")) place.classList.remove("err");
  for (const field of box.querySelectorAll("[aria-invalid]")) field.removeAttribute("aria-invalid");
  for (const described of [box, ...box.querySelectorAll("[aria-describedby]")]) {
    describe(described, (ids) => ids.filter((id) => !id.endsWith("-problem")));
  }
}

type Said = {
  readonly place: Element;
  readonly field: Element | undefined;
  readonly message: string;
};

/** As the server writes it, but at once. */
function sayProblem(described: Element, { place, field, message }: Said, id: string): void {
  const words = document.createElement("p");
  words.className = "msg";
  words.id = `${id}-problem`;
  words.textContent = message;
  place.classList.add("err");
  const before = place.querySelector("summary, .lab");
  if (before === null) place.prepend(words);
  else before.after(words);
  if (isText(field)) field.setAttribute("aria-invalid", "true");
  describe(described, (ids) => [...ids, words.id]);
}

function isText(field: Element | undefined): field is HTMLInputElement | HTMLTextAreaElement {
  if (field instanceof HTMLTextAreaElement) return true;
  return field instanceof HTMLInputElement && !isTick(field);
}

function describe(element: Element, change: (ids: readonly string[]) => readonly string[]): void {
  const ids = element.getAttribute("aria-describedby")?.split(" ").filter(Boolean) ?? [];
  const changed = change(ids);
  if (changed.length === 0) element.removeAttribute("aria-describedby");
  else element.setAttribute("aria-describedby", changed.join(" "));
}
