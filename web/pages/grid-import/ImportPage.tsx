import { groupPathTo } from "#core/group-paths.ts";
import type { Path } from "#core/paths.ts";
import type { Problem } from "#core/problem.ts";
import { DeskCrumb } from "#web/components/DeskCrumb.tsx";
import { useSite } from "#web/site.ts";
import { describeProblem } from "#web/text/problems.ts";

/** Why nothing could be read of what was sent. */
export type ImportFault =
  | { readonly kind: "nothing-sent" | "not-text" }
  | { readonly kind: "problems"; readonly problems: readonly Problem[] };

type ImportPageProps = {
  /** What was sent. */
  readonly text: string;
  readonly fault: ImportFault | null;
  /** The grid of another collective that was just stored. */
  readonly stored: { readonly id: string; readonly version: number; readonly path: Path } | null;
};

/** More than anyone mends in one go. */
const mostShown = 100;

/** A grid is brought in as a file or as text; nothing is stored before it was shown. */
export function ImportPage({ text: typed, fault, stored }: ImportPageProps) {
  const { language, text } = useSite();
  const words = text.gridImport;
  return (
    <div class="stack-l">
      <DeskCrumb
        steps={[{ label: words.grids, path: groupPathTo.grids(language) }]}
        current={words.title}
      />
      <div class="stack">
        <h1>{words.title}</h1>
        {stored !== null && (
          <p class="news" role="status">
            {words.stored(words.named(stored.id, stored.version))}{" "}
            <a href={stored.path}>{words.tryIt}</a>
          </p>
        )}
        {fault !== null && <Faults fault={fault} />}
        <p class="lead">{words.lead}</p>
      </div>
      <form
        class="stack say"
        method="post"
        encType="multipart/form-data"
        action={groupPathTo.importGrid(language)}
      >
        <div>
          <label class="lab" for="file">
            {words.file}
          </label>
          <p class="hint" id="file-aide">
            {words.fileHint}
          </p>
          <input
            class="field"
            id="file"
            name="file"
            type="file"
            accept=".yaml,.yml,.json"
            aria-describedby="file-aide"
          />
        </div>
        <div>
          <label class="lab" for="text">
            {words.text}
          </label>
          <textarea class="field code" id="text" name="text" rows={12} spellcheck={false}>
            {typed}
          </textarea>
        </div>
        <p>
          <button class="btn">{words.show}</button>
        </p>
      </form>
    </div>
  );
}

function Faults({ fault }: { readonly fault: ImportFault }) {
  const { language, text } = useSite();
  const words = text.gridImport;
  const problems = fault.kind === "problems" ? fault.problems : [];
  return (
    <section class="err summary" aria-labelledby="a-corriger">
      <h2 id="a-corriger">{text.desk.faults(Math.max(1, problems.length))}</h2>
      <ul>
        {fault.kind !== "problems" && (
          <li>
            <a href="#file">{words.faults[fault.kind]}</a>
          </li>
        )}
        {problems.slice(0, mostShown).map((problem) => (
          <li key={problem.path + problem.code + problem.detail}>
            <a href="#text">{problem.path === "" ? words.wholeText : problem.path}</a> –{" "}
            {describeProblem(language, problem)}
          </li>
        ))}
      </ul>
      {problems.length > mostShown && <p>{words.more(problems.length - mostShown)}</p>}
      <p>{words.nothingStored}</p>
    </section>
  );
}
