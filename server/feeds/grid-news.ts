import { groupPathTo } from "#core/group-paths.ts";
import { pathTo } from "#core/paths.ts";
import type { Language } from "#core/vocabulary.ts";
import type { AtomEntry } from "#server/atom-text.ts";
import { dayInWords } from "#server/day.ts";
import type { Db } from "#server/db/client.ts";
import { siteGridId } from "#server/grids/actions.ts";
import { listGridVersions } from "#server/grids/queries.ts";
import type { GridVersionSummary } from "#server/grids/queries.ts";
import { textFor } from "#web/text/text.ts";

/** What became of the versions of the grid: discussed, announced, in force, given up. */
export async function tellGrid(db: Db, language: Language): Promise<readonly AtomEntry[]> {
  const versions = await listGridVersions(db);
  return versions
    .filter(({ gridId }) => gridId === siteGridId)
    .flatMap((version) => tellVersion(version, language));
}

type Step = keyof ReturnType<typeof textFor>["feeds"]["changes"]["steps"];

function tellVersion(row: GridVersionSummary, language: Language): readonly AtomEntry[] {
  const { changes } = textFor(language).feeds;
  const { version, discussedSince, announcedAt, effectiveAt, haste, inForceSince } = row;
  const tell = (step: Step, moment: Date | null, summary: string): readonly AtomEntry[] => {
    if (moment === null) return [];
    const at = moment.toISOString();
    return [
      {
        name: `grid/${version}/${step}/${at}`,
        title: changes.version(version, changes.steps[step]),
        ...{ published: at, updated: at, summary },
        path:
          step === "discussed"
            ? groupPathTo.versionDiscussion(language, version)
            : pathTo.gridVersion(language, version),
      },
    ];
  };
  const isGivenUp = inForceSince === null;
  return [
    ...tell("discussed", discussedSince, changes.discussed),
    ...tell(
      "announced",
      effectiveAt === null ? null : announcedAt,
      [
        changes.announced(dayInWords(language, effectiveAt ?? new Date(0))),
        ...(haste === null ? [] : [changes.haste(haste)]),
      ].join(" "),
    ),
    ...tell("in-force", inForceSince, changes["in-force"]),
    ...tell("given-up", isGivenUp ? row.retiredAt : null, changes["given-up"]),
  ];
}
