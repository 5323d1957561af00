import { openStore, tabName } from "./tab-name.ts";

/** What is typed for one question, and the version of the stored answer it started from. */
export type Edit = {
  readonly base: number;
  readonly values: readonly string[];
  readonly evidence: string;
  readonly note: string;
};

/** Edits that are not saved yet, by criterion: they outlive the page. */
export type KeptEdits = {
  readonly all: () => ReadonlyMap<string, Edit>;
  readonly keep: (criterion: string, edit: Edit) => void;
  readonly drop: (criterion: string) => void;
};

type KeptFor = {
  /** A hoster and a person. */
  readonly key: string;
  /** The version of the grid that is answered. */
  readonly grid: string;
  /** Criteria whose edit has reached the server. */
  readonly received: readonly string[];
};

/**
 * Opens what this device keeps. Each tab has its own entry for an edit, so that none writes over
 * another, nor drops what another typed; where nothing may be stored, the page alone keeps it.
 */
export function openKeptEdits({ key, grid, received }: KeptFor): KeptEdits {
  const prefix = `${key} ${grid} `;
  const tab = tabName();
  const store = openStore("localStorage");
  const edits = new Map<string, Edit>();
  const nameOf = (criterion: string) => `${prefix}${criterion} ${tab}`;

  function keep(criterion: string, edit: Edit): void {
    edits.set(criterion, edit);
    try {
      store?.setItem(nameOf(criterion), JSON.stringify(edit));
    } catch {
      // The device is full: the page still has it, and says what is saved.
    }
  }

  function drop(criterion: string): void {
    const name = nameOf(criterion);
    const isOwn = store?.getItem(name) === JSON.stringify(edits.get(criterion));
    edits.delete(criterion);
    // A tab that was duplicated has the same name, and may have typed more.
    if (isOwn) store?.removeItem(name);
  }

  /** Reads an entry as this tab's own from now on. */
  function adopt(name: string): void {
    const [criterion = ""] = name.slice(prefix.length).split(" ");
    const isOwn = name === nameOf(criterion);
    if (!isOwn && (edits.has(criterion) || received.includes(criterion))) return;
    const edit = name.startsWith(prefix) ? readEdit(store?.getItem(name)) : null;
    store?.removeItem(name);
    if (edit !== null && !received.includes(criterion)) keep(criterion, edit);
  }

  const names = Object.keys(store ?? {}).filter((name) => name.startsWith(`${key} `));
  // What this tab typed counts before what another one left.
  const isOther = (name: string) => Number(!name.endsWith(` ${tab}`));
  for (const name of names.sort((one, other) => isOther(one) - isOther(other))) adopt(name);
  return { all: () => edits, keep, drop };
}

/** Another version of the site may have written something else there. */
function readEdit(text: string | null | undefined): Edit | null {
  try {
    const edit: unknown = JSON.parse(text ?? "null");
    return isEdit(edit) ? edit : null;
  } catch {
    return null;
  }
}

function isEdit(edit: unknown): edit is Edit {
  if (typeof edit !== "object" || edit === null) return false;
  const { base, values, evidence, note } = edit as Record<keyof Edit, unknown>;
  return (
    [typeof base, Array.isArray(values), typeof evidence, typeof note].join() ===
    "number,true,string,string"
  );
}
