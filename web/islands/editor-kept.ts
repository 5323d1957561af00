import { wasName } from "#core/grid-form.ts";
import { openStore } from "./tab-name.ts";

type KeptFields = {
  /** Keeps the fields of these values as they stand, and forgets those of the others of the page. */
  readonly keepOnly: (paths: readonly string[]) => void;
};

/** What a value started from, and what its fields hold. */
type Kept = { readonly was: string; readonly fields: readonly (readonly [string, string])[] };

/**
 * Keeps on this device what is typed and not saved, by value of the document, and puts back what an
 * earlier visit left: it still starts from what it started from then.
 */
export function openKeptFields(form: HTMLFormElement, key: string): KeptFields {
  const store = openStore("localStorage");
  const pathsHere = [...form.querySelectorAll<HTMLElement>("[data-leaf]")].map(
    (leaf) => leaf.dataset["leaf"] ?? "",
  );
  const nameOf = (path: string) => `${key} ${path}`;
  for (const path of pathsHere) {
    const kept = readKept(store?.getItem(nameOf(path)));
    if (kept !== null) putBack(form, path, kept);
  }
  return {
    keepOnly(paths) {
      for (const path of pathsHere) {
        if (!paths.includes(path)) store?.removeItem(nameOf(path));
        else {
          try {
            store?.setItem(nameOf(path), JSON.stringify(read(form, path)));
          } catch {
            // The device is full: the page still has it, and says what is saved.
          }
        }
      }
    },
  };
}

function read(form: HTMLFormElement, path: string): Kept {
  const was = form.elements.namedItem(wasName(path));
  const fields = [...new FormData(form)].flatMap(([name, value]) => {
    const isIts = name === path || name.startsWith(`${path}#`);
    return isIts && typeof value === "string" ? [[name, value] as const] : [];
  });
  const isSettled = was instanceof HTMLInputElement && !isDisputed(form, path);
  // From nothing at all, what was disputed is disputed again: it never goes over the other version.
  return { was: isSettled ? was.value : "", fields };
}

/** Whether the page asks which of two versions to keep. */
export function isDisputed(form: HTMLFormElement, path: string): boolean {
  return form.elements.namedItem(`pick:${path}`) !== null;
}

function putBack(form: HTMLFormElement, path: string, { was, fields }: Kept): void {
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement && control.name === wasName(path)) {
      control.value = was;
      continue;
    }
    const name = control.getAttribute("name") ?? "";
    if (name !== path && !name.startsWith(`${path}#`)) continue;
    const values = fields.filter(([each]) => each === name).map(([, value]) => value);
    if (control instanceof HTMLInputElement && control.type === "checkbox") {
      control.checked = values.includes(control.value);
    } else if (
      control instanceof HTMLInputElement ||
      control instanceof HTMLTextAreaElement ||
      control instanceof HTMLSelectElement
    ) {
      control.value = values[0] ?? "";
    }
  }
}

/** Another version of the site may have written something else there. */
function readKept(text: string | null | undefined): Kept | null {
  try {
    const kept: unknown = JSON.parse(text ?? "null");
    if (typeof kept !== "object" || kept === null) return null;
    const { was, fields } = kept as Partial<Kept>;
    return typeof was === "string" && Array.isArray(fields) ? { was, fields } : null;
  } catch {
    return null;
  }
}
