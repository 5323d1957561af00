const count = (accounts: number) => new Intl.NumberFormat("fr").format(accounts);

/** What a year would cost, always said to be an estimate. */
export const estimate = {
  noOffer: "Aucune offre décrite",
  unpriced: "Prix non indiqué",
  free: "Gratuit",
  about: (amount: string, accounts: number | null): string => {
    if (accounts === null) return `Environ ${amount} par an`;
    return `Environ ${amount} par an pour ${accounts === 1 ? "1 compte" : `${count(accounts)} comptes`}`;
  },
  aboutEach: (amount: string) => `Environ ${amount} par an et par compte`,
  suggested: (yearly: string) => `${yearly} (contribution suggérée)`,
  offer: (name: string) => `offre « ${name} »`,
  estimated: (name: string) => `estimation d’après l’offre « ${name} »`,
  overBudget: (budget: string) => `plus que les ${budget} indiqués`,
  otherSize: (least: number | null, most: number | null): string => {
    if (most === null) return `offre prévue à partir de ${count(least ?? 1)} comptes`;
    if (most === 1) return "offre prévue pour un seul compte";
    if (least === null) return `offre prévue jusqu’à ${count(most)} comptes`;
    return `offre prévue de ${count(least)} à ${count(most)} comptes`;
  },
};
