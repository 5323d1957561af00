/** Country code, then names of its regions (and other names of the country) that no other country shares. */
export const regionRows: readonly (readonly [string, string])[] = [
  [
    "FR",
    "Alsace, Aquitaine, Auvergne, Auvergne-Rhône-Alpes, Basse-Normandie, Bourgogne, Bourgogne-Franche-Comté, Bretagne, Centre-Val de Loire, Champagne-Ardenne, Corse, Franche-Comté, Grand Est, Haute-Normandie, Hauts-de-France, Île-de-France, Languedoc-Roussillon, Limousin, Lorraine, Midi-Pyrénées, Nord-Pas-de-Calais, Normandie, Nouvelle-Aquitaine, Occitanie, Pays de la Loire, Picardie, Poitou-Charentes, Provence-Alpes-Côte d’Azur, PACA, Rhône-Alpes, France métropolitaine",
  ],
  ["BE", "Wallonie, Fédération Wallonie-Bruxelles, Région de Bruxelles-Capitale, België, Belgien"],
  ["CA", "Québec, Nouveau-Brunswick, Ontario, Acadie"],
  ["CH", "Suisse romande, Romandie, Schweiz, Svizzera"],
  ["CZ", "République tchèque"],
  ["DE", "Deutschland"],
  ["ES", "España"],
  ["GB", "Angleterre, Écosse, Pays de Galles, England, Scotland, Wales, UK"],
  ["IT", "Italia"],
  ["LU", "Grand-Duché de Luxembourg, Lëtzebuerg"],
  ["NL", "Nederland, The Netherlands"],
  ["US", "USA, États-Unis d’Amérique"],
];
