/** What a year would cost, always said to be an estimate. */
export const estimate = {
  noOffer: "Aucune offre décrite",
  unpriced: "Prix non indiqué",
  free: "Gratuit",
  about: (amount: string) => `Environ ${amount} par an`,
  aboutSuggested: (amount: string) => `Environ ${amount} par an, contribution suggérée`,
  forAccounts: (count: number) => (count === 1 ? "pour 1 compte" : `pour ${count} comptes`),
  perAccount: "par compte",
  offer: (name: string) => `offre « ${name} »`,
  estimated: (name: string) => `estimation d’après l’offre « ${name} »`,
  overBudget: (budget: string) => `plus que les ${budget} indiqués`,
  otherSize: (least: number | null, most: number | null): string => {
    if (most === null) return `offre prévue à partir de ${least ?? 1} comptes`;
    if (least === null) return `offre prévue jusqu’à ${most} comptes`;
    return `offre prévue de ${least} à ${most} comptes`;
  },
};
