import type { Grid } from "#core/grid.ts";
import { useSite } from "#web/site.ts";
import { localize } from "#web/text/text.ts";

/** Ways to the parts of the grid page. */
export function GridContents({ grid }: { readonly grid: Grid }) {
  const { language, text } = useSite();
  const words = text.grid.page;
  const entries = [
    ["socle", text.grid.profileRules.base],
    ...grid.document.profiles.map(({ id, label }) => [`profil-${id}`, localize(language, label)]),
    ["attente", words.open],
    ["criteres", words.criteria],
    ["besoins", words.needs],
    ["sources", words.sources],
    ["fichiers", words.files],
  ];
  return (
    <nav class="toc stay" aria-labelledby="contents">
      <h2 id="contents">{words.contents}</h2>
      <ul>
        {entries.map(([id, label]) => (
          <li key={id}>
            <a href={`#${id}`}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
