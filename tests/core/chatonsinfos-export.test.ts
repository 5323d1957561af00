import fc from "fast-check";
import { Properties, PropertiesNodeType } from "properties-file/parser";
import { describe, expect, test } from "vitest";
import { writeOrganizationFile, writeServiceFile } from "#core/chatonsinfos-export.ts";
import { isBroaderForm, readLegalForm } from "#core/chatonsinfos-legal-form.ts";
import { activityLines, membershipLines } from "#core/chatonsinfos-said-words.ts";
import { listExported } from "#core/chatonsinfos-services.ts";
import { writeProperties } from "#core/chatonsinfos-write.ts";
import type { Fact, FactField } from "#core/hoster.ts";
import { isOwnExport } from "#core/own-export.ts";
import { sameWords } from "#core/proposal-keys.ts";
import { cleanLine, cleanText } from "#core/typed-text.ts";
import { serviceLoads, serviceRegistrations, serviceTypes } from "#core/services.ts";
import type { Service } from "#core/services.ts";
import { facts, organization, proven, read, serviceOf } from "./chatonsinfos-lines.ts";

const about = { address: "https://matou.example/x.properties", changedOn: "2026-11-22" };

function pairsOf(text: string): readonly (readonly [string, string])[] {
  return new Properties(text).nodes.flatMap((node) =>
    node.type === PropertiesNodeType.PROPERTY ? [[node.key, node.value] as const] : [],
  );
}

function readBack(text: string) {
  return proven(read(pairsOf(text)));
}

/** A name is written whatever it is, and readers take the quotes around a value for no part of it. */
function lettersOf(name: string): string {
  return sameWords(name.replaceAll(/[\s\p{P}]/gu, ""));
}

const signs = fc.constantFrom(..." =:#!\\'\"<>&;,.\n\té€漢😀u0041nrt()");
const anything = fc.oneof(fc.string({ unit: "grapheme" }), fc.string({ unit: signs }));

test("whatever is written in a properties file is read back, letter by letter", () => {
  fc.assert(
    fc.property(fc.array(anything), (values) => {
      const pairs = values.map((value, place) => [`a.b${place}`, value] as const);
      const text = writeProperties([
        { title: "One", pairs: [], remarks: values },
        { title: "Two", pairs },
      ]);
      expect(pairsOf(text)).toEqual(pairs);
      expect(text.split("\n")).toHaveLength(2 + values.length + 1 + pairs.length + 1);
    }),
  );
});

test("web addresses stand in the file as they are, for tools that unescape nothing", () => {
  const address = "https://kaz.bzh/a?b=c&d=#e";
  const text = writeProperties([{ title: "Organisation", pairs: [["a.b", address]] }]);
  expect(text).toBe(`# [Organisation]\na.b = ${address}\n`);
});

describe("the file of an organization", () => {
  const typed = anything.map(cleanLine);
  const fields = [
    ...["place", "legal-form", "open-since", "membership"],
    ...["status", "contact", "legal-notice"],
  ] as const satisfies readonly FactField[];
  const day = fc.constantFrom("2016-05-04", "04/05/2016", "2016");
  const said = fc.oneof(
    typed,
    day,
    fc.constantFrom("https://kaz.bzh/", "Association, collégiale", "Coopérative", "Particulier"),
    fc.constantFrom("Brest (Finistère, 29)", "12 rue de Siam, 29200 Brest", "membres à Lille"),
    fc.constantFrom("se dit membre, entré le 01/02/2016", "en pause ; fin le 03/04/2026 ; travaux"),
  );
  const hosters = fc.record({
    name: typed.filter((name) => /[a-z]/u.test(name) && !name.includes("<")),
    summary: fc.option(anything.map(cleanText)),
    website: fc.option(fc.webUrl()),
    country: fc.constantFrom(null, "FR", "BE"),
    facts: fc.array(fc.tuple(fc.constantFrom(...fields), said)),
  });

  test("is read back as nothing else than what is public, whatever that is", () => {
    fc.assert(
      fc.property(hosters, ({ facts: given, ...card }) => {
        const known = given.map(([field, value]): Fact => ({
          ...{ field, value, origin: "own", sources: [], recordedOn: "2026-11-22" },
        }));
        const file = readBack(writeOrganizationFile({ card, facts: known, subs: [] }, about));
        expect(file.url).toBe(about.address);
        const { name, description, website, country, ...rest } = facts(file);
        expect(lettersOf(name ?? "")).toBe(lettersOf(card.name));
        expect(sameWords(description ?? card.summary ?? "")).toBe(sameWords(card.summary ?? ""));
        expect(website ?? card.website).toBe(card.website);
        expect(country).toBe(
          { FR: "France", BE: "Belgique", none: undefined }[card.country ?? "none"],
        );
        for (const [field, value] of Object.entries(rest)) {
          const said = known.filter((fact) => fact.field === field && fact.value.trim() !== "");
          const first = said[0]?.value ?? "";
          const isSame = sameWords(value) === sameWords(first);
          expect(isSame || (field === "legal-form" && isBroaderForm(value, first))).toBe(true);
        }
      }),
    );
  });

  test.each([
    "se dit membre",
    "se dit membre en pause",
    "se dit membre, entré le 01/02/2016",
    "se dit sorti du collectif, entré le 01/02/2016, sorti le 03/04/2026",
  ])("says again that it %s", (words) => {
    expect(facts(organization(...membershipLines(words))).membership).toBe(words);
  });

  test.each(["cité comme chaton", "se dit membre, entré le 31/02/2016", ""])(
    "says no membership from other words: %s",
    (words) => {
      expect(membershipLines(words)).toEqual([]);
    },
  );

  test.each([
    "en activité",
    "en pause ; fin le 03/04/2026 ; travaux ; retour en mai",
    "fin le 03/04/2026",
    "de retour bientôt",
  ])("says again: %s", (words) => {
    expect(facts(organization(...activityLines(words))).status).toBe(words);
  });

  test.each([
    ["Association loi 1901, conseil collégial", "association"],
    ["ASBL", "association"],
    ["SA coopérative de consommation à capital variable", "cooperative"],
    ["Coopérative à finalité sociale", "cooperative"],
    ["Autre forme", "other"],
    ["SARL", "company"],
    ["Micro-entreprise", "microcompany"],
    ["activité portée par une coopérative d'activités et d'emploi (CAE)", null],
    ["service d'une association", null],
    ["OSBL", null],
    ["", null],
  ])("takes the form of the protocol that words begin with: %s", (words, form) => {
    expect(readLegalForm(words)).toBe(form);
  });
});

