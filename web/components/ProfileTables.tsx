import type { ProfileTrace } from "#core/classify.ts";
import type { Grid } from "#core/grid.ts";
import type { CriterionLink } from "#web/components/CriterionName.tsx";
import { LeafTable } from "#web/components/LeafTable.tsx";
import { ShareTable } from "#web/components/ShareTable.tsx";
import { StatusMark } from "#web/components/StatusMark.tsx";
import { useSite } from "#web/site.ts";
import { localize } from "#web/text/text.ts";

type ProfileTablesProps = {
  readonly grid: Grid;
  /** Id of the profile. */
  readonly profile: string;
  readonly trace: ProfileTrace;
  readonly link?: CriterionLink | undefined;
};

/** What a profile asks beyond the common base, part by part. */
export function ProfileTables({ grid, profile, trace, link }: ProfileTablesProps) {
  const { language, text } = useSite();
  const words = text.trace;
  const block = grid.document.rules.profiles.find((rules) => rules.profile === profile);
  return (
    <>
      <LeafTable {...{ grid, link }} caption={<b>{words.requires}</b>} leaves={trace.requires} />
      {trace.atLeast.map(({ id, count, status, of }) => {
        const label = block?.at_least.find((group) => group.id === id)?.label;
        const met = of.filter((leaf) => leaf.status === "met").length;
        const caption = (
          <>
            <b>{label === undefined ? id : localize(language, label)}</b>
            <span>{words.group(met, of.length, count)}</span>
            <StatusMark status={status}>{words.statuses[status]}</StatusMark>
          </>
        );
        return <LeafTable key={id} {...{ grid, link }} caption={caption} leaves={of} />;
      })}
      {trace.themeMinimums.length > 0 && <p>{words.sharesIntro}</p>}
      {trace.themeMinimums.map((minimum) => (
        <ShareTable key={minimum.theme} {...{ grid, link }} minimum={minimum} />
      ))}
    </>
  );
}
