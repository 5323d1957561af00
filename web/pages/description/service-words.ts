import type { Service } from "#core/services.ts";
import { fold } from "#core/words.ts";
import { shortAddress } from "#web/components/ExternalLink.tsx";
import type { Site } from "#web/site.ts";
import { wordList } from "#web/text/word-list.ts";

/** How a hoster calls a service: its name, else its software, else what it is for. */
export function serviceName({ text }: Site, { type, name, software }: Service): string {
  return name || software || text.names.serviceTypes[type];
}

/** All that is said of a service but its type: "Nextcloud, « Le Nuage », Adhérents, Ouvert, nuage.example". */
export function serviceWords({ language, text }: Site, service: Service): string {
  const { name, software, url, registrations, load } = service;
  const { names } = text;
  const isRepeated = fold(name) === fold(software ?? "");
  return [
    software ?? "",
    isRepeated ? "" : name,
    wordList(
      language,
      registrations.map((id) => names.registrations[id]),
    ),
    load === null ? "" : names.loads[load],
    url === null ? "" : shortAddress(url),
  ]
    .filter(Boolean)
    .join(" · ");
}
