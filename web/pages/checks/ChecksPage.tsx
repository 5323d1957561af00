import type { Assessment } from "#core/assessment.ts";
import type { Grid } from "#core/grid.ts";
import { listPublicChecks } from "#core/machine-check-summary.ts";
import { pathTo } from "#core/paths.ts";
import { Breadcrumb } from "#web/components/Breadcrumb.tsx";
import { ImaginaryTag } from "#web/components/ImaginaryTag.tsx";
import { useSite } from "#web/site.ts";
import { CheckKinds } from "./CheckKinds.tsx";
import { CheckList } from "./CheckList.tsx";
import { Counted } from "./Counted.tsx";

export type ChecksPageProps = {
  readonly hoster: { readonly slug: string; readonly name: string; readonly isImaginary: boolean };
  readonly grid: Grid;
  /** The current answers; null when there are none to look at. */
  readonly assessment: Assessment | null;
  readonly today: string;
};

/** What machines saw of the answers of a hoster, for everyone. */
export function ChecksPage({ hoster, grid, assessment, today }: ChecksPageProps) {
  const { language, text } = useSite();
  const { checks, site } = text;
  const all = assessment === null ? [] : listPublicChecks(assessment);
  const steps = [
    { label: site.directory, path: pathTo.directory(language) },
    { label: hoster.name, path: pathTo.hoster(language, hoster.slug) },
  ];
  return (
    <div class="stack-l">
      <div class="stack">
        <Breadcrumb steps={steps} current={checks.title} />
        {hoster.isImaginary && <ImaginaryTag />}
        <h1>{checks.pageTitle(hoster.name)}</h1>
        <p class="lead">{checks.lead}</p>
        {all.length === 0 ? (
          <p>{hoster.isImaginary ? checks.noneImaginary : checks.none(hoster.name)}</p>
        ) : (
          <Counted checks={all} />
        )}
        {all.length === 0 && !hoster.isImaginary && <p>{checks.nothing}</p>}
      </div>
      {assessment !== null && all.length > 0 && (
        <>
          <CheckList grid={grid} assessment={assessment} today={today} />
          <CheckKinds grid={grid} among={all} />
        </>
      )}
    </div>
  );
}
