import type { AnswerValue } from "#core/grid.ts";
import type { Sight, Sighting } from "#core/machine-check.ts";
import { filePrefix } from "#core/machine-check-plan.ts";
import type { PlannedCheck } from "#core/machine-check-plan.ts";

/** What the ChatonsInfos files of a hoster say, as they were last read: values by canonical key. */
export type FileValues = {
  readonly address: string;
  readonly organization: ReadonlyMap<string, string>;
  /** One per service. */
  readonly services: readonly ReadonlyMap<string, string>[];
};

type Said = {
  readonly values: readonly string[];
  readonly files: FileValues;
  readonly value: AnswerValue;
  /** The public address that goes with the answer. */
  readonly evidence: string | null;
  readonly today: string;
};

type Compare = (said: Said) => Sight;

/**
 * What a field of the file says beside an answer. Only certain mappings say the same or something
 * else: a field without one is shown and compared to nothing.
 */
export function seeFileField(
  { check, value }: Pick<PlannedCheck, "check" | "value">,
  files: FileValues,
  { evidence, today }: { readonly evidence: string | null; readonly today: string },
): Sighting {
  const field = check.slice(filePrefix.length);
  const values = valuesOf(files, field);
  if (values.length === 0) return { sight: "unclear", seen: { code: "file-silent" } };
  const shown = [...new Set(values)].slice(0, mostShown).join(", ").slice(0, longestShown);
  const compare = Object.hasOwn(comparisons, field) ? comparisons[field] : undefined;
  const sight = compare?.({ values, files, value, evidence, today }) ?? "unclear";
  const code = sight === "yes" ? "file-same" : sight === "no" ? "file-other" : "file-unclear";
  return { sight, seen: { code, value: shown } };
}

const mostShown = 5;
const longestShown = 200;

function valuesOf({ organization, services }: FileValues, field: string): readonly string[] {
  const maps = field.startsWith("organization.") ? [organization] : services;
  return maps.flatMap((values) => values.get(field) ?? []);
}

/** By field; what is missing is compared to nothing. */
const comparisons: Readonly<Record<string, Compare>> = {
  "organization.name": ({ files, value }) =>
    typeof value === "string" && isSameAddress(value, files.address) ? "yes" : "unclear",
  "organization.type": compareLegalForm,
  "organization.memberof.chatons.status.level": compareMembership,
  "organization.legal.url": ({ value }) =>
    value === "met" ? "yes" : value === "unmet" ? "no" : "unclear",
  "organization.startdate": compareYears,
  "organization.contact.url": sameEvidence,
  "organization.guide.technical": sameEvidence,
  "organization.guide.user": sameEvidence,
  "service.legal.url": sameEvidence,
  "software.license.name": compareLicenses,
  "host.country.code": compareCountries,
  "host.provider.type": compareMachines,
  "host.server.type": compareMachines,
};

/** Two addresses may both be right: only the same one says something. */
function sameEvidence({ values, evidence }: Said): Sight {
  const isSame = values.some((each) => evidence !== null && isSameAddress(each, evidence));
  return isSame ? "yes" : "unclear";
}

function isSameAddress(one: string, other: string): boolean {
  return bare(one) === bare(other);
}

function bare(address: string): string {
  return address
    .trim()
    .replace(/^https?:\/\/(?:www\.)?/iu, "")
    .replace(/\/+$/u, "")
    .toLowerCase();
}

const legalForms: Readonly<Record<string, string>> = {
  association: "association",
  informal: "informal",
  cooperative: "cooperative",
  microcompany: "sole-trader",
  company: "company",
  individual: "individual",
};

/**
 * The grid asks for whoever signs, the file may tell of whoever acts: a person or a collective that
 * somebody else stands for, and a cooperative that calls itself a company, differ in nothing.
 */
function compareLegalForm({ values, value, files }: Said): Sight {
  const form = legalForms[values[0] ?? ""];
  if (form === undefined) return "unclear";
  if (form === value) return "yes";
  const isCarried =
    form === "individual" ||
    form === "informal" ||
    files.organization.has("organization.owner.name");
  const isCompany = form === "company" && ["cooperative", "sole-trader"].includes(String(value));
  return isCarried || isCompany ? "unclear" : "no";
}

function compareMembership({ values, value }: Said): Sight {
  const [level] = values;
  if (level === "active") return value === "member" ? "yes" : "no";
  if (level === "away") return value === "member" ? "no" : "unclear";
  return "unclear";
}

/** Services often open after the organization starts, or before it is founded. */
function compareYears({ values, value, today }: Said): Sight {
  const [start = ""] = values;
  if (typeof value !== "number" || !/^\d{4}-\d{2}-\d{2}/u.test(start)) return "unclear";
  const years = Number(today.slice(0, 4)) - Number(start.slice(0, 4));
  return Math.abs(value - years) <= 1 ? "yes" : "unclear";
}

const freeLicenses =
  /^(?:gnu[ -])?(?:a?gpl|lgpl|mit|apache|bsd|mpl|eupl|isc|cecill|artistic|cddl|epl|zlib|unlicense|cc0)/iu;

/** That every named license is free says nothing of the rest: a partial answer is not gainsaid. */
function compareLicenses({ values, value }: Said): Sight {
  const areFree = values.every((license) => freeLicenses.test(license.trim()));
  return areFree && value !== "mixed" ? "yes" : "unclear";
}

const europeanArea = new Set(
  "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK".split(
    " ",
  ),
);

/** The files tell where the machines are, not where the copies are: elsewhere is certain, here is not all. */
function compareCountries({ values, value }: Said): Sight {
  const codes = values.map((code) => code.toUpperCase());
  const allowed: Readonly<Record<string, (code: string) => boolean>> = {
    france: (code) => code === "FR",
    belgium: (code) => code === "BE",
    eea: (code) => europeanArea.has(code),
  };
  const isAllowed = allowed[String(value)];
  if (isAllowed === undefined) return "unclear";
  return codes.every(isAllowed) ? "yes" : "no";
}

/** From the least to the best held, as the grid orders them. */
const holds = ["outsourced", "vps", "dedicated", "colocated", "on-premises"] as const;

/** The grid asks for the machines that are held least; files of every service must tell. */
function compareMachines({ files, value }: Said): Sight {
  const told = files.services.map(holdOf);
  const known = told.filter((hold) => hold !== null);
  const declared = holds.findIndex((hold) => hold === value);
  if (known.length === 0 || declared < 0) return "unclear";
  const least = Math.min(...known.map((hold) => holds.indexOf(hold)));
  if (least < declared) return "no";
  return least === declared && known.length === told.length ? "yes" : "unclear";
}

function holdOf(service: ReadonlyMap<string, string>): (typeof holds)[number] | null {
  const provider = service.get("host.provider.type");
  const server = serverOf(service.get("host.server.type"));
  if (provider === "home") return "on-premises";
  if (provider === "hostedbay") return "colocated";
  if (provider === "hostedserver") return server;
  return provider === "outsourced" && server === "vps" ? "vps" : null;
}

function serverOf(type: string | undefined): "vps" | "dedicated" | null {
  if (type === "virtual") return "vps";
  return type === "physical" ? "dedicated" : null;
}
