import { spacePathTo } from "#core/space-paths.ts";
import { useSite } from "#web/site.ts";
import { listInSentence } from "#web/text/word-list.ts";
import { offerField } from "./publication-props.ts";
import type { PublicationProps } from "./publication-props.ts";

type OfferFieldsProps = Pick<PublicationProps, "hoster" | "offers" | "chosen" | "gone"> & {
  /** Whether nothing was published because of those that are gone. */
  readonly isRefused: boolean;
};

/** Which offers the answers are true for; what was chosen and is gone is said. */
export function OfferFields(props: OfferFieldsProps) {
  const { hoster, offers, gone } = props;
  const { language, text } = useSite();
  const { publication } = text;
  if (offers.length > 0) return <OfferTicks {...props} />;
  return (
    <p id="offres">
      {gone.length > 0 && <>{publication.gone(listInSentence(language, gone))} </>}
      {publication.noOffers}{" "}
      <a href={spacePathTo.offers(language, hoster.slug)}>{publication.describeOffers}</a>
    </p>
  );
}

function OfferTicks({ offers, chosen, gone, isRefused }: OfferFieldsProps) {
  const { language, text } = useSite();
  const { publication } = text;
  const isFault = isRefused && gone.length > 0;
  return (
    <section class="sec stack">
      <h2 id="offres">{publication.offers}</h2>
      <p class="hint" id="offres-aide">
        {publication.offersHint}
      </p>
      <div class={isFault ? "err" : undefined}>
        {gone.length > 0 && (
          <p class={isFault ? "msg" : undefined} id="offres-parties">
            {publication.gone(listInSentence(language, gone))} {publication.goneHint}
          </p>
        )}
        <fieldset
          aria-labelledby="offres"
          aria-describedby={gone.length > 0 ? "offres-aide offres-parties" : "offres-aide"}
        >
          {offers.map((name) => (
            <label class="tick" key={name}>
              <input
                type="checkbox"
                name={offerField}
                value={name}
                defaultChecked={chosen.includes(name)}
              />
              {name}
            </label>
          ))}
        </fieldset>
      </div>
    </section>
  );
}
