import { Properties, PropertiesNodeType } from "properties-file/parser";

/** Types of the protocol (section 2 of its field reference), as this site writes them. */
const types = {
  DATE: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u,
  DATETIME: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/u,
  EMAIL: /^.+@.+$/u,
  URL: /^https?:\/\/.+\..+$/u,
  STRING: /^.+$/su,
  COUNTRY: /^[A-Z]{2}$/u,
} as const;

/** A type, or the values of a closed list, of which `several` may stand together. */
type Rule = keyof typeof types | readonly string[] | { readonly several: readonly string[] };

const status = ["ACTIVE", "IDLE", "AWAY"];

const aboutFile: Readonly<Record<string, Rule>> = {
  "file.class": ["federation", "organization", "service", "device"],
  "file.protocol": "STRING",
  "file.datetime": "DATETIME",
  "file.generator": "STRING",
  "file.url": "URL",
};

const rules: Readonly<Record<string, Readonly<Record<string, Rule>>>> = {
  organization: {
    ...aboutFile,
    "organization.name": "STRING",
    "organization.description": "STRING",
    "organization.type": [
      ...["ASSOCIATION", "INFORMAL", "COOPERATIVE", "MICROCOMPANY"],
      ...["COMPANY", "INDIVIDUAL", "OTHER"],
    ],
    "organization.status.level": status,
    "organization.status.description": "STRING",
    "organization.startdate": "DATE",
    "organization.enddate": "DATE",
    "organization.website": "URL",
    "organization.contact.url": "URL",
    "organization.contact.email": "EMAIL",
    "organization.legal.url": "URL",
    "organization.memberof.chatons.status.level": status,
    "organization.memberof.chatons.startdate": "DATE",
    "organization.memberof.chatons.enddate": "DATE",
    "organization.country.name": "STRING",
    "organization.country.code": "COUNTRY",
    "organization.geolocation.address": "STRING",
  },
  service: {
    ...aboutFile,
    "service.name": "STRING",
    "service.website": "URL",
    "service.registration": { several: ["None", "Free", "Member", "Client"] },
    "service.registration.load": ["OPEN", "FULL"],
    "software.name": "STRING",
  },
};

const required: Readonly<Record<string, readonly string[]>> = {
  organization: [...Object.keys(aboutFile), "organization.name"],
  service: [...Object.keys(aboutFile), "service.name"],
};

/**
 * What of a file does not follow the protocol, read as any reader of Java properties does. Fields
 * that nobody public fills may lack, but those that make it a file.
 */
export function breaches(text: string): readonly string[] {
  const pairs = new Properties(text).nodes.flatMap((node) =>
    node.type === PropertiesNodeType.PROPERTY ? [[node.key, node.value] as const] : [],
  );
  const keys = pairs.map(([key]) => key);
  const fileClass = pairs.find(([key]) => key === "file.class")?.[1] ?? "";
  return [
    ...(required[fileClass] ?? ["file.class"]).filter((key) => !keys.includes(key)),
    ...keys.filter((key, place) => keys.indexOf(key) < place).map((key) => `${key} repeated`),
    ...pairs.flatMap(([key, value]) => {
      const rule = key.startsWith("subs.") ? subsRule(key) : rules[fileClass]?.[key];
      if (rule === undefined) return [`${key} unknown`];
      return follows(value, rule) ? [] : [`${key} = ${value}`];
    }),
    // Readers that split lines themselves: every line is a comment, nothing, or a whole pair.
    ...text.split("\n").filter((line) => !/^(?:#.*|[a-z0-9_.]+ = .+)?$/u.test(line)),
  ];
}

function follows(value: string, rule: Rule): boolean {
  if (typeof rule === "string") return types[rule].test(value);
  if ("several" in rule) return value.split(";").every((each) => rule.several.includes(each));
  return rule.includes(value);
}

function subsRule(key: string): Rule | undefined {
  return /^subs\.[a-zA-Z_][a-zA-Z0-9_]*$/u.test(key) ? "URL" : undefined;
}
