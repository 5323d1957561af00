import { stemmer } from "@orama/stemmers/french";
import { audienceIds } from "#core/audiences.ts";
import { classify } from "#core/classify.ts";
import { countries, departments } from "#core/departments.ts";
import type { Grid } from "#core/grid.ts";
import type { ListedHoster, ListedRevision, ListingSource } from "#core/listing-source.ts";
import { makeListing } from "#core/listing.ts";
import type { Listing } from "#core/listing.ts";
import { pricePeriods, priceUnits } from "#core/offers.ts";
import type { Offer, OfferPrice } from "#core/offers.ts";
import { serviceLoads, serviceRegistrations, serviceTypes } from "#core/services.ts";
import type { Product } from "#core/products.ts";
import type { Service } from "#core/services.ts";
import type { Dice } from "#tests/core/dice.ts";
import { chance, draw, pick, some, times } from "#tests/core/dice.ts";
import { rollAnswers } from "#tests/core/random-answers.ts";
import { makeOffer } from "#tests/support/offer.ts";

/** A hoster of a random catalogue, with all that its listing is made from. */
export type Entry = {
  readonly id: string;
  readonly source: ListingSource;
  readonly listing: Listing;
};

const softwareNames = ["Nextcloud", "Etherpad", "BigBlueButton", "Mattermost", "Écrire: ensemble"];
const nameParts = [
  "Chat",
  "Mère",
  "Nuage",
  "Maille",
  "Pelote",
  "Réseau",
  "Libre",
  "Coussin",
  "Infini",
];
const placeNames = ["Brest", "Vannes", "Liège", "l’Île-d’Yeu", "Saint-Étienne"];
const texts = [
  "association bretonne",
  "Hébergement de sites web",
  "coopérative d’usagers",
  "courriels et listes",
  "au cœur du quartier",
];

/** Words to ask for: some are there, some nearly, some not at all. */
export const questions: readonly string[] = [
  "associations bretonnes",
  "COOPERATIVES",
  "hebergements",
  "nuage",
  "nuge",
  "reseaux libres",
  "infin",
  "coeur",
  "l'ile",
  "brest courriel",
  "fichiers",
  "coussot",
  "malle",
  "zzz",
  "le la",
  "…",
  "google drive",
  "Google",
  "remplacer Slack",
  "visio bretonne",
  "les écritures à plusieurs",
  "nexcloud",
  "etherpd nuage",
  "matermost",
  "'; drop table listings; --",
  "%_\\{a,b}",
  "🐈 & !c",
  "x".repeat(200),
];

/** Products whose names stand for what replaces them. */
export const catalogueProducts: readonly Product[] = [
  productOf("google-drive", ["Google Drive", "GDrive"], ["files"], ["Nextcloud"]),
  productOf("slack", ["Slack"], ["chat"], ["Mattermost"]),
  productOf("visio", ["visio"], ["video-call"], []),
  productOf("together", ["écritures à plusieurs"], [], ["Écrire: ensemble", "Etherpad"]),
];

export const catalogueSoftware: readonly string[] = softwareNames;

/** `count` hosters, numbered from `from`. */
export function rollCatalogue(
  dice: Dice,
  grid: Grid,
  { count, from = 0 }: { readonly count: number; readonly from?: number },
): readonly Entry[] {
  const mood = { assessed: dice.whole(0, 100), imaginary: pick(dice, [25, 40, 60]) };
  return times(count, (at) => {
    const index = from + at;
    const source = rollSource(dice, grid, { ...mood, index });
    const id = `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`;
    return { id, source, listing: makeListing(source) };
  });
}

function productOf(
  id: string,
  names: readonly string[],
  services: Product["services"],
  software: readonly string[],
): Product {
  return { id, isWord: false, names, services, software, suite: null };
}

type Mood = { readonly assessed: number; readonly imaginary: number; readonly index: number };

function rollSource(dice: Dice, grid: Grid, { assessed, imaginary, index }: Mood): ListingSource {
  return {
    hoster: {
      slug: `hoster-${index}`,
      name: draw(dice, nameParts, dice.whole(1, 3)).join(pick(dice, [" ", "-", ""])),
      summary: chance(dice, 50) ? pick(dice, texts) : null,
      summaryEn: null,
      website: null,
      ...rollPlace(dice),
      audiences: some(dice, audienceIds, 30),
      stance: pick(dice, ["listed", "listed", "listed", "declined"]),
      isImaginary: chance(dice, imaginary),
      isClaimed: chance(dice, 50),
    },
    facts: [
      {
        field: "place",
        value: pick(dice, placeNames),
        origin: "listing",
        sources: [],
        recordedOn: "2026-11-22",
      },
    ],
    services: times(dice.whole(0, 5), () => rollService(dice)),
    offers: times(pick(dice, [0, 0, 1, 3]), () => rollOffer(dice)),
    revision: chance(dice, assessed) ? rollRevision(dice, grid) : null,
    keywords: chance(dice, 30) ? ["Fichiers partagés"] : [],
    grid,
    stem: stemmer,
  };
}

function rollPlace(dice: Dice): Pick<ListedHoster, "country" | "department"> {
  if (chance(dice, 60))
    return { country: "FR", department: pick(dice, departments.slice(0, 6)).code };
  return {
    country: chance(dice, 60) ? pick(dice, countries.slice(0, 5)).code : null,
    department: null,
  };
}

function rollService(dice: Dice): Service {
  return {
    type: pick(dice, serviceTypes.slice(0, 7)),
    name: pick(dice, texts),
    software: chance(dice, 70) ? pick(dice, softwareNames) : null,
    url: null,
    registrations: some(dice, serviceRegistrations, 30),
    load: chance(dice, 50) ? pick(dice, serviceLoads) : null,
  };
}

function rollOffer(dice: Dice): Offer {
  return makeOffer({
    leastAccounts: pick(dice, [null, null, 1, 5]),
    mostAccounts: pick(dice, [null, 5, 20, 1_000]),
    price: rollPrice(dice),
  });
}

function rollPrice(dice: Dice): OfferPrice | null {
  if (chance(dice, 20)) return null;
  if (chance(dice, 10)) return { kind: "free" };
  return {
    kind: pick(dice, ["fixed", "suggested"]),
    cents: pick(dice, [0, 500, 1_000, 10_000]),
    unit: pick(dice, priceUnits),
    period: pick(dice, pricePeriods),
  };
}

function rollRevision(dice: Dice, grid: Grid): ListedRevision {
  const answers = rollAnswers(dice, grid);
  const { outcome, profiles, needs } = classify(grid, answers);
  const statuses = Object.entries(profiles).map(([id, { status }]) => [id, status] as const);
  const publishedAt = `2026-0${dice.whole(1, 9)}-01T08:30:00.000Z`;
  return {
    answers,
    outcome,
    profiles: Object.fromEntries(statuses),
    needs,
    grounds: {},
    publishedAt,
  };
}
