import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { beforeEach, describe, expect, test } from "vitest";
import { exportHosters, importChatonsInfos, importHosters } from "#server/exchange/actions.ts";
import { addHosters } from "#server/hosters/actions.ts";
import { findHoster, updateHoster } from "#server/hosters/queries.ts";
import { everythingStored, fixtures, openExchangeSite } from "./exchange-site.ts";

let site: Awaited<ReturnType<typeof openExchangeSite>>;

const startingListing = readFileSync(
  join(process.cwd(), "server", "db", "start", "hosters.csv"),
  "utf8",
);
const header =
  "name,website,city_department,legal_form,services_software,public,open_since,capacity_or_terms,chatons_membership_evidence,source";

beforeEach(async () => {
  site = await openExchangeSite();
});

function importListing(text: string, recordedOn?: string) {
  return importHosters(site.deps, text, {
    report: site.report,
    ...(recordedOn !== undefined && { recordedOn }),
  });
}

/** Cells by column of each row of an export. */
function rowsOf(csv: string): readonly Record<string, string>[] {
  return parse(csv, { columns: true });
}

describe("a listing", () => {
  test("that repeats only a name keeps the sources and the day of everything else", async () => {
    const rest = ',"Vannes (Morbihan, 56)",Association,mail,,,,,https://a.example/kaz';
    await importListing(`${header}\nKaz,${rest}\n`, "2026-11-22");
    await importListing(`${header}\nKaz,,,,,,,,,https://other.example/\n`, "2026-12-24");
    const { facts } = await everythingStored(site.deps);
    const place = facts.find(({ field }) => field === "place");
    expect(place).toMatchObject({
      sources: ["https://a.example/kaz", "https://other.example/"],
      recordedOn: "2026-11-22",
    });
  });

  test("becomes hosters, with every fact as it is said and its sources", async () => {
    const refused = await importListing(
      `${header}\nKaz,https://kaz.bzh,"Vannes (Morbihan, 56)",Association,mail; Nextcloud,"associations, citoyens",2020,90 associations,dit membre,https://a.example/kaz ; https://b.example/kaz\n`,
      "2026-11-22",
    );
    expect(refused).toBe(0);
    expect(site.reported).toEqual(["ligne 2 : Kaz : ajouté à l’annuaire"]);
    const { hosters, facts, services } = await everythingStored(site.deps);
    expect(hosters).toMatchObject([
      {
        slug: "kaz",
        website: "https://kaz.bzh",
        country: "FR",
        department: "56",
        audiences: ["individuals", "associations"],
      },
    ]);
    expect(services).toMatchObject([{ type: "mail" }, { type: "files", software: "Nextcloud" }]);
    expect(facts.map(({ field }) => field)).toEqual([
      "audience",
      "legal-form",
      "membership",
      "name",
      "open-since",
      "place",
      "services",
      "terms",
      "website",
    ]);
    for (const fact of facts) {
      expect(fact).toMatchObject({
        origin: "listing",
        sources: ["https://a.example/kaz", "https://b.example/kaz"],
        recordedOn: "2026-11-22",
      });
    }
  });

  test("imported twice changes nothing, on whatever day", async () => {
    expect(await importListing(startingListing, "2026-11-22")).toBe(0);
    const before = await everythingStored(site.deps);
    expect(before.hosters).toHaveLength(33);
    expect(await importListing(startingListing, "2027-03-01")).toBe(0);
    expect(await everythingStored(site.deps)).toEqual(before);
    expect(site.reported.slice(33).every((line) => line.endsWith("inchangé"))).toBe(true);
  });

  test("imported anew replaces what it says and keeps what it leaves empty", async () => {
    await importListing(
      `${header}\nKaz,,,Association,mail,,,,,https://a.example/kaz\n`,
      "2026-11-22",
    );
    await importListing(`name,legal_form,source\nKaz,Coopérative,\n`, "2026-12-01");
    expect(site.reported.at(-1)).toBe("ligne 2 : Kaz : mis à jour");
    const { facts, services } = await everythingStored(site.deps);
    expect(facts).toMatchObject([
      { field: "legal-form", value: "Coopérative", sources: ["https://a.example/kaz"] },
      { field: "name", recordedOn: "2026-11-22" },
      { field: "services", value: "mail" },
    ]);
    expect(services).toMatchObject([{ type: "mail" }]);
  });

  test("may say the day of each row", async () => {
    await importListing("name,source,recorded_on\nKaz,https://a.example/kaz,12/03/2025\n");
    expect((await everythingStored(site.deps)).facts).toMatchObject([{ recordedOn: "2025-03-12" }]);
  });

  test("is read with semicolons, a byte order mark and Windows line ends too", async () => {
    await importListing(`\uFEFFname;source\r\nKaz;https://a.example/kaz\r\n;;\r\n`);
    expect(site.reported).toEqual(["ligne 2 : Kaz : ajouté à l’annuaire"]);
  });

  test("renames a hoster that keeps its website, at the address it has", async () => {
    await importListing("name,website,source\nKaz,https://kaz.bzh,https://a.example/kaz\n");
    await importListing(
      "name,website,source\nKaz de Vannes,https://www.kaz.bzh/,https://a.example/kaz\n",
    );
    const { hosters, sources } = await everythingStored(site.deps);
    expect(hosters).toMatchObject([{ slug: "kaz", name: "Kaz de Vannes" }]);
    expect(sources).toMatchObject([{ key: "kaz-de-vannes" }]);
  });
});

