import { offerFields } from "#core/own-offer.ts";
import type { OfferField, OwnOfferForm } from "#core/own-offer.ts";
import { serviceFields } from "#core/own-service.ts";
import type { OwnServiceForm, ServiceField } from "#core/own-service.ts";
import { absoluteDate } from "#web/components/DateText.tsx";
import type { Site } from "#web/site.ts";

type Words = Readonly<Record<string, string>>;

/** Where two versions of a service differ: what the second one says, field by field. */
export function serviceDifferences(
  { language, text }: Site,
  mine: OwnServiceForm,
  theirs: OwnServiceForm,
): Readonly<Partial<Record<ServiceField, string>>> {
  const { serviceTypes, registrations, loads } = text.names;
  const named: Partial<Record<ServiceField, Words>> = {
    type: serviceTypes,
    registrations,
    load: loads,
  };
  return differences(serviceFields, mine, theirs, (field, said) => {
    const isDay = field === "loadUntil" && /^\d{4}-\d{2}-\d{2}$/u.test(said);
    return isDay ? absoluteDate(language, said) : (named[field]?.[said] ?? said);
  });
}

/** The same for two versions of an offer. */
export function offerDifferences(
  { text }: Site,
  mine: OwnOfferForm,
  theirs: OwnOfferForm,
): Readonly<Partial<Record<OfferField, string>>> {
  const { names, description } = text;
  const { oneLogin, priceKinds, priceUnits, pricePeriods } = description.offers;
  const named: Partial<Record<OfferField, Words>> = {
    ...{ audiences: names.audiences, services: names.serviceTypes, hasOneLogin: oneLogin },
    ...{ priceKind: priceKinds, priceUnit: priceUnits, pricePeriod: pricePeriods },
  };
  return differences(offerFields, mine, theirs, (field, said) => named[field]?.[said] ?? said);
}

function differences<Field extends string>(
  fields: readonly Field[],
  mine: Readonly<Record<Field, string | readonly string[]>>,
  theirs: Readonly<Record<Field, string | readonly string[]>>,
  wordsOf: (field: Field, said: string) => string,
): Readonly<Partial<Record<Field, string>>> {
  const entries = fields.flatMap((field) => {
    const [one, other] = [mine[field], theirs[field]].map((said) =>
      [said]
        .flat()
        .map((each) => wordsOf(field, each))
        .join(", "),
    );
    return one === other || other === undefined ? [] : [[field, other] as const];
  });
  // Its keys are fields, as `Object.fromEntries` cannot say.
  return Object.fromEntries(entries) as Partial<Record<Field, string>>;
}
