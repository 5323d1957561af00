import type { HosterCard } from "#core/hoster.ts";
import { unconfirmedSince } from "#core/services.ts";
import type { Service } from "#core/services.ts";
import { groupByUse } from "#core/service-uses.ts";
import { fold } from "#core/words.ts";
import { useSite } from "#web/site.ts";
import { wordList } from "#web/text/word-list.ts";
import { Address } from "#web/components/Address.tsx";
import { absoluteDate } from "#web/components/DateText.tsx";
import { sectionIds } from "./Contents.tsx";

/** What can be used there, each service in plain words first. */
export function Services({ card }: { readonly card: HosterCard }) {
  const { hoster } = useSite().text;
  return (
    <section class="sec" id={sectionIds.services}>
      <h2>{hoster.sections.services}</h2>
      {card.services.length === 0 ? (
        <p>{noServices(card, hoster.services)}</p>
      ) : (
        <ServiceTable card={card} />
      )}
    </section>
  );
}

type Words = ReturnType<typeof useSite>["text"]["hoster"]["services"];

function noServices({ imaginary, website }: HosterCard, words: Words): string {
  if (imaginary) return words.noneInvented;
  return website === null ? words.noneAtAll : words.none;
}

/** By what one does with them. A column nobody filled is left out. */
function ServiceTable({ card }: { readonly card: HosterCard }) {
  const { services: text, uses } = useSite().text.hoster;
  const { services } = card;
  const shown = {
    registration: services.some(
      ({ registrations, load, loadUntil }) =>
        registrations.length > 0 || load !== null || loadUntil !== undefined,
    ),
    address: services.some(({ url }) => url !== null),
  };
  return (
    <table class="svc">
      <caption class="vh">{text.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{text.type}</th>
          <th scope="col">{text.software}</th>
          {shown.registration && <th scope="col">{text.registration}</th>}
          {shown.address && <th scope="col">{text.address}</th>}
        </tr>
      </thead>
      {groupByUse(services).map((group) => (
        <tbody key={group.use}>
          <tr>
            <th scope="rowgroup" colSpan={2 + Number(shown.registration) + Number(shown.address)}>
              {uses[group.use]}
            </th>
          </tr>
          {group.services.map((service, index) => (
            <tr key={index}>
              <th scope="row">
                <ServiceName service={service} />
              </th>
              <td>{service.software ?? <Unknown />}</td>
              {shown.registration && (
                <td>
                  <Registration service={service} />
                </td>
              )}
              {shown.address && (
                <td>
                  {service.url === null ? (
                    <Unknown />
                  ) : (
                    <Address href={service.url} isImaginary={card.imaginary} />
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

/** The plain word, then the source's own name where it says something else. */
function ServiceName({ service }: { readonly service: Service }) {
  const { serviceTypes } = useSite().text.names;
  const plain = serviceTypes[service.type];
  const isRepeated = [plain, service.software ?? plain].some(
    (name) => fold(name) === fold(service.name),
  );
  return (
    <>
      {plain}
      {!isRepeated && (
        <span class="own" lang="fr">
          {service.name}
        </span>
      )}
    </>
  );
}

function Registration({ service }: { readonly service: Service }) {
  const { language, text } = useSite();
  const { registrations, load } = service;
  const since = unconfirmedSince(service);
  const { registrations: who, loads } = text.names;
  const names = registrations.map((id) => who[id]);
  const words = [
    wordList(language, names),
    load === null ? "" : loads[load],
    since === null ? "" : text.hoster.strip.unconfirmed(absoluteDate(language, since)),
  ].filter(Boolean);
  return words.length === 0 ? <Unknown /> : <>{words.join(" · ")}</>;
}

function Unknown() {
  return <span class="soft">{useSite().text.hoster.unknown}</span>;
}
