import type { ProfileTrace } from "#core/classify.ts";
import type { Grid } from "#core/grid.ts";
import type { WayToProfile } from "#core/minimal-changes.ts";
import type { CriterionLink } from "#web/components/CriterionName.tsx";
import { useSite } from "#web/site.ts";
import { localize } from "#web/text/text.ts";
import { ChangeSets } from "./ChangeSets.tsx";
import { OutOfReach } from "./OutOfReach.tsx";

type ProfileWayProps = {
  readonly grid: Grid;
  /** Id of the profile. */
  readonly profile: string;
  readonly trace: ProfileTrace;
  readonly way: WayToProfile;
  readonly isAimed: boolean;
  /** Whether it is spread out; those that are not aimed for never are. */
  readonly isOpen: boolean;
  readonly link: CriterionLink;
};

/** What would grant a profile that is not held, folded where it is not what the hoster is at. */
export function ProfileWay({ isAimed, isOpen, ...shown }: ProfileWayProps) {
  const { language, text } = useSite();
  const label = shown.grid.document.profiles.find(({ id }) => id === shown.profile)?.label;
  const name = label === undefined ? shown.profile : localize(language, label);
  if (isAimed && isOpen) {
    return (
      <section class="stack way">
        <h3>{name}</h3>
        <Way {...shown} />
      </section>
    );
  }
  return (
    <details class="fold">
      <summary>
        <b>{name}</b>
        {!isAimed && <span>{text.reasons.notAimed}</span>}
      </summary>
      <div class="stack way">
        <Way {...shown} />
      </div>
    </details>
  );
}

function Way({ way, ...shown }: Omit<ProfileWayProps, "isAimed" | "isOpen">) {
  switch (way.kind) {
    case "met":
      return null;
    case "reachable":
      return <ChangeSets grid={shown.grid} link={shown.link} sets={way.sets} />;
    case "out-of-reach":
      return <OutOfReach {...shown} way={way} />;
  }
}
