import type { fr } from "#web/text/fr.ts";

export const map: typeof fr.map = {
  title: "Map",
  places: "The hosters, place by place",
  hosters: (count) => (count === 1 ? "1 hoster" : `${count} hosters`),
  place: (name, count) => `${name}: ${count}`,
  goToMap: "Go to the map",
  france: "Map of the departments of metropolitan France",
  reading:
    "A number says how many hosters of this list are there, and leads to them. No number: none. On the left, Paris and its neighbours, enlarged.",
  overseas: "Overseas",
  neighbours: "Neighbouring countries",
  elsewhere: "Elsewhere",
  french: "In France, department unknown",
  unplaced: "Place unknown",
  credit: "Outlines from",
  creditName: "“France departments” by MapSVG and Victor Cazanave",
  licence: "CC BY 4.0 licence",
  simplified: "simplified outlines.",
};
