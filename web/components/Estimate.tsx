import type { Means } from "#core/estimate.ts";
import type { Offer } from "#core/offers.ts";
import { useSite } from "#web/site.ts";
import { estimateWords } from "#web/text/estimate-words.ts";

type EstimateProps = { readonly offers: readonly Offer[]; readonly means: Means };

/** What a year would cost with one hoster, as an estimate. */
export function Estimate({ offers, means }: EstimateProps) {
  const { amount, basis } = estimateWords(useSite().language, offers, means);
  return (
    <>
      <b>{amount}</b>
      {basis !== null && <span class="small soft">, {basis}</span>}
    </>
  );
}
