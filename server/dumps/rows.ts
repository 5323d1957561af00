import { listDelimiter } from "#core/dump-tables.ts";
import type { ColumnOf, DumpTable } from "#core/dump-tables.ts";
import type { Texts } from "#core/grid.ts";
import { pathTo } from "#core/paths.ts";
import type { Status } from "#core/vocabulary.ts";
import type { DumpedHoster, DumpedRevision } from "#server/dumps/reading.ts";

type Cell = string | number | boolean | readonly string[] | null | undefined;

/** A row of a table, column by column. */
export type Row<Table extends DumpTable> = Readonly<Record<ColumnOf<Table>, Cell>>;

export function hosterRow(
  { card, assessment }: DumpedHoster,
  { publicUrl, notice }: { readonly publicUrl: string; readonly notice: Texts },
): Row<"hosters.csv"> {
  const having = (wanted: Status) =>
    Object.entries(card.profiles ?? {}).flatMap(([id, status]) => (status === wanted ? [id] : []));
  return {
    ...{ slug: card.slug, name: card.name, page: publicUrl + pathTo.hoster("fr", card.slug) },
    ...{ summary: card.summary, summary_en: card.summaryEn, website: card.website },
    ...{ country: card.country, department: card.department, place: card.place },
    ...{ legal_form: card.legalForm, audiences: card.audiences, outcome: card.outcome },
    profiles_met: having("met"),
    profiles_pending: having("pending"),
    profiles_unmet: having("unmet"),
    assessed_at: card.assessedAt,
    grid: assessment?.grid.id,
    grid_version: assessment?.grid.version,
    revision: assessment?.revision,
    expires_at: assessment?.expiresAt,
    notice: notice.fr,
  };
}

export function serviceRows({ card }: DumpedHoster): readonly Row<"services.csv">[] {
  return card.services.map(({ loadUntil, ...service }, index) => ({
    ...{ hoster: card.slug, position: index + 1 },
    ...service,
    load_until: loadUntil,
  }));
}

export function offerRows({ card }: DumpedHoster): readonly Row<"offers.csv">[] {
  return card.offers.map(({ price, ...offer }, index) => {
    const amount = price === null || price.kind === "free" ? null : price;
    return {
      ...{ hoster: card.slug, position: index + 1, name: offer.name, name_en: offer.nameEn },
      ...{ audiences: offer.audiences, services: offer.services, one_login: offer.hasOneLogin },
      ...{ included: offer.included, included_en: offer.includedEn },
      ...{ accounts_least: offer.leastAccounts, accounts_most: offer.mostAccounts },
      ...{ price_kind: price?.kind, price_cents: amount?.cents },
      ...{ price_unit: amount?.unit, price_period: amount?.period },
      ...{ example: offer.example, example_en: offer.exampleEn },
    };
  });
}

export function factRows({ card, facts }: DumpedHoster): readonly Row<"facts.csv">[] {
  return facts.map(({ field, value, origin, sources, recordedOn }) => ({
    ...{ hoster: card.slug, field, value, origin },
    // Addresses may hold the sign that stands between them.
    sources: sources.map((address) => address.replaceAll(listDelimiter, "%3B")),
    recorded_on: recordedOn,
  }));
}

export function answerRows({
  slug,
  assessment,
  withdrawn,
}: DumpedRevision): readonly Row<"answers.csv">[] {
  const { grid, revision, publishedAt, answers } = assessment;
  return Object.entries(answers).map(([criterion, { value, evidence, note, answeredAt }]) => ({
    ...{ hoster: slug, revision, grid: grid.id, grid_version: grid.version },
    ...{ published_at: publishedAt, withdrawn_at: withdrawn?.at, criterion },
    ...{ value, evidence, note, answered_at: answeredAt },
  }));
}
