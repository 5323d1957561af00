import { choicePathTo } from "#core/choice-paths.ts";
import { pathTo } from "#core/paths.ts";
import type { Product } from "#core/products.ts";
import { listSuites, listTools } from "#core/replacements.ts";
import { emptySearch, writeSearch } from "#core/search-address.ts";
import type { ServiceType } from "#core/services.ts";
import { Breadcrumb } from "#web/components/Breadcrumb.tsx";
import { Icon } from "#web/components/Icon.tsx";
import { useSite } from "#web/site.ts";
import { localize } from "#web/text/text.ts";
import { wordList } from "#web/text/word-list.ts";

type SuitesPageProps = {
  readonly products: readonly Product[];
  /** How many hosters replace each tool, in the order of `listTools`. */
  readonly counts: readonly number[];
};

/** Every known suite and tool, and what it leads to. */
export function SuitesPage({ products, counts }: SuitesPageProps) {
  const { language, text } = useSite();
  const words = text.suites;
  return (
    <>
      <Breadcrumb current={words.title} />
      <div class="stack-l">
        <div class="stack">
          <h1>{words.title}</h1>
          <p class="lead">{words.lead}</p>
        </div>
        <WholeSuites products={products} />
        <Tools products={products} counts={counts} />
        <p>
          {words.choose} <a href={choicePathTo.choice(language)}>{words.chooseLink}</a>
        </p>
      </div>
    </>
  );
}

function WholeSuites({ products }: Pick<SuitesPageProps, "products">) {
  const { language, text } = useSite();
  const words = text.suites;
  const suites = listSuites(products);
  if (suites.length === 0) return null;
  return (
    <section class="sec">
      <h2>{words.wholes}</h2>
      <ul class="trio">
        {suites.map(({ id, suite }) => (
          <li class="pin tight" key={id}>
            <h3>
              <a href={choicePathTo.suite(language, id)}>
                {localize(language, suite.label)} <Icon name="go" />
              </a>
            </h3>
            <p>{words.parts(suite.parts.length)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Tools({ products, counts }: SuitesPageProps) {
  const { language, text } = useSite();
  const words = text.suites;
  const tools = listTools(products)
    .map(({ id, names, services }, index) => ({
      id,
      name: names[0] ?? id,
      services,
      count: counts[index] ?? 0,
    }))
    .toSorted((one, other) => one.name.localeCompare(other.name, language));
  return (
    <section class="sec stack">
      <h2>{words.tools}</h2>
      <p>{words.toolsIntro}</p>
      <ul class="rows tools-list">
        {tools.map(({ id, name, services, count }) => (
          <li key={id}>
            <b>{name}</b>
            <Replacement services={services} count={count} />
            <span class="soft">{words.hosters(count)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What replaces a tool, as a link where somebody offers it. */
function Replacement({
  services,
  count,
}: {
  readonly services: readonly ServiceType[];
  readonly count: number;
}) {
  const { language, text } = useSite();
  const names = services.map((type) => text.names.serviceTypes[type]);
  const label = wordList(language, names);
  if (count === 0) return <span>{label}</span>;
  const search = writeSearch(emptySearch, { choices: { service: services } });
  return <a href={pathTo.directory(language, search)}>{label}</a>;
}