test("a row is reported only once it is committed", async () => {
  const report = (line: string) => {
    if (line.startsWith("ligne 3")) throw new Error("The process is killed here");
  };
  const listing =
    "name,source\nUn,https://a.example/1\nDeux,https://a.example/2\nTrois,https://a.example/3\n";
  await expect(importHosters(site.deps, listing, { report })).rejects.toThrow("killed");
  const { hosters } = await everythingStored(site.deps);
  expect(hosters.map(({ name }) => name)).toEqual(["Deux", "Un"]);
});

describe("a wrong row", () => {
  test("changes nothing of itself, is explained, and stops no other", async () => {
    const refused = await importListing(
      [
        "name,website,public,couleur,source",
        "Un,https://un.example,,bleu,https://a.example/1",
        ",https://sans-nom.example,,,https://a.example/2",
        "Trois,javascript:alert(1),,,https://a.example/3",
        `Quatre,,${"x".repeat(3_000)},,https://a.example/4`,
        "Ci\u202Enq,,,,https://a.example/5",
        "Six,,,,",
        "Sept,,",
        '"Hu""it\nlignes",,,,https://a.example/8',
        "un,,,,https://a.example/9",
        "Dix,,,,bulletin papier",
        'Onze,"jamais fermé,,,https://a.example/11',
        "Douze,,,,https://a.example/12",
      ].join("\n"),
    );
    expect(refused).toBe(9);
    expect(site.reported).toEqual([
      "colonne « couleur » inconnue : ignorée",
      "ligne 2 : Un : ajouté à l’annuaire",
      "ligne 3 : refusé, vide (colonne name)",
      "ligne 4 : Trois : refusé, pas une adresse http ou https publique (colonne website)",
      "ligne 5 : Quatre : refusé, trop long (colonne public)",
      "ligne 6 : Ci nq : refusé, caractères de contrôle ou caractères qui inversent le texte (colonne name)",
      "ligne 7 : Six : refusé, aucune source",
      "ligne 8 : Sept : refusé, pas autant de cellules que de colonnes",
      'ligne 9 : Hu"it lignes : ajouté à l’annuaire',
      "ligne 11 : un : refusé, cet import en a déjà parlé plus haut",
      "ligne 12 : Dix : refusé, pas une adresse http ou https publique (colonne source)",
      "ligne 13 : refusé, guillemet ouvert et jamais fermé",
    ]);
    const { hosters } = await everythingStored(site.deps);
    expect(hosters.map(({ name }) => name)).toEqual(['Hu"it lignes', "Un"]);
  });

  test.each([
    ["", "Aucune colonne ne s’appelle « name » : rien n’est lu."],
    ["website\nhttps://kaz.bzh", "Aucune colonne ne s’appelle « name » : rien n’est lu."],
    ["name,name\nKaz,Kaz", "Une colonne revient deux fois : rien n’est lu."],
  ])("of titles makes nothing be read: %j", async (text, sentence) => {
    expect(await importListing(text)).toBe(1);
    expect(site.reported).toEqual([sentence]);
  });

  test.each(["removed", "declined"] as const)(
    "never brings back a hoster that %s",
    async (stance) => {
      const listing = "name,website,source\nKaz,https://kaz.bzh,https://a.example/kaz\n";
      await importListing(listing);
      const hoster = await findHoster(site.deps.db, "kaz");
      await updateHoster(site.deps.db, hoster?.id ?? "", { stance });
      const before = await everythingStored(site.deps);
      expect(await importListing(listing.replace("/kaz\n", "/autre\n"))).toBe(0);
      expect(await importListing(listing.replace("Kaz", "Le Kaz"))).toBe(0);
      expect(await everythingStored(site.deps)).toEqual(before);
    },
  );
});

