import type { GridEdit } from "#core/grid-edit.ts";

/** What became of edits that were sent. */
export type EditorFate =
  | { readonly kind: "saved"; readonly numbers: readonly number[] }
  | { readonly kind: "conflict" | "wrong"; readonly paths: readonly string[]; readonly why: string }
  | { readonly kind: "refused" | "offline" | "later" | "signedOut" };

/** How long to wait for the network. */
export const patience = 15_000;

/** Sends edits, all or none; never throws. */
export async function sendEdits(address: string, edits: readonly GridEdit[]): Promise<EditorFate> {
  try {
    const response = await fetch(address, {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(edits),
      signal: AbortSignal.timeout(patience),
    });
    const { status } = response;
    if (status === 401) return { kind: "signedOut" };
    if (status === 429 || status >= 500) return { kind: "later" };
    if (![200, 409, 422].includes(status)) return { kind: "refused" };
    const said = await readSaid(response);
    if (status === 200) return { kind: "saved", numbers: said.numbers ?? [] };
    const faults = said.conflicts ?? said.errors;
    if (faults === undefined) return { kind: "refused" };
    const why = said.errors?.[0]?.message ?? "";
    const paths = faults.map(({ path }) => path);
    return { kind: said.conflicts === undefined ? "wrong" : "conflict", paths, why };
  } catch {
    return { kind: "offline" };
  }
}

/** Written by the server of this very page; a refusal of another kind comes as a page, which says nothing here. */
async function readSaid(response: Response): Promise<Said> {
  const isJson = response.headers.get("content-type")?.includes("json") === true;
  return isJson ? ((await response.json()) as Said) : {};
}

type Said = {
  readonly numbers?: readonly number[];
  readonly conflicts?: readonly { readonly path: string }[];
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
};
