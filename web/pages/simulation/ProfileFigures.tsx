import type { SimulationReport } from "#core/simulate.ts";
import type { Tally } from "#core/simulation-tally.ts";
import { useSite } from "#web/site.ts";
import { nameIn } from "./cause-words.ts";

type ProfileFiguresProps = {
  readonly report: Pick<SimulationReport, "names">;
  readonly tally: Tally;
  /** Whether the sentences that explain the figures come with them. */
  readonly isWhole?: boolean;
};

/** What becomes of each profile: how many gain it, lose it, wait, or are as they were. */
export function ProfileFigures({ report, tally, isWhole = false }: ProfileFiguresProps) {
  const { language, text } = useSite();
  const words = text.simulation;
  const shown = ["gains", "loses", "waits", "same"] as const;
  return (
    <>
      {Object.entries(tally.profiles).map(([id, counts]) => (
        <div key={id} class="sim-of">
          <h3>{nameIn(report, "profiles", { id, language })}</h3>
          <ul class="sim">
            {shown.map((kind) => {
              const count = kind === "same" ? counts.same + counts.settles : counts[kind];
              return (
                <li key={kind}>
                  <b>{count}</b> {words.figures[kind](count)}
                </li>
              );
            })}
          </ul>
          {isWhole && <p>{words.held(counts.before, counts.after)}</p>}
          {counts.waitsHavingIt > 0 && <p>{words.waitsHavingIt(counts.waitsHavingIt)}</p>}
          {isWhole && counts.settles > 0 && <p>{words.settles(counts.settles)}</p>}
        </div>
      ))}
    </>
  );
}
