import { groupPathTo } from "#core/group-paths.ts";
import type { GridDraft } from "#core/grid.ts";
import { pathTo } from "#core/paths.ts";
import { Breadcrumb } from "#web/components/Breadcrumb.tsx";
import { GridDifference } from "#web/pages/differences/GridDifference.tsx";
import type { VersionLife } from "#web/pages/grid/version-life.ts";
import { useSite } from "#web/site.ts";
import { sayTexts } from "#web/text/draft-labels.ts";

/** The two keys of the address, in the order of the form. */
export const differenceKeys = ["de", "a"] as const;
export type DifferenceKey = (typeof differenceKeys)[number];

export type DifferencesPageProps = {
  /** Every version of the grid, newest first. */
  readonly versions: readonly VersionLife[];
  /** What the form shows. */
  readonly chosen: Readonly<Record<DifferenceKey, number | null>>;
  /** Keys of the address that name no version. */
  readonly wrong: readonly DifferenceKey[];
  /** Null until two versions are chosen. */
  readonly compared: { readonly before: GridDraft; readonly after: GridDraft } | null;
};

/** Any two versions of the grid, compared word by word. */
export function DifferencesPage({ versions, chosen, wrong, compared }: DifferencesPageProps) {
  const { language, text } = useSite();
  const words = text.differences.page;
  return (
    <>
      <Breadcrumb
        steps={[{ label: text.site.grid, path: pathTo.grid(language) }]}
        current={words.title}
      />
      <div class="stack-l">
        <div class="stack">
          <h1>
            {compared === null
              ? words.title
              : words.titleOf(compared.before.grid.version, compared.after.grid.version)}
          </h1>
          <WrongKeys wrong={wrong} />
          <VersionForm versions={versions} chosen={chosen} wrong={wrong} />
        </div>
        {compared !== null && <ComparedTitles {...compared} />}
        {compared !== null && <GridDifference {...compared} level={2} />}
      </div>
    </>
  );
}

function WrongKeys({ wrong }: Pick<DifferencesPageProps, "wrong">) {
  const words = useSite().text.differences.page;
  if (wrong.length === 0) return null;
  return (
    <div class="pin stack" role="alert">
      <h2 class="h3">{words.wrongTitle}</h2>
      <ul class="bullets tight">
        {wrong.map((key) => (
          <li key={key}>
            <a href={`#version-${key}`}>{words.wrong(fieldName(words, key))}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function VersionForm({
  versions,
  chosen,
  wrong,
}: Pick<DifferencesPageProps, "versions" | "chosen" | "wrong">) {
  const { language, text } = useSite();
  const words = text.differences.page;
  const [action] = groupPathTo.differences(language, 1, 1).split("?");
  return (
    <form class="stack" method="get" action={action}>
      <p>{words.intro}</p>
      <div class="cluster">
        {differenceKeys.map((key) => (
          <p key={key}>
            <label class="lab" for={`version-${key}`}>
              {fieldName(words, key)}
            </label>
            <select
              class="field"
              id={`version-${key}`}
              name={key}
              aria-invalid={wrong.includes(key) || undefined}
            >
              {versions.map(({ version, state }) => (
                <option key={version} value={version} selected={chosen[key] === version}>
                  {words.option(version, text.grid.page.states[state])}
                </option>
              ))}
            </select>
          </p>
        ))}
      </div>
      <p>
        <button class="btn" type="submit">
          {words.compare}
        </button>
      </p>
    </form>
  );
}

function fieldName(
  words: { readonly before: string; readonly after: string },
  key: DifferenceKey,
): string {
  return key === "de" ? words.before : words.after;
}

/** Which versions these are, each with its own page. */
function ComparedTitles({ before, after }: NonNullable<DifferencesPageProps["compared"]>) {
  const { language, text } = useSite();
  const title = ({ grid }: GridDraft) => {
    const name = sayTexts(language, grid.title, text.grid.page.version(grid.version));
    return <a href={pathTo.gridVersion(language, grid.version)}>{name}</a>;
  };
  return (
    <p>
      {title(before)} → {title(after)}
    </p>
  );
}
