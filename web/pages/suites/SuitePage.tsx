import { choicePathTo } from "#core/choice-paths.ts";
import { pathTo } from "#core/paths.ts";
import type { Suite } from "#core/products.ts";
import { emptySearch, writeSearch } from "#core/search-address.ts";
import { listReplaceable, servicesOfSuite } from "#core/suite-coverage.ts";
import type { SuiteCoverage } from "#core/suite-coverage.ts";
import { Breadcrumb } from "#web/components/Breadcrumb.tsx";
import { Icon } from "#web/components/Icon.tsx";
import { useSite } from "#web/site.ts";
import { localize } from "#web/text/text.ts";
import { PartItem } from "./PartItem.tsx";
import { WhoOffersAll } from "./WhoOffersAll.tsx";

type SuitePageProps = {
  readonly id: string;
  readonly suite: Suite;
  /** How many hosters replace each part, in its order. */
  readonly counts: readonly number[];
  /** Hosters that offer any of it, most parts first. */
  readonly coverages: readonly SuiteCoverage[];
};

/** A suite part by part, what is left out, and who offers the whole. */
export function SuitePage({ id, suite, counts, coverages }: SuitePageProps) {
  const { language, text } = useSite();
  const words = text.suites.suite;
  const label = localize(language, suite.label);
  const steps = [{ label: text.suites.title, path: choicePathTo.suites(language) }];
  return (
    <>
      <Breadcrumb steps={steps} current={label} />
      <div class="stack-l">
        <div class="stack">
          <h1>{words.title(label)}</h1>
          <p class="lead">{words.lead(listReplaceable(suite).length, suite.parts.length)}</p>
        </div>
        <section>
          <h2 class="group">{words.parts}</h2>
          {suite.parts.map((part, index) => (
            <PartItem key={part.name.fr} part={part} count={counts[index] ?? 0} />
          ))}
        </section>
        <MissingParts missing={suite.missing} />
        <WhoOffersAll suite={suite} coverages={coverages} />
        <NextSteps id={id} suite={suite} />
      </div>
    </>
  );
}

function MissingParts({ missing }: Pick<Suite, "missing">) {
  const { language, text } = useSite();
  if (missing.length === 0) return null;
  return (
    <section class="sec">
      <h2>{text.suites.suite.missing}</h2>
      <ul class="bullets tight">
        {missing.map((each) => (
          <li key={each.fr}>{localize(language, each)}</li>
        ))}
      </ul>
    </section>
  );
}

function NextSteps({ id, suite }: Pick<SuitePageProps, "id" | "suite">) {
  const { language, text } = useSite();
  const words = text.suites.suite;
  const search = writeSearch(emptySearch, { choices: { service: servicesOfSuite(suite) } });
  return (
    <section class="sec">
      <h2>{words.next}</h2>
      <p class="cluster">
        <a class="btn" href={choicePathTo.choice(language, `product=${id}`)}>
          {words.choose} <Icon name="go" />
        </a>
        <a href={pathTo.directory(language, search)}>{words.all}</a>
      </p>
    </section>
  );
}
