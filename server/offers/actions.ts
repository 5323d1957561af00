import { z } from "zod";
import { audienceIds } from "#core/audiences.ts";
import { pricePeriods, priceUnits } from "#core/offers.ts";
import { mostOffers } from "#core/own-offer.ts";
import { serviceTypes } from "#core/services.ts";
import { isUuid } from "#core/uuid.ts";
import type { Db } from "#server/db/client.ts";
import type { OwnList } from "#server/descriptions/actions.ts";
import { hasOfferOfOthers, listOfferIds } from "#server/offers/queries.ts";
import type { OwnOffer } from "#server/offers/queries.ts";
import { listOffers, replaceOffers } from "#server/hosters/queries.ts";
import { Refusal } from "#server/http/errors.ts";

const priceSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("free") }),
  z.object({
    kind: z.enum(["fixed", "suggested"]),
    cents: z.int().min(0),
    unit: z.enum(priceUnits),
    period: z.enum(pricePeriods),
  }),
]);

const offerSchema = z.object({
  id: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  audiences: z.array(z.enum(audienceIds)),
  services: z.array(z.enum(serviceTypes)),
  hasOneLogin: z.boolean().nullable(),
  included: z.string().nullable(),
  includedEn: z.string().nullable(),
  leastAccounts: z.int().nullable(),
  mostAccounts: z.int().nullable(),
  price: priceSchema.nullable(),
  example: z.string().nullable(),
  exampleEn: z.string().nullable(),
});

/** The offers a hoster describes. */
export const ownOffers: OwnList<OwnOffer> = {
  noun: "offer",
  most: mostOffers,
  needsListing: false,
  list: listOwnOffers,
  replace: async (_, db, hosterId, offers) => {
    const ids = offers.map(({ id }) => id);
    const isTaken = !ids.every(isUuid) || (await hasOfferOfOthers(db, hosterId, ids));
    if (isTaken) throw new Refusal("invalid-request");
    await replaceOffers(db, hosterId, offers);
  },
  parse: (kept) => offerSchema.safeParse(kept).data,
};

async function listOwnOffers(db: Db, hosterId: string): Promise<readonly OwnOffer[]> {
  const ids = await listOfferIds(db, hosterId);
  const offers = await listOffers(db, [hosterId]);
  return offers.flatMap((row, place) => {
    const { hosterId: _, ...offer } = row;
    const id = ids[place];
    return id === undefined ? [] : [{ ...offer, id }];
  });
}
