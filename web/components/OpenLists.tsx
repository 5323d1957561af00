import type { Grid } from "#core/grid.ts";
import type { Leaf } from "#core/rule.ts";
import type { CriterionLink } from "#web/components/CriterionName.tsx";
import { CriterionNames } from "#web/components/CriterionName.tsx";
import { MessageLead, MessageTitle } from "#web/components/Message.tsx";
import { OpenLine } from "#web/components/OpenLine.tsx";
import { StatusMark } from "#web/components/StatusMark.tsx";
import type { OpenPoint, OpenPoints } from "#web/components/open-points.ts";

type OpenListsProps = {
  readonly grid: Grid;
  /** Name of the profile, in the language of the page. */
  readonly name: string;
  readonly points: OpenPoints;
  /** How long a list may be to be spread out at first. */
  readonly openUpTo: number;
  readonly link?: CriterionLink | undefined;
  /** What a condition asks, in words. */
  readonly asked: (leaf: Leaf) => string;
};

/** What is to be met, apart what awaits an answer, apart what awaits a public address. */
export function OpenLists({ grid, name, points, openUpTo, link, asked }: OpenListsProps) {
  const { unmet, awaited, unproven } = points;
  return (
    <>
      <OpenList id="profile-missing" points={unmet} {...{ grid, name, openUpTo, link, asked }} />
      <OpenList id="profile-pending" points={awaited} {...{ grid, name, openUpTo, link, asked }} />
      {unproven.length > 0 && (
        <div class="points">
          <StatusMark status="pending">
            <MessageLead grid={grid} id="evidence-missing" values={{}} />
            <CriterionNames grid={grid} among={unproven} link={link} />
          </StatusMark>
        </div>
      )}
    </>
  );
}

type OpenListProps = Omit<OpenListsProps, "points"> & {
  readonly id: "profile-missing" | "profile-pending";
  readonly points: readonly OpenPoint[];
};

function OpenList({ id, grid, name, points, openUpTo, link, asked }: OpenListProps) {
  if (points.length === 0) return null;
  return (
    <details class="points" open={points.length <= openUpTo}>
      <summary>
        <MessageTitle grid={grid} id={id} values={{ profile: name, count: points.length }} />
      </summary>
      <ul>
        {points.map((point) => (
          <li key={point.id}>
            <StatusMark status={id === "profile-missing" ? "unmet" : "pending"}>
              <OpenLine {...{ grid, point, link, asked }} />
            </StatusMark>
          </li>
        ))}
      </ul>
    </details>
  );
}
