import { pathTo } from "#core/paths.ts";
import type { Suite } from "#core/products.ts";
import { listReplaceable } from "#core/suite-coverage.ts";
import type { SuiteCoverage } from "#core/suite-coverage.ts";
import { ImaginaryTag } from "#web/components/ImaginaryTag.tsx";
import { useSite } from "#web/site.ts";
import { placeWords } from "#web/text/place-words.ts";
import { localize } from "#web/text/text.ts";

type WhoOffersAllProps = { readonly suite: Suite; readonly coverages: readonly SuiteCoverage[] };

/** Hosters with part of the suite that are shown when few have the whole. */
const mostPartial = 5;

/** Who has the whole under one login, who has every part, then who has most. */
export function WhoOffersAll({ suite, coverages }: WhoOffersAllProps) {
  const words = useSite().text.suites.suite;
  const total = listReplaceable(suite).length;
  const whole = coverages.filter(({ covered }) => covered === total);
  const together = whole.filter(({ underOneLogin }) => underOneLogin === total);
  const apart = whole.filter(({ underOneLogin }) => underOneLogin < total);
  const partial = coverages.filter(({ covered }) => covered < total).slice(0, mostPartial);
  const groups = [
    { title: words.oneLogin, intro: words.oneLoginIntro, members: together },
    { title: words.several, intro: words.severalIntro, members: apart },
    { title: whole.length === 0 ? words.most : words.others, intro: null, members: partial },
  ];
  return (
    <section class="sec stack">
      <h2>{words.whole}</h2>
      {coverages.length === 0 ? (
        <p>{words.empty}</p>
      ) : (
        <>
          {whole.length === 0 && <p>{words.nobody(total)}</p>}
          {groups
            .filter(({ members }) => members.length > 0)
            .map((group) => (
              <Group key={group.title} {...group} total={total} />
            ))}
          <p class="small soft">{words.source}</p>
        </>
      )}
    </section>
  );
}

type GroupProps = {
  readonly title: string;
  readonly intro: string | null;
  readonly members: readonly SuiteCoverage[];
  readonly total: number;
};

function Group({ title, intro, members, total }: GroupProps) {
  return (
    <>
      <h3>{title}</h3>
      {intro !== null && <p>{intro}</p>}
      <ul class="rows">
        {members.map((coverage) => (
          <Member key={coverage.card.slug} coverage={coverage} total={total} />
        ))}
      </ul>
    </>
  );
}

function Member({ coverage, total }: { readonly coverage: SuiteCoverage; readonly total: number }) {
  const { language, text } = useSite();
  const words = text.suites.suite;
  const { card, covered, missing, underOneLogin } = coverage;
  const place = placeWords(language, card);
  const lacking = missing.map(({ name }) => localize(language, name)).join(", ");
  return (
    <li>
      <p class="cluster">
        <a href={pathTo.hoster(language, card.slug)}>
          <b>{card.name}</b>
        </a>
        {card.imaginary && <ImaginaryTag />}
        {place !== null && <span class="soft">{place}</span>}
      </p>
      <p>
        <b>{words.covers(covered, total)}</b>
        {underOneLogin > 1 && underOneLogin < total && <>, {words.partlyOneLogin(underOneLogin)}</>}
        {lacking !== "" && <>. {words.lacks(lacking)}</>}
      </p>
    </li>
  );
}
