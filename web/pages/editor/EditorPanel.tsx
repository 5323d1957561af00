import type { DraftProblem } from "#core/check-problem.ts";
import type { GridDraft } from "#core/grid.ts";
import { groupPathTo } from "#core/group-paths.ts";
import { absoluteDate } from "#web/components/DateText.tsx";
import { useSite } from "#web/site.ts";
import { localize } from "#web/text/text.ts";
import { DraftProblems } from "./DraftProblems.tsx";

const panelMoves = ["gains", "loses", "waits", "settles", "same"] as const;
type PanelMove = (typeof panelMoves)[number];

/** What the newest finished simulation of a draft says, in short. */
export type PanelSimulation = {
  readonly id: string;
  readonly madeAt: string;
  /** Whether the draft or the answers have changed since. */
  readonly isOld: boolean;
  readonly isImaginary: boolean;
  /** How many hosters each of it happens to, by profile. */
  readonly profiles: Readonly<Record<string, Readonly<Record<PanelMove, number>>>>;
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
  const profileLabel = (id: string) => {
    const profile = draft.profiles.find((each) => each.id === id);
    return profile === undefined ? id : localize(language, profile.label);
  };
  return (
    <aside class="panel stay" aria-labelledby="si">
      <div class="head">
        <h2 id="si">{words.title}</h2>
        <p class="small">
          {simulation === null
            ? words.none
            : `${words.made(absoluteDate(language, simulation.madeAt))} ${simulation.isOld ? words.old : ""}`}
        </p>
      </div>
      {simulation !== null && (
        <div>
          {simulation.isImaginary && <p class="small">{words.imaginary}</p>}
          {Object.entries(simulation.profiles).map(([id, moves]) => (
            <section key={id}>
              <h3>{profileLabel(id)}</h3>
              <dl class="ed-sim">
                {panelMoves
                  .filter((move) => moves[move] > 0 || move !== "settles")
                  .map((move) => (
                    <div key={move}>
                      <dt>{words.moves[move]}</dt>
                      <dd>{moves[move]}</dd>
                    </div>
                  ))}
              </dl>
            </section>
          ))}
        </div>
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
