import type { Grid } from "#core/grid.ts";
import type { Change } from "#core/minimal-changes.ts";
import type { CriterionLink } from "#web/components/CriterionName.tsx";
import { useSite } from "#web/site.ts";
import type { Site } from "#web/site.ts";
import { localize } from "#web/text/text.ts";
import { ChangeItem } from "./ChangeItem.tsx";

type Changes = readonly Change[];

type ChangeSetsProps = {
  readonly grid: Grid;
  /** As short as each other; at least one. */
  readonly sets: readonly Changes[];
  readonly link: CriterionLink;
};

/** The first set whole, then how each other one differs from it. */
export function ChangeSets({ grid, sets, link }: ChangeSetsProps) {
  const words = useSite().text.reasons;
  const [first = [], ...others] = sets;
  return (
    <>
      <p>{words.shortest(first.length)}</p>
      <ChangeList {...{ grid, link }} changes={first} />
      {others.length > 0 && (
        <details class="why">
          <summary>{words.others(others.length)}</summary>
          {others.map((set) => (
            <OtherSet key={keyOf(set)} {...{ grid, link, first }} set={set} />
          ))}
        </details>
      )}
    </>
  );
}

function ChangeList({ grid, changes, link }: Omit<ChangeSetsProps, "sets"> & { changes: Changes }) {
  return (
    <ul class="changes">
      {changes.map((change) => (
        <ChangeItem key={change.criterion} {...{ grid, change, link }} />
      ))}
    </ul>
  );
}

type OtherSetProps = Omit<ChangeSetsProps, "sets"> & {
  readonly first: Changes;
  readonly set: Changes;
};

function OtherSet({ grid, first, set, link }: OtherSetProps) {
  const site = useSite();
  return (
    <>
      <p>{site.text.reasons.insteadOf(namesOf(site, grid, without(first, set)))}</p>
      <ChangeList {...{ grid, link }} changes={without(set, first)} />
    </>
  );
}

function without(changes: Changes, others: Changes): Changes {
  const keys = new Set(others.map((change) => keyOf([change])));
  return changes.filter((change) => !keys.has(keyOf([change])));
}

function namesOf({ language, text }: Site, grid: Grid, changes: Changes): string {
  const names = changes.flatMap(({ criterion }) => grid.criteria.get(criterion)?.label ?? []);
  const quoted = names.map((name) => text.grid.conditions.quoted(localize(language, name)));
  return new Intl.ListFormat(language).format(quoted);
}

function keyOf(changes: Changes): string {
  return JSON.stringify(changes.map(({ criterion, value }) => [criterion, value]));
}
