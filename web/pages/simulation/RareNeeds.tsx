import type { SimulationReport } from "#core/simulate.ts";
import type { Tally } from "#core/simulation-tally.ts";
import { useSite } from "#web/site.ts";
import { nameIn } from "./cause-words.ts";

type RareNeedsProps = {
  readonly report: Pick<SimulationReport, "names">;
  readonly tally: Tally;
  /** Whether those that are as they were are left out: for a narrow panel. */
  readonly isShort?: boolean;
};

/** Needs that too few hosters would match, now and then. */
export function RareNeeds({ report, tally, isShort = false }: RareNeedsProps) {
  const { language, text } = useSite();
  const words = text.simulation.needs;
  const changed = tally.rareNeeds.filter(({ before, after }) => before !== after);
  const others = tally.rareNeeds.filter(({ before, after }) => before === after);
  const shown = isShort ? changed : [...changed, ...others];
  if (shown.length === 0) return <p>{isShort ? words.noneMore : words.none}</p>;
  return (
    <>
      <ul class="causes">
        {shown.map(({ need, before, after }) => {
          const name = nameIn(report, "needs", { id: need, language });
          return (
            <li key={need}>
              {before === null ? words.new(name, after) : words.was(name, before, after)}
            </li>
          );
        })}
      </ul>
      <p class="hint">{words.threshold}</p>
    </>
  );
}
