import type { GridDraft } from "#core/grid.ts";
import type { Deps } from "#server/deps.ts";
import { findGridDraft, siteGridId } from "#server/grids/actions.ts";
import { listLives } from "#server/grids/version-lives.ts";
import type { Life } from "#server/grids/version-lives.ts";

/** The keys of the address: the version to start from, and the one to arrive at. */
const keys = ["de", "a"] as const;
type Key = (typeof keys)[number];

type Differences = {
  readonly versions: readonly Life[];
  readonly chosen: Readonly<Record<Key, number | null>>;
  /** Keys that were given and name no version of the site's grid. */
  readonly wrong: readonly Key[];
  readonly compared: { readonly before: GridDraft; readonly after: GridDraft } | null;
};

/**
 * Two versions to compare, consistent or not, as an address asks for them. Without any key, a form
 * alone, from the version in force to the newest. `isFinal` says that no edit can change it.
 */
export async function openDifferences(
  deps: Pick<Deps, "db">,
  read: (key: Key) => string | undefined,
): Promise<{ readonly props: Differences; readonly isFinal: boolean }> {
  const versions = await listLives(deps.db);
  const asked = keys.map((key) => read(key));
  const isAsked = asked.some((value) => value !== undefined);
  const found = asked.map((value) => versions.find(({ version }) => String(version) === value));
  const [from, to] = isAsked ? found : [];
  const chosen = {
    de: (from ?? versions.find(({ state }) => state === "in-force"))?.version ?? null,
    a: (to ?? versions[0])?.version ?? null,
  };
  const wrong = isAsked ? keys.filter((_, index) => found[index] === undefined) : [];
  const compared =
    from === undefined || to === undefined
      ? null
      : { before: await draftOf(deps, from), after: await draftOf(deps, to) };
  const isFinal = [from, to].every((life) => life?.state !== "draft");
  return { props: { versions, chosen, wrong, compared }, isFinal };
}

async function draftOf(deps: Pick<Deps, "db">, { version }: Life): Promise<GridDraft> {
  return (await findGridDraft(deps, siteGridId, version)).draft;
}
