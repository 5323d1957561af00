import type { Grid } from "#core/grid.ts";
import { pathTo } from "#core/paths.ts";
import { Breadcrumb } from "#web/components/Breadcrumb.tsx";
import { SentenceList } from "#web/components/SentenceList.tsx";
import { HelpApi } from "#web/pages/help/HelpApi.tsx";
import { HelpHosting } from "#web/pages/help/HelpHosting.tsx";
import { HelpSearch } from "#web/pages/help/HelpSearch.tsx";
import { useSite } from "#web/site.ts";

type HelpPageProps = {
  /** The grid in force. */
  readonly grid: Grid;
};

/** Help for the three kinds of people who come here, then for programs. */
export function HelpPage({ grid }: HelpPageProps) {
  const { text } = useSite();
  const words = text.help;
  return (
    <>
      <Breadcrumb current={words.title} />
      <div class="stack">
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
      </div>
      <div class="side slim">
        <HelpContents />
        <div class="reading">
          <HelpSearch grid={grid} />
          <HelpHosting />
          <WritingTheGrid grid={grid} />
          <HelpApi />
        </div>
      </div>
    </>
  );
}

function HelpContents() {
  const words = useSite().text.help;
  const entries = [
    ["chercher", words.search.title],
    ["choisir", words.search.choosing.title],
    ["fiche", words.search.listing.title],
    ["profils", words.search.profiles.title],
    ["inconnu", words.search.unknown.title],
    ["ordre", words.search.order.title],
    ["heberger", words.hosting.title],
    ["corriger", words.hosting.correct.title],
    ["grille", words.group.title],
    ["api", words.api.title],
  ] as const;
  return (
    <nav class="toc stay" aria-labelledby="contents">
      <h2 id="contents">{words.contents}</h2>
      <ul>
        {entries.map(([id, title]) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function WritingTheGrid({ grid }: { readonly grid: Grid }) {
  const { language, text } = useSite();
  const words = text.help.group;
  const { id, version } = grid.document.grid;
  return (
    <section class="sec stack" id="grille">
      <h2>{words.title}</h2>
      <SentenceList sentences={words.paragraphs} />
      <p class="cluster">
        <a href={pathTo.grid(language)}>{words.read}</a>
        <a href={`${pathTo.apiGrid(id, version)}.yaml`}>{words.download}</a>
      </p>
    </section>
  );
}
