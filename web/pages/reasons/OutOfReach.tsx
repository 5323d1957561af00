import type { ProfileTrace } from "#core/classify.ts";
import type { Grid } from "#core/grid.ts";
import type { WayToProfile } from "#core/minimal-changes.ts";
import type { Leaf } from "#core/rule.ts";
import type { CriterionLink } from "#web/components/CriterionName.tsx";
import { CriterionName } from "#web/components/CriterionName.tsx";
import { standingWords } from "#web/components/answer-words.ts";
import { askedWords } from "#web/components/asked-words.ts";
import { listOpenPoints } from "#web/components/open-points.ts";
import { useSite } from "#web/site.ts";
import { localize } from "#web/text/text.ts";

type OutOfReachProps = {
  readonly grid: Grid;
  /** Id of the profile. */
  readonly profile: string;
  readonly trace: ProfileTrace;
  readonly way: WayToProfile & { readonly kind: "out-of-reach" };
  readonly link: CriterionLink;
};

/** What only the hoster itself can say, apart what it has not said yet. */
export function OutOfReach({ grid, profile, trace, way, link }: OutOfReachProps) {
  const { language, text } = useSite();
  const words = text.reasons.outOfReach;
  const block = grid.document.rules.profiles.find((rules) => rules.profile === profile);
  const parts: readonly Part[] = [
    ...way.conditions.map((leaf) => ({ title: null, leaves: [leaf] })),
    ...way.groups.flatMap((id) => {
      const label = block?.at_least.find((group) => group.id === id)?.label;
      const group = trace.atLeast.find((one) => one.id === id);
      if (label === undefined || group === undefined) return [];
      const open = group.of.filter(({ status }) => status !== "met");
      const own = open.filter(({ criterion }) => isDescriptive(grid, criterion));
      const title = words.group(localize(language, label), group.count);
      return [{ title, leaves: own.length > 0 ? own : open }];
    }),
  ];
  const told = [...way.conditions.map(({ criterion }) => criterion), ...way.groups.map(groupPoint)];
  const { unmet: missing, awaited: pending } = listOpenPoints(grid, profile, trace);
  const others = [...missing, ...pending].filter(({ id }) => !told.includes(id)).length;
  const awaited = parts.filter(isAwaited);
  const unmet = parts.filter((part) => !isAwaited(part));
  return (
    <>
      {parts.length === 0 && <p>{words.excluded}</p>}
      {unmet.length > 0 && <p>{words.unmet}</p>}
      {unmet.map((part) => (
        <PartItems key={keyOf(part)} {...{ grid, part, link }} />
      ))}
      {awaited.length > 0 && <p>{words.awaited}</p>}
      {awaited.map((part) => (
        <PartItems key={keyOf(part)} {...{ grid, part, link }} />
      ))}
      {others > 0 && <p>{words.others(others)}</p>}
    </>
  );
}

/** What a group is called among the open points of a profile. */
function groupPoint(id: string): string {
  return `at-least:${id}`;
}

/** One condition, or a group of them with its title. */
type Part = { readonly title: string | null; readonly leaves: readonly Leaf[] };

function isDescriptive({ criteria }: Grid, id: string): boolean {
  return criteria.get(id)?.scale === "descriptive";
}

function isAwaited({ leaves }: Part): boolean {
  return leaves.some(({ status }) => status === "pending");
}

function keyOf({ leaves }: Part): string {
  return JSON.stringify(leaves.map(({ criterion, operand }) => [criterion, operand]));
}

type PartItemsProps = Pick<OutOfReachProps, "grid" | "link"> & { readonly part: Part };

function PartItems({ grid, part, link }: PartItemsProps) {
  const site = useSite();
  const words = site.text.reasons;
  return (
    <>
      {part.title !== null && <p>{part.title}</p>}
      <ul class="changes">
        {part.leaves.map((leaf) => (
          <li key={keyOf({ title: null, leaves: [leaf] })} class="change">
            <p class="change-name">
              <CriterionName grid={grid} criterion={leaf.criterion} link={link} />
            </p>
            <dl class="told">
              <div>
                <dt>{words.today}</dt>
                <dd>{standingWords(site, grid, leaf)}</dd>
              </div>
              <div>
                <dt>{words.needed}</dt>
                <dd>{askedWords(grid, leaf, site.language)}</dd>
              </div>
            </dl>
          </li>
        ))}
      </ul>
    </>
  );
}
