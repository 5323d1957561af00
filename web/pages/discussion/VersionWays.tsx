import { groupPathTo } from "#core/group-paths.ts";
import type { Path } from "#core/paths.ts";
import { pathTo } from "#core/paths.ts";
import { useSite } from "#web/site.ts";
import type { VersionPageProps } from "./VersionPage.tsx";

/** What there is to read of a version, and what whoever reads may do of it. */
export function VersionWays({ version, state, basedOn, report, reader }: VersionPageProps) {
  const { language, text } = useSite();
  const { version: words } = text.discussion;
  const ownPath = (...parts: readonly string[]) => groupPathTo.version(language, version, ...parts);
  const isOver = state === "in-force" || state === "retired";
  const ways: readonly (readonly [path: Path, label: string] | null)[] = [
    [pathTo.gridVersion(language, version), words.read],
    basedOn === null
      ? null
      : [groupPathTo.differences(language, basedOn, version), words.differences(basedOn)],
    report === null ? null : [groupPathTo.report(language, report), words.report],
    reader.isLeader && state === "draft" ? [ownPath(), words.draft] : null,
    reader.isLeader && !isOver ? [ownPath("simulation"), words.simulate] : null,
    reader.isLeader && !isOver && state !== "draft"
      ? [ownPath("annonce"), text.announcement.title(version)]
      : null,
    [groupPathTo.newAmendment(language, `version=${version}`), words.propose],
  ];
  return (
    <ul class="bullets tight">
      {ways
        .filter((way) => way !== null)
        .map(([path, label]) => (
          <li key={path}>
            <a href={path}>{label}</a>
          </li>
        ))}
    </ul>
  );
}
