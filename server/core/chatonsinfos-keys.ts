import type { ValueKind } from "#core/chatonsinfos-values.ts";

export type FileClass = "organization" | "service";

/** How the value of a key is read, and whether anything is made of it. */
export type KeyRule = {
  readonly kind: ValueKind;
  /** False: checked, then kept with the source until a page needs it. */
  readonly isShown: boolean;
  /** Tells where a person lives when the hoster is one person. */
  readonly isPersonalOfIndividual?: boolean;
};

/** The current spelling of a key: lower case, renamed keys and known misspellings mended. */
export function canonicalKey(key: string): string {
  const lower = key.trim().toLowerCase();
  return renamedKeys.get(lower) ?? lower;
}

/** The rule of a canonical key in a file of this class; undefined when the key is unknown. */
export function keyRules(fileClass: FileClass, key: string): KeyRule | undefined {
  const exact = rulesByKey[fileClass].get(key);
  if (exact !== undefined) return exact;
  return openRules.find(
    (open) => open.fileClass.includes(fileClass) && key.startsWith(`${open.prefix}.`),
  )?.rule;
}

const renamedKeys: ReadonlyMap<string, string> = new Map([
  ["organization.logo.url", "organization.logo"],
  ["service.logo.url", "service.logo"],
  ["organization.technical.url", "organization.guide.technical"],
  ["organization.socialnetworks.pixelfeld", "organization.socialnetworks.pixelfed"],
]);

function shown(kind: ValueKind): KeyRule {
  return { kind, isShown: true };
}

function kept(kind: ValueKind): KeyRule {
  return { kind, isShown: false };
}

const aboutFile: readonly (readonly [string, KeyRule])[] = [
  ["file.class", shown("about-file")],
  ["file.protocol", shown("about-file")],
  ["file.generator", shown("about-file")],
  ["file.datetime", shown("build-time")],
  ["file.url", shown("address")],
];

const rulesByKey: Readonly<Record<FileClass, ReadonlyMap<string, KeyRule>>> = {
  organization: new Map<string, KeyRule>([
    ...aboutFile,
    ["organization.name", shown("name")],
    ["organization.description", shown("text")],
    ["organization.type", shown("legal-form")],
    ["organization.status.level", shown("activity")],
    ["organization.status.description", shown("text")],
    ["organization.startdate", shown("date")],
    ["organization.enddate", shown("date")],
    ["organization.website", shown("address")],
    ["organization.contact.url", shown("address")],
    ["organization.contact.email", shown("personal")],
    ["organization.legal.url", shown("address")],
    ["organization.memberof.chatons.status.level", shown("activity")],
    ["organization.memberof.chatons.status.description", kept("text")],
    ["organization.memberof.chatons.startdate", shown("date")],
    ["organization.memberof.chatons.enddate", shown("date")],
    ["organization.country.name", shown("name")],
    ["organization.country.code", shown("country-code")],
    [
      "organization.geolocation.address",
      { kind: "town", isShown: true, isPersonalOfIndividual: true },
    ],
    [
      "organization.geolocation.latitude",
      { kind: "degree", isShown: false, isPersonalOfIndividual: true },
    ],
    [
      "organization.geolocation.longitude",
      { kind: "degree", isShown: false, isPersonalOfIndividual: true },
    ],
    ["organization.logo", kept("address")],
    ["organization.guide.technical", kept("address")],
    ["organization.guide.user", kept("address")],
    ["organization.owner.name", kept("text")],
    ["organization.owner.website", kept("address")],
    ["organization.owner.logo", kept("address")],
  ]),
  service: new Map<string, KeyRule>([
    ...aboutFile,
    ["service.name", shown("name")],
    ["service.description", kept("text")],
    ["service.website", shown("address")],
    ["service.logo", kept("address")],
    ["service.legal.url", kept("address")],
    ["service.guide.technical", kept("address")],
    ["service.guide.user", kept("address")],
    ["service.contact.url", kept("address")],
    ["service.contact.email", shown("personal")],
    ["service.startdate", kept("date")],
    ["service.enddate", shown("date")],
    ["service.status.level", shown("service-status")],
    ["service.status.description", kept("text")],
    ["service.registration", shown("registrations")],
    ["service.registration.load", shown("load")],
    ["service.install.type", kept("install-type")],
    ["software.name", shown("name")],
    ["software.website", kept("address")],
    ["software.source.url", kept("address")],
    ["software.license.name", kept("text")],
    ["software.license.url", kept("address")],
    ["software.version", kept("text")],
    ["software.modules", kept("text")],
    ["host.name", kept("text")],
    ["host.description", kept("text")],
    ["host.provider", kept("text")],
    ["host.provider.type", kept("host-provider")],
    ["host.provider.hypervisor", kept("text")],
    ["host.server.type", kept("server-type")],
    ["host.server.distribution", kept("text")],
    ["host.country.name", kept("text")],
    ["host.country.code", kept("country-code")],
  ]),
};

/** Sections whose keys are an open list. */
const openRules: readonly {
  readonly fileClass: readonly FileClass[];
  readonly prefix: string;
  readonly rule: KeyRule;
}[] = [
  { fileClass: ["organization"], prefix: "subs", rule: shown("address") },
  { fileClass: ["organization"], prefix: "organization.socialnetworks", rule: kept("address") },
  { fileClass: ["organization"], prefix: "organization.chatrooms", rule: kept("address") },
  { fileClass: ["organization"], prefix: "organization.funding", rule: kept("address") },
  { fileClass: ["organization", "service"], prefix: "metrics", rule: shown("metric") },
];
