import { exampleAnswers } from "#core/check-examples.ts";
import { departments } from "#core/departments.ts";
import type { Grid } from "#core/grid.ts";
import type { Offer } from "#core/offers.ts";
import { publishAssessment } from "#server/assessments/actions.ts";
import type { Db } from "#server/db/client.ts";
import type { Deps } from "#server/deps.ts";
import { refreshListings } from "#server/directory/refresh.ts";
import { readListing } from "#server/exchange/actions.ts";
import { findGridInForce } from "#server/grids/actions.ts";
import { addHosters } from "#server/hosters/actions.ts";
import { countHosters, replaceOffers } from "#server/hosters/queries.ts";
import { chance, draw, pick, seededDice, times } from "#tests/core/dice.ts";
import type { Dice } from "#tests/core/dice.ts";

const firstWords = ["Nuage", "Maille", "Coussin", "Réseau", "Grenier", "Pelote", "Le Hub", "Libre"];
const lastWords = ["solidaire", "du Trégor", "des Cévennes", "paysan", "commun", "de la Loire"];
const forms = ["Association loi 1901, collégiale", "SCIC SARL", "Micro-entreprise", "Association"];
const publics = [
  "associations du département, quelques collectifs et coopératives",
  "particuliers et familles, sur cooptation",
  "tout public, mairies et écoles comprises",
];
const terms = [
  "environ 120 adhérents; 8 bénévoles; cotisation libre",
  "2 salariées; 40 organisations; à partir de 5 € par mois et par compte",
  "une permanence par semaine; serveurs à domicile; 30 comptes",
];
const software = [
  "Nextcloud",
  "mail",
  "Etherpad",
  "Mattermost",
  "BigBlueButton",
  "listes de diffusion",
  "sites web",
  "PeerTube",
  "Framadate",
  "Galène",
  "Dolibarr",
];

/** Adds listed hosters until there are that many, two thirds of them with published answers. */
export async function addManyHosters(deps: Deps, total: number): Promise<void> {
  const dice = seededDice(100);
  await deps.db.transaction(async (db) => {
    const missing = total - (await countHosters(db));
    const newcomers = readListing(writeListing(dice, Math.max(0, missing)), "2026-11-22");
    const added = await addHosters(deps, db, newcomers);
    const { grid } = await findGridInForce({ db });
    for (const [index, { id }] of added.entries()) {
      if (index % 3 > 0) await describeHoster({ deps, db, grid, dice }, id, index);
    }
    await refreshListings(
      deps,
      db,
      added.map(({ id }) => id),
    );
  });
}

type Work = {
  readonly deps: Deps;
  readonly db: Db;
  readonly grid: Grid;
  readonly dice: Dice;
};

async function describeHoster({ deps, db, grid, dice }: Work, hosterId: string, index: number) {
  const { examples } = grid.document;
  const example = examples[index % examples.length];
  if (example === undefined) throw new Error("The grid has no example.");
  const offers = times(dice.whole(0, 2), () => ({ ...rollOffer(dice), id: deps.newId() }));
  await replaceOffers(db, hosterId, offers);
  const answers = exampleAnswers(grid, example);
  await publishAssessment(db, { hosterId, grid, answers, publishedAt: deps.now() });
}

/** A listing as hosters are imported from one. */
function writeListing(dice: Dice, count: number): string {
  const header = "name,website,city_department,legal_form,services_software,public,open_since";
  const rows = times(count, (index) => {
    const { code, name } = pick(dice, departments);
    const cells = [
      `${pick(dice, firstWords)} ${pick(dice, lastWords)} ${index + 1}`,
      `https://hebergeur-${index + 1}.example`,
      `Ville-${index + 1} (${name}, ${code})`,
      pick(dice, forms),
      draw(dice, software, dice.whole(2, 8)).join("; "),
      pick(dice, publics),
      String(dice.whole(1996, 2025)),
      pick(dice, terms),
      "membre du collectif",
      `https://sources.example/${index + 1} ; https://annuaire.example/${index + 1}`,
    ];
    return cells.map((cell) => `"${cell}"`).join(",");
  });
  return [`${header},capacity_or_terms,chatons_membership_evidence,source`, ...rows].join("\n");
}

function rollOffer(dice: Dice): Offer {
  return {
    name: pick(dice, ["Association", "Collectif", "Petite structure"]),
    nameEn: chance(dice, 50) ? "Small organization" : null,
    audiences: ["associations", "cooperatives"],
    services: ["files", "mail", "calendar", "office"],
    hasOneLogin: pick(dice, [true, false, null]),
    included: "20 Go par compte, aide par courriel, une formation par an",
    includedEn: null,
    leastAccounts: pick(dice, [null, 1, 5]),
    mostAccounts: pick(dice, [null, 20, 200]),
    price: {
      kind: pick(dice, ["fixed", "suggested"]),
      cents: pick(dice, [300, 1_200, 9_000]),
      unit: pick(dice, ["account", "organization"]),
      period: pick(dice, ["month", "year"]),
    },
    example: null,
    exampleEn: null,
  };
}
