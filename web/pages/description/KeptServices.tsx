import type { Provenance } from "#core/proposals.ts";
import type { Service } from "#core/services.ts";
import { useSite } from "#web/site.ts";
import { ReadOn } from "./Around.tsx";
import { serviceWords } from "./service-words.ts";

/** A service that imports name, and whether it is ticked. */
export type KeptService = {
  readonly digest: string;
  readonly service: Service;
  readonly provenances: readonly Provenance[];
  readonly isKept: boolean;
};

/** The imported services a hoster may take as its own, line by line. */
export function KeptServices({ services }: { readonly services: readonly KeptService[] }) {
  const site = useSite();
  const { listing } = site.text.description;
  return (
    <fieldset class="around" aria-describedby="services-aide">
      <legend class="vh">{listing.sections.services}</legend>
      <p class="hint" id="services-aide">
        {listing.servicesHint}
      </p>
      <div class="rows">
        {services.map(({ digest, service, provenances, isKept }) => (
          <div key={digest}>
            <label class="tick">
              <input type="checkbox" name="keep" value={digest} defaultChecked={isKept} />
              <span>
                <b>{site.text.names.serviceTypes[service.type]}</b> {serviceWords(site, service)}
              </span>
            </label>
            {provenances.map((provenance, index) => (
              <ReadOn key={index} provenance={provenance} />
            ))}
          </div>
        ))}
      </div>
    </fieldset>
  );
}
