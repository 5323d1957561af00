import { pathTo } from "#core/paths.ts";
import type { MovedHoster, SimulationReport } from "#core/simulate.ts";
import { ImaginaryTag } from "#web/components/ImaginaryTag.tsx";
import { StatusMark } from "#web/components/StatusMark.tsx";
import { useSite } from "#web/site.ts";
import { causeWords, nameIn } from "./cause-words.ts";
import { changesOf } from "./report-lines.ts";
import type { ProfileChange } from "./report-lines.ts";

type MovedItemProps = {
  readonly report: Pick<SimulationReport, "names" | "grid">;
  readonly hoster: MovedHoster;
  /** Without what it was and what it would be: for a narrow panel. */
  readonly isShort?: boolean;
};

/** One hoster that would be classified otherwise: what it is, what it would be, and why. */
export function MovedItem({ report, hoster, isShort = false }: MovedItemProps) {
  const { language, text } = useSite();
  const changes = changesOf(report, hoster);
  return (
    <li class="stack">
      <p class="cluster">
        <a href={pathTo.hoster(language, hoster.slug)}>
          <b>{hoster.name}</b>
        </a>
        {hoster.isImaginary && !isShort && <ImaginaryTag />}
      </p>
      {!isShort && <Outcomes {...{ report, hoster }} />}
      {changes.map((change) => (
        <ProfileMoved key={change.profile} {...{ report, hoster, change }} />
      ))}
      {changes.length === 0 && <p>{text.simulation.otherOutcomes}</p>}
    </li>
  );
}

function Outcomes({ report, hoster: { before, after } }: MovedItemProps) {
  const { language, text } = useSite();
  const words = text.simulation;
  return (
    <dl class="told">
      <div>
        <dt>{words.today}</dt>
        <dd>{nameIn(report, "outcomes", { id: before.outcome, language })}</dd>
      </div>
      <div>
        <dt>{words.under(report.grid.after)}</dt>
        <dd>{nameIn(report, "outcomes", { id: after.outcome, language })}</dd>
      </div>
    </dl>
  );
}

function ProfileMoved({ report, hoster, change }: MovedItemProps & { change: ProfileChange }) {
  const site = useSite();
  const words = site.text.simulation;
  const { profile, move, isHeld, isNew, isGone } = change;
  const name = nameIn(report, "profiles", { id: profile, language: site.language });
  const said = move === "waits" && isHeld ? words.move.waitsHavingIt : words.move[move];
  const status = move === "gains" ? "met" : move === "waits" ? "pending" : "unmet";
  const causes = hoster.causes.filter((cause) => cause.profile === profile);
  return (
    <div>
      <p>
        <StatusMark status={status}>{said(name)}</StatusMark>
      </p>
      {isNew && <p>{words.newProfile}</p>}
      {isGone && <p>{words.goneProfile}</p>}
      {causes.length > 0 && (
        <ul class="causes">
          {causes.map((cause) => (
            <li key={`${cause.kind} ${cause.id}`}>{causeWords(site, report, cause)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
