import { choicePathTo } from "#core/choice-paths.ts";
import type { Path } from "#core/paths.ts";
import { pathTo } from "#core/paths.ts";
import { listSuites, namesReplacedBy } from "#core/replacements.ts";
import { Icon } from "#web/components/Icon.tsx";
import type { HomeProps } from "#web/pages/home/home-props.ts";
import { useSite } from "#web/site.ts";
import { localize } from "#web/text/text.ts";

type KnownToolsProps = Pick<HomeProps, "products" | "services">;

/** Kinds of services named by the tools they replace, and tools named for each. */
const mostServices = 7;
const mostNames = 2;

/** What people use today, as the way in: suites first, then tools by what replaces them. */
export function KnownTools({ products, services }: KnownToolsProps) {
  const { language, text } = useSite();
  const words = text.home.tools;
  const suites = listSuites(products).map(({ id, suite }) => ({
    label: localize(language, suite.label),
    path: choicePathTo.suite(language, id),
  }));
  const tools = services
    .map(({ type }) => ({
      label: namesReplacedBy(products, type).slice(0, mostNames).join(", "),
      path: pathTo.directory(language, `service=${type}`),
    }))
    .filter(({ label }) => label !== "")
    .slice(0, mostServices);
  if (suites.length + tools.length === 0) return null;
  return (
    <section class="stack">
      <h2>{words.title}</h2>
      <p class="soft">{words.intro}</p>
      <ul class="swaps">
        {[...suites, ...tools].map((way) => (
          <Way key={way.path} {...way} />
        ))}
      </ul>
      <p>
        <a href={choicePathTo.suites(language)}>{words.all}</a>
      </p>
    </section>
  );
}

function Way({ label, path }: { readonly label: string; readonly path: Path }) {
  return (
    <li>
      <a href={path}>
        <b>{label}</b> <Icon name="go" />
      </a>
    </li>
  );
}
