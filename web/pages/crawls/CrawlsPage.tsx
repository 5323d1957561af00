import { crawlPathTo } from "#core/crawl-paths.ts";
import { DeskCrumb } from "#web/components/DeskCrumb.tsx";
import { DateText } from "#web/components/DateText.tsx";
import { LineField } from "#web/components/LineField.tsx";
import { News } from "#web/pages/description/FormState.tsx";
import { FaultSummary } from "#web/pages/desk/FaultSummary.tsx";
import { OtherPages } from "#web/pages/discussion/OtherPages.tsx";
import { useSite } from "#web/site.ts";
import { CrawlList } from "./CrawlList.tsx";
import type { AddressFault, CrawlNews, ShownCrawl } from "./crawl-props.ts";

/** A federation that is followed; moments are in ISO 8601. */
export type ShownFederation = {
  readonly id: string;
  readonly address: string;
  readonly name: string | null;
  readonly pausedAt: string | null;
  readonly last: { readonly id: string; readonly askedAt: string } | null;
};

type CrawlsPageProps = {
  readonly federations: readonly ShownFederation[];
  readonly crawls: readonly ShownCrawl[];
  readonly page: number;
  readonly hasMore: boolean;
  readonly today: string;
  readonly news: CrawlNews | null;
  /** As typed, and what is wrong with it. */
  readonly typed: string;
  readonly fault: AddressFault | null;
};

/** The federations whose files are read every night, and every crawl. */
export function CrawlsPage(props: CrawlsPageProps) {
  const { federations, crawls, page, hasMore, today, news, typed, fault } = props;
  const { language, text } = useSite();
  const words = text.crawls;
  const faults = fault === null ? [] : [{ id: "adresse", sentence: words.faults[fault] }];
  return (
    <div class="stack-l">
      <DeskCrumb current={words.title} />
      <div class="stack">
        <h1>{words.title}</h1>
        <News words={news === null ? null : words.news[news]} />
        <FaultSummary faults={faults} />
        <p class="lead">{words.lead}</p>
      </div>
      <section class="sec stack">
        <h2>{words.federations.title}</h2>
        {federations.length === 0 && <p>{words.federations.none}</p>}
        {federations.map((federation) => (
          <Federation key={federation.id} {...{ federation, today }} />
        ))}
      </section>
      <section class="sec stack">
        <h2>{words.federations.add}</h2>
        <form class="stack say" method="post" action={crawlPathTo.crawls(language)} noValidate>
          <LineField
            {...{ id: "adresse", name: "address", value: typed, inputMode: "url", maxLength: 500 }}
            label={words.federations.address}
            hint={words.federations.addressHint}
            fault={fault === null ? null : words.faults[fault]}
          />
          <p>
            <button class="btn">{words.federations.addButton}</button>
          </p>
        </form>
      </section>
      <section class="sec stack">
        <h2>{words.runs.title}</h2>
        <CrawlList {...{ crawls, today }} />
        <OtherPages
          {...{ page, hasMore }}
          pathOf={(number) => crawlPathTo.crawls(language, `page=${number}`)}
        />
      </section>
    </div>
  );
}

type FederationProps = { readonly federation: ShownFederation; readonly today: string };

function Federation({ federation, today }: FederationProps) {
  const { language, text } = useSite();
  const words = text.crawls.federations;
  const { id, address, name, pausedAt, last } = federation;
  const deeds = ["crawl", pausedAt === null ? "pause" : "resume", "remove"] as const;
  return (
    <article class="stack crawl-source">
      <h3>{name ?? words.unnamed}</h3>
      <p class="crawl-address">{address}</p>
      <p>
        {pausedAt === null ? (
          words.nightly
        ) : (
          <>
            {words.paused} <DateText date={pausedAt} today={today} />.
          </>
        )}{" "}
        {last === null ? (
          words.never
        ) : (
          <>
            <a href={crawlPathTo.crawl(language, last.id)}>{words.last}</a> {words.on}{" "}
            <DateText date={last.askedAt} today={today} />.
          </>
        )}
      </p>
      <form class="deeds" method="post" action={crawlPathTo.federation(language, id)}>
        {deeds.map((deed) => (
          <button key={deed} class="deed" name="do" value={deed}>
            {words.deeds[deed]}
            <span class="vh"> {name ?? address}</span>
          </button>
        ))}
      </form>
    </article>
  );
}
