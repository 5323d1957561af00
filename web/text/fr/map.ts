/** The results by place. */
export const map = {
  title: "Carte",
  places: "Les hébergeurs, lieu par lieu",
  hosters: (count: number) => (count === 1 ? "1 hébergeur" : `${count} hébergeurs`),
  place: (name: string, count: string) => `${name} : ${count}`,
  goToMap: "Aller à la carte",
  france: "Carte des départements de France métropolitaine",
  reading:
    "Un nombre dit combien d’hébergeurs de cette liste s’y trouvent et mène à eux. Sans nombre : aucun. À gauche, Paris et ses voisins, agrandis.",
  overseas: "Outre-mer",
  neighbours: "Pays voisins",
  elsewhere: "Ailleurs",
  french: "En France, sans département connu",
  unplaced: "Sans lieu connu",
  credit: "Contours d’après",
  creditName: "« France departments » de MapSVG et Victor Cazanave",
  licence: "licence CC BY 4.0",
  simplified: "contours simplifiés.",
};
