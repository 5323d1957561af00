import type { Wanted } from "#core/estimate.ts";
import type { Offer } from "#core/offers.ts";
import { useSite } from "#web/site.ts";
import { estimateWords } from "#web/text/estimate-words.ts";

type EstimateProps = { readonly offers: readonly Offer[]; readonly wanted: Wanted };

/** What a year would cost with one hoster, as an estimate. */
export function Estimate({ offers, wanted }: EstimateProps) {
  const { amount, basis } = estimateWords(useSite().language, offers, wanted);
  return (
    <>
      <b>{amount}</b>
      {basis !== null && <small class="soft"> {basis}</small>}
    </>
  );
}
