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

/**
 * Opens what this device keeps for a hoster and a person. Each edit has its own entry, so that
 * two tabs never write over each other; where nothing may be stored, the page alone keeps it.
 */
export function openKeptEdits(key: string): KeptEdits {
  const prefix = `${key} `;
  const store = openStore();
  const edits = new Map<string, Edit>();
  for (const name of Object.keys(store ?? {})) {
    const edit = name.startsWith(prefix) ? readEdit(store?.getItem(name)) : null;
    if (edit !== null) edits.set(name.slice(prefix.length), edit);
  }
  return {
    all: () => edits,
    keep(criterion, edit) {
      edits.set(criterion, edit);
      try {
        store?.setItem(prefix + criterion, JSON.stringify(edit));
      } catch {
        // The device is full: the page still has it, and says what is saved.
      }
    },
    drop(criterion) {
      edits.delete(criterion);
      store?.removeItem(prefix + criterion);
    },
  };
}

function openStore(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
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
  return [typeof base, Array.isArray(values), typeof evidence, typeof note].join() ===
    "number,true,string,string"
    ? true
    : false;
}
