import { writeFrenchDate } from "#core/chatonsinfos-dates.ts";
import { departmentOfCountryCode, findCountry, findDepartment } from "#core/departments.ts";
import type { FactField } from "#core/hoster.ts";

/** What an organization's file says of a hoster, and where the files of its services are. */
export type OrganizationFile = {
  readonly class: "organization";
  readonly facts: Readonly<Partial<Record<FactField, string>>> & { readonly name: string };
  /** Addresses of service files, without repeats, in the order of the file. */
  readonly subs: readonly string[];
};

/** From the values read of an organization's file, by canonical key; null without a name. */
export function readOrganization(values: ReadonlyMap<string, string>): OrganizationFile | null {
  const name = values.get("organization.name");
  if (name === undefined) return null;
  const said = {
    description: values.get("organization.description"),
    website: values.get("organization.website"),
    place: values.get("organization.geolocation.address"),
    country: countryName(values),
    "legal-form": legalForms.get(values.get("organization.type") ?? ""),
    "open-since": values.get("organization.startdate"),
    membership: describeMembership(values),
    status: describeActivity(values),
    contact: values.get("organization.contact.url"),
    "legal-notice": values.get("organization.legal.url"),
  } satisfies Partial<Record<FactField, string | undefined>>;
  const facts = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  const subs = [...values].flatMap(([key, value]) => (key.startsWith("subs.") ? [value] : []));
  return { class: "organization", facts: { ...facts, name }, subs: [...new Set(subs)] };
}

/** What the protocol's legal forms are called here. */
export const legalForms: ReadonlyMap<string, string> = new Map([
  ["association", "Association"],
  ["informal", "Collectif informel"],
  ["cooperative", "Coopérative"],
  ["microcompany", "Micro-entreprise"],
  ["company", "Entreprise"],
  ["individual", "Particulier"],
  ["other", "Autre forme"],
]);

/** What a hoster says of its membership, by the protocol's level. */
export const standings: ReadonlyMap<string, string> = new Map([
  ["active", "se dit membre"],
  ["idle", "se dit membre en pause"],
  ["away", "se dit sorti du collectif"],
]);

/** What a hoster says of its activity, by the protocol's level. */
export const activities: ReadonlyMap<string, string> = new Map([
  ["active", "en activité"],
  ["idle", "en pause"],
  ["away", "inactif"],
]);

/** Its code's French name, else as the file writes it. */
function countryName(values: ReadonlyMap<string, string>): string | undefined {
  const code = values.get("organization.country.code") ?? "";
  const overseas = findDepartment(departmentOfCountryCode[code] ?? "");
  return overseas?.name ?? findCountry(code)?.name.fr ?? values.get("organization.country.name");
}

function describeMembership(values: ReadonlyMap<string, string>): string | undefined {
  const key = "organization.memberof.chatons";
  const level = values.get(`${key}.status.level`);
  const start = values.get(`${key}.startdate`);
  const end = values.get(`${key}.enddate`);
  if (level === undefined && start === undefined && end === undefined) return undefined;
  return [
    standings.get(level ?? (end === undefined ? "active" : "away")),
    ...(start === undefined ? [] : [`entré le ${writeFrenchDate(start)}`]),
    ...(end === undefined ? [] : [`sorti le ${writeFrenchDate(end)}`]),
  ].join(", ");
}

function describeActivity(values: ReadonlyMap<string, string>): string | undefined {
  const label = activities.get(values.get("organization.status.level") ?? "");
  const end = values.get("organization.enddate");
  const parts = [
    label,
    end === undefined ? undefined : `fin le ${writeFrenchDate(end)}`,
    values.get("organization.status.description"),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(" ; ");
}
