import { stemmer } from "@orama/stemmers/french";
import type { ListedHoster, ListingSource } from "#core/listing-source.ts";
import { makeListing } from "#core/listing.ts";
import type { Service } from "#core/services.ts";
import type { Status } from "#core/vocabulary.ts";
import { matouGrid } from "#tests/support/matou-grid.ts";
import type { Entry } from "./random-catalogue.ts";

const hoster: Omit<ListedHoster, "slug"> = {
  name: "Les Mailles",
  summary: null,
  summaryEn: null,
  website: null,
  country: "FR",
  department: "44",
  audiences: [],
  stance: "listed",
  isImaginary: false,
  isClaimed: false,
};

/** A service of which little is known. */
export const files: Service = {
  type: "files",
  name: "Le nuage",
  software: "Nextcloud",
  url: null,
  registrations: [],
  load: null,
};

/** A hoster that says nothing but what is given; with the status of some needs, an assessed one. */
export function entryOf(
  index: number,
  changes: Partial<ListedHoster> & Partial<Pick<ListingSource, "services" | "offers">> = {},
  assessed: Assessed | null = null,
): Entry {
  const { services = [], offers = [], ...rest } = changes;
  const source: ListingSource = {
    hoster: { ...hoster, slug: `hoster-${index}`, ...rest },
    facts: [],
    services,
    offers,
    revision: assessed === null ? null : revisionOf(assessed),
    keywords: [],
    grid: matouGrid,
    stem: stemmer,
  };
  const id = `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`;
  return { id, source, listing: makeListing(source) };
}

type Assessed = {
  readonly needs: Readonly<Record<string, Status>>;
  readonly publishedAt?: string;
};

function revisionOf({ needs, publishedAt = "2026-11-01T00:00:00.000Z" }: Assessed) {
  return {
    answers: new Map(),
    outcome: "incomplete",
    profiles: { artisanal: "pending", organization: "pending" },
    needs,
    grounds: {},
    publishedAt,
  } as const;
}
