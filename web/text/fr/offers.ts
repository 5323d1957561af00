import type { PricePeriod, PriceUnit } from "#core/offers.ts";

/** What can be subscribed to, and its price. */
export const offers = {
  title: "Offres",
  none: (name: string) => `${name} n’a pas encore décrit ses offres : demandez-lui ses tarifs.`,
  noneInvented: "Cet exemple ne décrit aucune offre.",
  audience: "Pour qui",
  services: "Services compris",
  oneLogin: "Un seul identifiant",
  hasOneLogin: { yes: "Oui, pour tous les services", no: "Non, un par service" },
  accounts: "Nombre de comptes",
  capacity: (least: number | null, most: number | null): string | null => {
    if (most === null) return least === null ? null : `À partir de ${least}`;
    if (least === null || least === 1) return most === 1 ? "Un seul" : `Jusqu’à ${most}`;
    return least === most ? String(most) : `De ${least} à ${most}`;
  },
  example: "Exemple :",
  unstated: (names: string) => `Non dit : ${names}.`,
  price: {
    free: "Gratuit",
    unstated: "Non dit",
    unstatedPrice: "Prix non dit",
    suggested: (price: string) => `${price} (montant suggéré)`,
    negotiated: "Montant suggéré : la contribution se convient ensemble.",
    from: (price: string) => `Dès ${price}`,
    freeOrFrom: (price: string) => `Gratuit, ou dès ${price}`,
    per: {
      account: { month: "par compte et par mois", year: "par compte et par an" },
      organization: {
        month: "par mois, tous comptes compris",
        year: "par an, tous comptes compris",
      },
    } satisfies Record<PriceUnit, Record<PricePeriod, string>>,
  },
};
