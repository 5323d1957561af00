import type { Hindrance } from "#core/announcement.ts";
import { groupPathTo } from "#core/group-paths.ts";
import type { Path } from "#core/paths.ts";
import type { Language } from "#core/vocabulary.ts";
import { DateText } from "#web/components/DateText.tsx";
import { useSite } from "#web/site.ts";
import type { LifePageProps } from "./LifePage.tsx";

type HindrancesProps = Pick<LifePageProps, "version" | "readiness"> & {
  readonly open: readonly Hindrance[];
};

/** What stands between a version and its announcement, each with the page where it is settled. */
export function Hindrances({ open, version, readiness: { consentDay } }: HindrancesProps) {
  const { language, text } = useSite();
  const words = text.announcement.announce;
  return (
    <div class="pin stack" id="manque">
      <h3>{words.blocked}</h3>
      <ul class="bullets">
        {open.map((hindrance) => {
          const place = placeOf[hindrance];
          return (
            <li key={hindrance}>
              <span>
                {words.hindrances[hindrance]}{" "}
                {hindrance === "before-consent" && consentDay !== null && (
                  <>
                    {words.consentDay} <DateText date={consentDay} />.{" "}
                  </>
                )}
                {place !== undefined && (
                  <a href={pathsTo[place](language, version)}>{words.places[place]}</a>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

type Place = "version" | "simulation" | "discussion";

const placeOf: Partial<Record<Hindrance, Place>> = {
  "has-errors": "version",
  "not-simulated": "simulation",
  "before-consent": "discussion",
  "no-quorum": "discussion",
};

const pathsTo: Readonly<Record<Place, (language: Language, version: number) => Path>> = {
  version: (language, version) => groupPathTo.version(language, version),
  simulation: (language, version) => groupPathTo.version(language, version, "simulation"),
  discussion: groupPathTo.versionDiscussion,
};
