import type { Grid } from "#core/grid.ts";
import { pathTo } from "#core/paths.ts";
import { useSite } from "#web/site.ts";
import { localize } from "#web/text/text.ts";
import type { Text } from "#web/text/text.ts";

export type GridState = keyof Text["grid"]["page"]["states"];

type OtherGridProps = { readonly grid: Grid; readonly state: GridState };

/** Says that a grid is not the one hosters are classified by, and whose it is. */
export function OtherGrid({ grid: { document }, state }: OtherGridProps) {
  const { language, text } = useSite();
  const words = text.gridImport;
  const { id, version, title, notice } = document.grid;
  return (
    <aside class="other-grid stack" aria-label={words.named(id, version)}>
      <p>
        <b>{localize(language, title)}</b> – {words.named(id, version)},{" "}
        {text.grid.page.states[state]}
      </p>
      <p>{words.notInForce}</p>
      <p>{localize(language, notice)}</p>
      <p>
        <a href={pathTo.questionnaire(language)}>{words.tryOurs}</a>
      </p>
    </aside>
  );
}