describe("the files of services", () => {
  const services = fc.record({
    type: fc.constantFrom(...serviceTypes),
    name: anything.map(cleanLine).filter((name) => /[a-z]/u.test(name) && !name.includes("<")),
    software: fc.constantFrom(null, "Nextcloud", "Etherpad", "Peu connu"),
    url: fc.option(fc.webUrl()),
    registrations: fc.subarray([...serviceRegistrations]),
    load: fc.constantFrom(null, ...serviceLoads),
  });

  test("give each service back but for its type, which they have no word for", () => {
    fc.assert(
      fc.property(services, (service: Service) => {
        for (const exported of listExported([service])) {
          const back = serviceOf(readBack(writeServiceFile(exported, about)));
          expect({ ...back, name: "", type: "" }).toEqual({
            ...service,
            software: service.software ?? back.software,
            ...{ name: "", type: "" },
          });
          expect(lettersOf(back.name)).toBe(lettersOf(service.name));
          // The address tells then which service it is.
          expect(back.type === service.type || back.url !== null).toBe(true);
        }
      }),
    );
  });

  test("have keys that tools of the protocol take, each once, the same every time", () => {
    fc.assert(
      fc.property(fc.array(services), (all) => {
        const keys = listExported(all).map(({ key }) => key);
        for (const key of keys) expect(key).toMatch(/^[a-z][a-z0-9_]*$/u);
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys).not.toContain("organization");
      }),
    );
  });

  test("keep their key while they keep their name", () => {
    const named = (name: string) =>
      ({
        type: "files",
        name,
        software: "Nextcloud",
        url: null,
        registrations: [],
        load: null,
      }) as const;
    const keysOf = (...names: readonly string[]) =>
      listExported(names.map(named)).map(({ key }) => key);
    expect(keysOf("Nuage à deux", "0bin", "Organization")).toEqual([
      ...["nuage_a_deux", "service_0bin", "organization_2"],
    ]);
    expect(keysOf("0bin", "Nuage à deux", "Nuage-à-deux")).toEqual([
      ...["service_0bin", "nuage_a_deux", "nuage_a_deux_2"],
    ]);
  });
});

test.each([
  ["https://matou.example/hebergeurs/kaz/chatonsinfos/organization.properties", true],
  ["http://matou.example/hebergeurs/kaz/chatonsinfos/mail.properties", true],
  ["https://MATOU.example:443/hebergeurs/kaz/%63hatonsinfos/mail%2Eproperties?a#b", true],
  ["https://matou.example/hebergeurs/kaz/chatonsinfos/mail%E9%.properties", true],
  ["https://matou.example:8443/hebergeurs/kaz/chatonsinfos/mail.properties", false],
  ["https://matou.example/hebergeurs/kaz", false],
  ["https://kaz.bzh/hebergeurs/kaz/chatonsinfos/organization.properties", false],
  ["https://matou.example.kaz.bzh/hebergeurs/kaz/chatonsinfos/organization.properties", false],
  ["kaz/chatonsinfos/organization.properties", false],
  [null, false],
])("a file this site wrote is known by its address: %s", (address, isOwn) => {
  expect(isOwnExport(address, "https://matou.example")).toBe(isOwn);
});
