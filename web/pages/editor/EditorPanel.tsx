import type { DraftProblem } from "#core/check-problem.ts";
import type { GridDraft } from "#core/grid.ts";
import { groupPathTo } from "#core/group-paths.ts";
import type { SimulationReport } from "#core/simulate.ts";
import { SimulationPanel } from "#web/pages/simulation/SimulationPanel.tsx";
import { useSite } from "#web/site.ts";
import { DraftProblems } from "./DraftProblems.tsx";

/** The newest finished simulation of a draft. */
export type PanelSimulation = {
  readonly id: string;
  readonly report: SimulationReport;
  readonly madeAt: string;
  /** Whether the draft has not changed since. */
  readonly isCurrent: boolean;
};

type EditorPanelProps = {
  readonly version: number;
  readonly draft: GridDraft;
  readonly errors: readonly DraftProblem[];
  readonly simulation: PanelSimulation | null;
};

/** What would happen if the draft came into force, and what keeps it from being announced. */
export function EditorPanel({ version, draft, errors, simulation }: EditorPanelProps) {
  const { language, text } = useSite();
  const words = text.editor.panel;
  return (
    <aside class="panel stay" aria-label={words.title}>
      {simulation === null ? (
        <div class="head">
          <h2>{words.title}</h2>
          <p class="small">{words.none}</p>
        </div>
      ) : (
        <SimulationPanel {...simulation} />
      )}
      <p>
        <a
          href={
            simulation === null
              ? groupPathTo.version(language, version, "simulation")
              : groupPathTo.version(language, version, "simulation", simulation.id)
          }
        >
          {simulation === null ? words.simulate : words.see}
        </a>
      </p>
      <div>
        <h3>{words.problems}</h3>
        {errors.length === 0 ? (
          <p class="small">{words.noProblem}</p>
        ) : (
          <DraftProblems {...{ version, draft }} problems={errors} most={5} />
        )}
      </div>
      <div class="stack">
        {errors.length === 0 ? (
          <a class="btn wide" href={groupPathTo.version(language, version, "annonce")}>
            {words.announce(version)}
          </a>
        ) : (
          <>
            <button
              class="btn plain wide"
              type="button"
              aria-disabled="true"
              aria-describedby="pourquoi-pas"
            >
              {words.announce(version)}
            </button>
            <p class="small" id="pourquoi-pas">
              {words.blocked(errors.length)}
            </p>
          </>
        )}
      </div>
    </aside>
  );
}
