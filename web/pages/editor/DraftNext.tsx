import { groupPathTo } from "#core/group-paths.ts";
import type { Path } from "#core/paths.ts";
import { pathTo } from "#core/paths.ts";
import { useSite } from "#web/site.ts";
import type { ListedVersion } from "./VersionsPage.tsx";

type Way = readonly [path: Path, label: string];

/** Where a version goes on from its page. */
export function DraftNext({ version, basedOn }: Pick<ListedVersion, "version" | "basedOn">) {
  const { language, text } = useSite();
  const { draft: words, versions } = text.editor;
  const ways: readonly Way[] = [
    [groupPathTo.version(language, version, "simulation"), words.simulation],
    [groupPathTo.version(language, version, "annonce"), words.announcement],
    [groupPathTo.versionDiscussion(language, version), words.discussion],
    ...(basedOn === null
      ? []
      : [
          [
            groupPathTo.differences(language, basedOn, version),
            versions.differences(basedOn),
          ] as const,
        ]),
    [pathTo.gridVersion(language, version), words.public],
  ];
  return (
    <section class="sec">
      <h2>{words.next}</h2>
      <ul class="rows">
        {ways.map(([path, label]) => (
          <li key={path}>
            <a href={path}>{label}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
