import type { SpaceStep } from "#core/space-steps.ts";
import { DateText } from "#web/components/DateText.tsx";
import { outcomeWords } from "#web/pages/history/outcome-words.ts";
import { useSite } from "#web/site.ts";
import type { OverviewPageProps } from "./OverviewPage.tsx";

/** Where a hoster stands on a step, in words. */
export function StepText(props: OverviewPageProps & { readonly step: SpaceStep }) {
  const { overview: words } = useSite().text.space;
  switch (props.step) {
    case "prove":
      return <p>{props.hoster.stance === "unproved" ? words.notProved : words.proved}</p>;
    case "describe":
      return <Described {...props} />;
    case "answer":
      return <p>{words.answered(props.answered, props.total)}</p>;
    case "publish":
      return <Published {...props} />;
    case "confirm":
      return <Confirmed {...props} />;
  }
}

function Described({ describedAt, services, offers }: OverviewPageProps) {
  const { overview: words } = useSite().text.space;
  if (describedAt === null) return <p>{words.notDescribed}</p>;
  return (
    <p>
      {words.describedOn} <DateText date={describedAt} />. {words.said(services, offers)}
    </p>
  );
}

function Published({ last, outcome, drafted, grid, today }: OverviewPageProps) {
  const site = useSite();
  const { overview: words } = site.text.space;
  if (last === null) return <p>{words.notPublished}</p>;
  if (last.isWithdrawn) return <p>{words.withdrawn(last.number)}</p>;
  return (
    <>
      <p>
        {words.published(last.number)} <DateText date={last.publishedAt} today={today} />.
        {outcome !== null && ` ${words.outcome(outcomeWords(site, grid, outcome))}`}
      </p>
      {drafted > 0 && <p>{words.drafted(drafted)}</p>}
    </>
  );
}

function Confirmed({ deadlines, isLate, today }: OverviewPageProps) {
  const { overview: words } = useSite().text.space;
  if (deadlines === null) return <p>{words.nothingToConfirm}</p>;
  return (
    <>
      <p>
        {isLate ? words.pendingSince : words.confirmBy}{" "}
        <DateText date={deadlines.confirmBy} today={today} />.
      </p>
      {isLate && (
        <p>
          {words.pendingFrom} <DateText date={deadlines.pendingFrom} today={today} />.
        </p>
      )}
    </>
  );
}
