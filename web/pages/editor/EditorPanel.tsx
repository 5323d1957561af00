import type { DraftProblem } from "#core/check-problem.ts";
import type { GridDraft } from "#core/grid.ts";
import { groupPathTo } from "#core/group-paths.ts";
import { SimulationPanel } from "#web/pages/simulation/SimulationPanel.tsx";
import type { SimulationPanelProps } from "#web/pages/simulation/SimulationPanel.tsx";
import { useSite } from "#web/site.ts";
import { DraftProblems } from "./DraftProblems.tsx";

/** The newest finished simulation of a draft. */
export type PanelSimulation = SimulationPanelProps & { readonly id: string };

type EditorPanelProps = {
  readonly version: number;
  readonly draft: GridDraft;
  readonly errors: readonly DraftProblem[];
  readonly simulation: PanelSimulation | null;
};

/** More are on the page of the draft. */
const mostProblems = 3;

/** What would happen if the draft came into force, and what keeps it from being discussed. */
export function EditorPanel({ version, draft, errors, simulation }: EditorPanelProps) {
  const { language, text } = useSite();
  const words = text.editor.panel;
  const parts = simulation === null ? ["simulation"] : ["simulation", simulation.id];
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
        <a href={groupPathTo.version(language, version, ...parts)}>
          {simulation === null ? words.simulate : words.see}
        </a>
      </p>
      <div>
        <h3>{words.problems}</h3>
        {errors.length === 0 ? (
          <p class="small">{words.noProblem}</p>
        ) : (
          <DraftProblems {...{ version, draft }} problems={errors} most={mostProblems} />
        )}
      </div>
      <NextStep version={version} problems={errors.length} />
    </aside>
  );
}

type NextStepProps = { readonly version: number; readonly problems: number };

/** A draft is discussed before it can be announced. */
function NextStep({ version, problems }: NextStepProps) {
  const { language, text } = useSite();
  const words = text.editor.panel;
  if (problems === 0) {
    return (
      <div class="stack">
        <a class="btn wide" href={groupPathTo.version(language, version, "annonce")}>
          {words.discuss}
        </a>
        <p class="small">{words.afterwards}</p>
      </div>
    );
  }
  return (
    <div class="stack">
      <button
        class="btn plain wide"
        type="button"
        aria-disabled="true"
        aria-describedby="pourquoi-pas"
      >
        {words.discuss}
      </button>
      <p class="small" id="pourquoi-pas">
        {words.blocked(problems)}
      </p>
    </div>
  );
}
