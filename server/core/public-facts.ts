import { unclaimedHiddenFields } from "#core/hoster.ts";
import type { Fact, FactField } from "#core/hoster.ts";

/**
 * The facts that may be shown of a hoster, in the order given: for one nobody has
 * claimed, nothing about its means; for any, a legal form that says nothing of its people.
 */
export function publicFacts(facts: readonly Fact[], isClaimed: boolean): readonly Fact[] {
  return facts
    .filter(({ field }) => isClaimed || !unclaimedHiddenFields.includes(field))
    .map((fact) =>
      fact.field === "legal-form" ? { ...fact, value: withoutPeople(fact.value) } : fact,
    );
}

/** What is first said of a field; sources come with the hoster's own files first. */
export function findFact(facts: readonly Fact[], field: FactField): string | null {
  return facts.find((fact) => fact.field === field && fact.value.trim() !== "")?.value ?? null;
}

const aboutPeople =
  /\s*\([^()]*(?:membre|personne|salari|bénévole|adhérent|sociétaire|administrat)[^()]*\)/giu;

function withoutPeople(legalForm: string): string {
  return legalForm.replaceAll(aboutPeople, "").trim();
}