describe("the export", () => {
  test("has the columns of the listing, and importing it back changes nothing", async () => {
    await importListing(startingListing, "2026-11-22");
    await importChatonsInfos(
      site.deps,
      ["les-lilas.properties", "nextcloud.properties", "etherpad.properties"],
      {
        folder: fixtures,
        report: site.report,
      },
    );
    const before = await everythingStored(site.deps);
    const exported = await exportHosters(site.deps);
    expect(exported.split("\n", 1)).toEqual([header]);
    expect(await importListing(exported, "2027-03-01")).toBe(0);
    expect(await everythingStored(site.deps)).toEqual(before);
    expect(await exportHosters(site.deps)).toBe(exported);
  });

  test("gives every cell back but those nobody may publish", async () => {
    await importListing(startingListing);
    const before = rowsOf(startingListing).map((row) => ({ ...row, capacity_or_terms: "" }));
    const after = rowsOf(await exportHosters(site.deps));
    const byName = (rows: readonly Record<string, string>[]) =>
      rows.toSorted((one, other) => ((one["name"] ?? "") < (other["name"] ?? "") ? -1 : 1));
    expect(byName(after)).toEqual(byName(before));
  });

  test("shows the terms of a hoster that was claimed", async () => {
    await importListing(`${header}\nKaz,,,,,,,90 associations,,https://a.example/kaz\n`);
    expect(rowsOf(await exportHosters(site.deps))).toMatchObject([{ capacity_or_terms: "" }]);
    const hoster = await findHoster(site.deps.db, "kaz");
    await updateHoster(site.deps.db, hoster?.id ?? "", { claimedAt: site.clock.now });
    expect(rowsOf(await exportHosters(site.deps))).toMatchObject([
      { capacity_or_terms: "90 associations" },
    ]);
  });

  test("leaves out imaginary hosters and those that asked to leave", async () => {
    await importListing("name,source\nKaz,https://a.example/kaz\nParti,https://a.example/parti\n");
    await addHosters(site.deps, site.deps.db, [{ name: "Rêve", isImaginary: true, sources: [] }]);
    const gone = await findHoster(site.deps.db, "parti");
    await updateHoster(site.deps.db, gone?.id ?? "", { stance: "removed" });
    expect(rowsOf(await exportHosters(site.deps)).map(({ name }) => name)).toEqual(["Kaz"]);
  });

  test.each(["=1+2", "+33 1", "-5", "@x", "'=1", "''+1", "\uFF1D1"])(
    "keeps a spreadsheet from running %s, and gives it back as it was",
    async (name) => {
      await importListing(`name,source\n"'${name}",https://a.example/f\n`);
      expect((await everythingStored(site.deps)).hosters).toMatchObject([{ name }]);
      const exported = await exportHosters(site.deps);
      expect(rowsOf(exported)).toMatchObject([{ name: `'${name}` }]);
      await importListing(exported);
      expect(site.reported.at(-1)).toBe(`ligne 2 : ${name} : inchangé`);
    },
  );
});
