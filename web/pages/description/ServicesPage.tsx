import { mostServices } from "#core/own-service.ts";
import { spacePathTo } from "#core/space-paths.ts";
import type { Service } from "#core/services.ts";
import { DateText } from "#web/components/DateText.tsx";
import { SpaceShell } from "#web/pages/space/SpaceShell.tsx";
import type { SpaceShellProps } from "#web/pages/space/SpaceShell.tsx";
import { useSite } from "#web/site.ts";
import { News } from "./FormState.tsx";
import { OwnItems, Removed } from "./OwnItems.tsx";
import { serviceName, serviceWords } from "./service-words.ts";

/** What just happened, as the address says it. */
export const serviceNews = ["service", "moved", "confirmed", "restored"] as const;

/** Key of the address that opens the form of one service, and its value for a new one. */
export const serviceKey = "service";
export const newItem = "nouveau";

type ShownService = Service & { readonly id: string; readonly read: string };

export type ServicesPageProps = Pick<SpaceShellProps, "hoster" | "person"> & {
  readonly services: readonly ShownService[];
  /** False until the listing was saved once: the services of imports are still shown. */
  readonly isDescribed: boolean;
  /** How many services imports name otherwise. */
  readonly proposed: number;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly news: (typeof serviceNews)[number] | null;
  readonly removed: { readonly id: string; readonly name: string } | null;
};

/** The services a hoster runs, in its order. */
export function ServicesPage(props: ServicesPageProps) {
  const { language, text } = useSite();
  const { hoster, person, news, removed, isDescribed } = props;
  const { services: words, news: told } = text.description;
  const action = spacePathTo.services(language, hoster.slug);
  return (
    <SpaceShell hoster={hoster} person={person} here="services">
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <News words={news === null ? null : told[news]} />
      <Removed action={action} removed={removed} />
      {isDescribed ? <Described {...props} /> : <First slug={hoster.slug} />}
    </SpaceShell>
  );
}

function First({ slug }: { readonly slug: string }) {
  const { language, text } = useSite();
  const words = text.description.services;
  return (
    <section class="pin stack">
      <h2>{words.first}</h2>
      <p>{words.firstText}</p>
      <a class="btn" href={spacePathTo.listing(language, slug)}>
        {words.toListing}
      </a>
    </section>
  );
}

function Described({ hoster, services, proposed, today }: ServicesPageProps) {
  const site = useSite();
  const { language, text } = site;
  const words = text.description.services;
  const action = spacePathTo.services(language, hoster.slug);
  return (
    <>
      {proposed > 0 && (
        <p>
          <a href={spacePathTo.proposals(language, hoster.slug)}>{words.imported(proposed)}</a>
        </p>
      )}
      {services.length === 0 && <p>{words.none}</p>}
      <OwnItems
        action={action}
        itemKey={serviceKey}
        items={services.map((service) => ({
          ...{ id: service.id, read: service.read, name: serviceName(site, service) },
          children: <ServiceLine service={service} {...{ action, today }} />,
        }))}
      />
      <p>
        {services.length < mostServices ? (
          <a class="btn" href={`${action}?${serviceKey}=${newItem}`}>
            {words.add}
          </a>
        ) : (
          words.tooMany(mostServices)
        )}
      </p>
    </>
  );
}

type ServiceLineProps = {
  readonly service: ShownService;
  readonly action: string;
  readonly today: string;
};

function ServiceLine({ service, action, today }: ServiceLineProps) {
  const site = useSite();
  const { names, description } = site.text;
  const words = description.services;
  const { id, type, load, loadUntil } = service;
  // Said once, with its day.
  const isDated = load !== null && loadUntil !== undefined;
  const isOld = load !== null && loadUntil !== undefined && loadUntil < today;
  return (
    <>
      <h2>{names.serviceTypes[type]}</h2>
      <p>{serviceWords(site, isDated ? { ...service, load: null } : service)}</p>
      {load !== null && loadUntil !== undefined && (
        <form class="cluster small" method="post" action={action}>
          <input type="hidden" name="id" value={id} />
          <span>
            {names.loads[load]}, {isOld ? words.unconfirmed : words.until}{" "}
            <DateText date={loadUntil} />
          </span>
          {isOld && (
            <button
              class="btn plain"
              name="do"
              value="confirm"
              aria-label={words.confirmNamed(serviceName(site, service), words.confirm[load])}
            >
              {words.confirm[load]}
            </button>
          )}
        </form>
      )}
    </>
  );
}
