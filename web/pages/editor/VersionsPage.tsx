import { groupPathTo } from "#core/group-paths.ts";
import { pathTo } from "#core/paths.ts";
import { DeskCrumb } from "#web/components/DeskCrumb.tsx";
import { useSite } from "#web/site.ts";
import type { Text } from "#web/text/text.ts";

export type ListedVersion = {
  readonly version: number;
  readonly state: keyof Text["grid"]["page"]["states"];
  readonly basedOn: number | null;
};

/** Every version of the grid, and how to begin another. Newest first. */
export function VersionsPage({ versions }: { readonly versions: readonly ListedVersion[] }) {
  const { language, text } = useSite();
  const words = text.editor.versions;
  return (
    <div class="stack-l">
      <div class="stack">
        <DeskCrumb current={words.title} />
        <h1>{words.title}</h1>
        <p class="lead">{words.intro}</p>
      </div>
      <ul class="own-items">
        {versions.map((each) => (
          <Version key={each.version} {...each} />
        ))}
      </ul>
      <section class="sec">
        <h2>{words.copyTitle}</h2>
        <form class="stack" method="post" action={groupPathTo.copyGrid(language)}>
          <div>
            <label class="lab" for="copie">
              {words.from}
            </label>
            <p class="hint" id="copie-aide">
              {words.copyHint}
            </p>
            <select class="field short" id="copie" name="from" aria-describedby="copie-aide">
              {versions.map(({ version, state }) => (
                <option key={version} value={version} selected={state === "in-force"}>
                  {words.version(version)}
                </option>
              ))}
            </select>
          </div>
          <p class="cluster">
            <button class="btn">{words.copy}</button>
            <a href={groupPathTo.importGrid(language)}>{words.import}</a>
          </p>
        </form>
      </section>
    </div>
  );
}

function Version({ version, state, basedOn }: ListedVersion) {
  const { language, text } = useSite();
  const words = text.editor.versions;
  return (
    <li>
      <h2>
        <a href={groupPathTo.version(language, version)}>{words.version(version)}</a>
      </h2>
      <p class="cluster">
        <b class={state === "draft" ? "tag key" : "tag"}>{text.grid.page.states[state]}</b>
        <span class="small">{basedOn === null ? words.imported : words.basedOn(basedOn)}</span>
      </p>
      <p class="deeds">
        <a class="deed" href={pathTo.gridVersion(language, version)}>
          {words.public}
        </a>
        {basedOn !== null && (
          <a class="deed" href={groupPathTo.differences(language, basedOn, version)}>
            {words.differences(basedOn)}
          </a>
        )}
      </p>
    </li>
  );
}
