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
  readonly link: CriterionLink;
};

/** What would grant a profile that is not held; folded when the hoster does not aim for it. */
export function ProfileWay({ isAimed, ...shown }: ProfileWayProps) {
  const { language, text } = useSite();
  const label = shown.grid.document.profiles.find(({ id }) => id === shown.profile)?.label;
  const name = label === undefined ? shown.profile : localize(language, label);
  if (isAimed) {
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
        <span>{text.reasons.notAimed}</span>
      </summary>
      <div class="stack way">
        <Way {...shown} />
      </div>
    </details>
  );
}

function Way({ way, ...shown }: Omit<ProfileWayProps, "isAimed">) {
  switch (way.kind) {
    case "met":
      return null;
    case "reachable":
      return <ChangeSets grid={shown.grid} link={shown.link} sets={way.sets} />;
    case "out-of-reach":
      return <OutOfReach {...shown} way={way} />;
  }
}
