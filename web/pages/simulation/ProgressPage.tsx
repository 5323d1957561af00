import { groupPathTo } from "#core/group-paths.ts";
import { VersionCrumb } from "#web/pages/editor/VersionCrumb.tsx";
import { useSite } from "#web/site.ts";
import type { Progress } from "./SimulationPage.tsx";

type ProgressPageProps = { readonly version: number; readonly progress: Progress };

/** How far a simulation is: it can be left, and come back to. */
export function ProgressPage({ version, progress }: ProgressPageProps) {
  const { language, text } = useSite();
  const words = text.simulation.running;
  const { id, done, total } = progress;
  return (
    <div class="stack-l">
      <div class="stack">
        <VersionCrumb version={version} current={text.simulation.crumb} />
        <h1>{words.title}</h1>
      </div>
      <div class="stack">
        <p role="status">{words.progress(done, total)}</p>
        <progress class="sim-progress" value={done} max={Math.max(1, total)} aria-hidden="true" />
        <p>{words.waiting}</p>
      </div>
      <p>
        <a class="btn" href={groupPathTo.version(language, version, "simulation", id)}>
          {words.see}
        </a>
      </p>
    </div>
  );
}
