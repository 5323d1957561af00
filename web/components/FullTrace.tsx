import type { ComponentChildren } from "preact";
import type { Classification } from "#core/classify.ts";
import type { Grid } from "#core/grid.ts";
import type { CriterionLink } from "#web/components/CriterionName.tsx";
import { LeafTable } from "#web/components/LeafTable.tsx";
import { ProfileTables } from "#web/components/ProfileTables.tsx";
import { StatusMark } from "#web/components/StatusMark.tsx";
import { useSite } from "#web/site.ts";
import { localize } from "#web/text/text.ts";

type FullTraceProps = {
  readonly grid: Grid;
  readonly classification: Classification;
  /** Where the name of a criterion leads; by default to its page in the grid. */
  readonly link?: CriterionLink | undefined;
};

/** The whole evaluation, every condition readable: what is asked, what was answered, how it stands. */
export function FullTrace({ grid, classification, link }: FullTraceProps) {
  const { language, text } = useSite();
  const words = text.trace;
  const traces = Object.values(classification.trace.profiles);
  return (
    <div class="trace">
      <Fold title={words.base}>
        <LeafTable {...{ grid, link }} caption={words.baseIntro} leaves={traces[0]?.base ?? []} />
      </Fold>
      {grid.document.profiles.map(({ id, label }) => {
        const trace = classification.trace.profiles[id];
        if (trace === undefined) return null;
        return (
          <Fold
            key={id}
            title={localize(language, label)}
            state={words.profileStatuses[trace.status]}
          >
            <ProfileTables {...{ grid, trace, link }} profile={id} />
          </Fold>
        );
      })}
    </div>
  );
}

type NeedsProps = FullTraceProps;

/** What an organization may ask for, and what the answers say of it. */
export function Needs({ grid, classification, link }: NeedsProps) {
  const { language, text } = useSite();
  const { needStatuses } = text.trace;
  return (
    <div class="trace needs">
      {grid.document.needs.map(({ id, label }) => {
        const trace = classification.trace.needs[id];
        if (trace === undefined) return null;
        const name = localize(language, label);
        return (
          <Fold
            key={id}
            title={name}
            state={<StatusMark status={trace.status}>{needStatuses[trace.status]}</StatusMark>}
          >
            <LeafTable
              {...{ grid, link }}
              caption={<span class="vh">{name}</span>}
              leaves={trace.conditions}
            />
          </Fold>
        );
      })}
    </div>
  );
}

type FoldProps = {
  readonly title: string;
  readonly state?: ComponentChildren;
  readonly children: ComponentChildren;
};

function Fold({ title, state, children }: FoldProps) {
  return (
    <details class="fold">
      <summary>
        <b>{title}</b>
        {state !== undefined && <span>{state}</span>}
      </summary>
      {children}
    </details>
  );
}
