import { exampleAnswers } from "#core/check-examples.ts";
import type { Assessment, PublishedAnswer } from "#core/assessment.ts";
import { classify } from "#core/classify.ts";
import type { Fact, HosterCard } from "#core/hoster.ts";
import type { Service } from "#core/services.ts";
import { matouGrid } from "#tests/support/matou-grid.ts";

/** A service nothing is known of but its type. */
export function service(type: Service["type"], known: Partial<Service> = {}): Service {
  return { type, name: type, software: null, url: null, registrations: [], load: null, ...known };
}

/** A real hoster nobody has assessed. */
export const kaz: HosterCard = {
  slug: "kaz",
  name: "Kaz",
  summary: null,
  summaryEn: null,
  website: "https://kaz.bzh",
  country: "FR",
  department: "56",
  place: "Vannes (Morbihan, 56)",
  legalForm: "Association, collégiale",
  audiences: ["associations", "individuals"],
  services: [service("mail"), service("files", { name: "Nextcloud", software: "Nextcloud" })],
  outcome: "not-assessed",
  profiles: null,
  needs: null,
  grounds: null,
  offers: [],
  assessedAt: null,
  imaginary: false,
};

const told: readonly Pick<Fact, "field" | "value">[] = [
  { field: "name", value: "Kaz" },
  { field: "website", value: "https://kaz.bzh" },
  { field: "membership", value: "dit membre du collectif" },
];

export const kazFacts: readonly Fact[] = told.map((fact) => ({
  ...fact,
  origin: "listing",
  sources: ["https://taipan.example/kaz", "https://kaz.bzh/qui_sommes_nous.html"],
  recordedOn: "2026-11-22",
}));

const publishedAt = "2026-11-22T10:00:00.000Z";

/** One of the grid's imaginary hosters, published: its card and its assessment. */
export function imaginary(id: string): { card: HosterCard; assessment: Assessment } {
  const example = matouGrid.document.examples.find((candidate) => candidate.id === id);
  if (example === undefined) throw new Error(`The grid has no example ${id}`);
  const given = exampleAnswers(matouGrid, example);
  const classification = classify(matouGrid, given);
  const answers = [...given].map(([criterion, { value, evidence = null }]) => {
    const answer: PublishedAnswer = {
      value,
      evidence,
      note: null,
      answeredAt: publishedAt,
      checks: [],
    };
    return [criterion, answer] as const;
  });
  const statuses = Object.entries(classification.profiles).map(([id, { status }]) => [id, status]);
  return {
    card: {
      ...kaz,
      slug: id,
      name: example.label.fr.split(",")[0] ?? id,
      summary: example.story.fr,
      summaryEn: example.story.en,
      website: `https://${id}.example`,
      outcome: classification.outcome,
      profiles: Object.fromEntries(statuses),
      needs: classification.needs,
      assessedAt: publishedAt,
      imaginary: true,
    },
    assessment: {
      grid: { id: "matou", version: 1 },
      revision: 1,
      publishedAt,
      expiresAt: "2028-11-22T10:00:00.000Z",
      aims: [],
      offers: [],
      answers: Object.fromEntries(answers),
      classification,
    },
  };
}
