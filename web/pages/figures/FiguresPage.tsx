import type { Figures } from "#core/figures.ts";
import type { Grid, Theme } from "#core/grid.ts";
import { groupPathTo } from "#core/group-paths.ts";
import { pathTo } from "#core/paths.ts";
import { Breadcrumb } from "#web/components/Breadcrumb.tsx";
import { ImaginaryTag } from "#web/components/ImaginaryTag.tsx";
import { useSite } from "#web/site.ts";
import { localize } from "#web/text/text.ts";
import { CriterionChart } from "./CriterionChart.tsx";

type FiguresPageProps = {
  readonly grid: Grid;
  /** Whose answers these are. */
  readonly whose: "real" | "imaginary";
  /** How many hosters of that sort the directory has. */
  readonly listed: number;
  readonly figures: Figures;
  /** Whether the imaginary hosters are shown on this site. */
  readonly hasExamples: boolean;
};

/** What hosters publish, criterion by criterion: counted, not ranked, and nobody named. */
export function FiguresPage(props: FiguresPageProps) {
  const { grid, figures } = props;
  const { language, text } = useSite();
  const words = text.figures;
  return (
    <>
      <Breadcrumb
        steps={[{ label: text.site.grid, path: pathTo.grid(language) }]}
        current={words.title}
      />
      <Head {...props} />
      {figures.hosters > 0 && <Charts grid={grid} figures={figures} />}
    </>
  );
}

function Head({ grid, whose, listed, figures, hasExamples }: FiguresPageProps) {
  const { language, text } = useSite();
  const words = text.figures;
  const query = whose === "imaginary" ? "?exemples=oui" : "";
  const csv = `${groupPathTo.figures(language)}.csv${query}`;
  const { version } = grid.document.grid;
  return (
    <div class="stack">
      <h1>
        {words.title} {whose === "imaginary" && <ImaginaryTag />}
      </h1>
      <p class="lead">{words.lead}</p>
      <p>
        <b>{words.coverage(figures.hosters, listed, whose)}</b>{" "}
        <a href={pathTo.gridVersion(language, version)}>{words.version(version)}</a>.
      </p>
      <p>{words.whatTheseAre}</p>
      {figures.hosters > 0 && <p>{words.howToRead}</p>}
      <p class="cluster">
        <a href={csv} download>
          {words.csv}
        </a>
        {hasExamples && whose === "real" && (
          <a href={groupPathTo.figures(language, "exemples=oui")}>{words.seeExamples}</a>
        )}
        {whose === "imaginary" && <a href={groupPathTo.figures(language)}>{words.seeReal}</a>}
      </p>
    </div>
  );
}

function Charts({ grid, figures }: Pick<FiguresPageProps, "grid" | "figures">) {
  const { language, text } = useSite();
  const { themes } = grid.document;
  return (
    <div class="stack-l">
      <nav class="figure-themes" aria-label={text.figures.themes}>
        <ul class="cluster">
          {themes.map(({ id, label }) => (
            <li key={id}>
              <a href={`#theme-${id}`}>{localize(language, label)}</a>
            </li>
          ))}
        </ul>
      </nav>
      {themes.map((theme) => (
        <ThemeCharts key={theme.id} {...{ grid, theme, figures }} />
      ))}
    </div>
  );
}

type ThemeChartsProps = Pick<FiguresPageProps, "grid" | "figures"> & { readonly theme: Theme };

function ThemeCharts({ grid, theme, figures }: ThemeChartsProps) {
  const { language } = useSite();
  return (
    <section class="sec stack" id={`theme-${theme.id}`}>
      <h2>{localize(language, theme.label)}</h2>
      <div class="charts">
        {figures.criteria.map((counted) => {
          const criterion = grid.criteria.get(counted.criterion);
          if (criterion?.theme !== theme.id) return null;
          return <CriterionChart key={criterion.id} {...{ grid, criterion, counted }} />;
        })}
      </div>
    </section>
  );
}
