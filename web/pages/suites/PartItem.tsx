import { pathTo } from "#core/paths.ts";
import type { SuitePart } from "#core/products.ts";
import { emptySearch, writeSearch } from "#core/search-address.ts";
import { useSite } from "#web/site.ts";
import { localize } from "#web/text/text.ts";
import { wordList } from "#web/text/word-list.ts";

type PartItemProps = { readonly part: SuitePart; readonly count: number };

/** One part of a suite: what replaces it, what changes, how many hosters offer it. */
export function PartItem({ part, count }: PartItemProps) {
  const { language, text } = useSite();
  const words = text.suites.suite;
  return (
    <article class="hit">
      <div class="tight">
        <h3>{localize(language, part.name)}</h3>
        {part.note !== null && <p>{localize(language, part.note)}</p>}
      </div>
      <dl class="meta">
        <div>
          <dt class="dt">{words.by}</dt>
          <dd>
            <ReplacingServices services={part.services} />
          </dd>
          {part.services.length > 0 && <dd class="soft">{text.suites.hosters(count)}</dd>}
        </div>
        {part.software.length > 0 && (
          <div>
            <dt class="dt">{words.software}</dt>
            <dd>{part.software.join(", ")}</dd>
          </div>
        )}
      </dl>
    </article>
  );
}

function ReplacingServices({ services }: Pick<SuitePart, "services">) {
  const { language, text } = useSite();
  if (services.length === 0) return <>{text.suites.suite.nothing}</>;
  const search = writeSearch(emptySearch, { choices: { service: services } });
  const names = services.map((type) => text.names.serviceTypes[type]);
  return <a href={pathTo.directory(language, search)}>{wordList(language, names)}</a>;
}
