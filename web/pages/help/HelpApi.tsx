import type { Grid } from "#core/grid.ts";
import { pathTo } from "#core/paths.ts";
import { useSite } from "#web/site.ts";

type HelpApiProps = { readonly grid: Grid; readonly publicUrl: string };

/** For programs: requests that work as written. */
export function HelpApi({ grid, publicUrl }: HelpApiProps) {
  const words = useSite().text.help.api;
  const { id, version } = grid.document.grid;
  const hosters = "/api/hosters?service=files";
  const wholeGrid = pathTo.apiGrid(id, version);
  return (
    <section class="sec stack" id="api">
      <h2>{words.title}</h2>
      <p>{words.intro}</p>
      <h3>{words.hosters}</h3>
      <p>
        <a class="address" href={hosters}>
          {publicUrl + hosters}
        </a>
      </p>
      <h3>{words.grid}</h3>
      <p>
        <a class="address" href={wholeGrid}>
          {publicUrl + wholeGrid}
        </a>
      </p>
      <h3>{words.classify}</h3>
      <pre tabIndex={0}>
        <code>{classificationExample(grid, publicUrl)}</code>
      </pre>
      <p>{words.errors}</p>
      <p>
        {words.full} <a href={pathTo.openapi()}>OpenAPI</a>
      </p>
    </section>
  );
}

/** Answers the first choice of the grid, so that the example is always accepted. */
function classificationExample(grid: Grid, publicUrl: string): string {
  const { id, version } = grid.document.grid;
  const choice = grid.document.criteria.find((criterion) => criterion.kind === "choice");
  const value = choice?.answers.at(-1)?.id;
  const answers = choice === undefined ? {} : { [choice.id]: { value } };
  const body = JSON.stringify({ grid: { id, version }, answers });
  return [
    `curl ${publicUrl}/api/classification \\`,
    `  --header "content-type: application/json" \\`,
    `  --data '${body}'`,
  ].join("\n");
}
