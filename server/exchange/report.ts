import type { FileFault, LineReport } from "#core/chatonsinfos.ts";
import type { LeftOut } from "#server/exchange/chatonsinfos-content.ts";
import type { FetchFault } from "#server/exchange/fetch-file.ts";
import type { CsvFault, RowFault } from "#server/exchange/hosters-csv.ts";
import type { LostFile } from "#server/exchange/hoster-files.ts";
import type { PathFault, SourceFile } from "#server/exchange/source-file.ts";
import { crawls } from "#web/text/fr/crawls.ts";

/** Says one line to the operator. */
export type Report = (line: string) => void;

/** What became of a hoster in an import. */
export type HosterFate =
  | "added"
  | "changed"
  | "unchanged"
  | "declined"
  | "removed"
  | "repeated"
  | "missing-source";

export function sayHosterFate(name: string, fate: HosterFate): string {
  return `${name} : ${hosterFates[fate]}`;
}

const hosterFates = {
  added: "ajouté à l’annuaire",
  changed: "mis à jour",
  unchanged: "inchangé",
  declined: "a choisi de ne pas se situer dans la grille ; rien n’est repris",
  removed: "a demandé à quitter l’annuaire ; rien n’est repris",
  repeated: "refusé, cet import en a déjà parlé plus haut",
  "missing-source": "refusé, aucune source",
} satisfies Record<HosterFate, string>;

/** A ChatonsInfos file, then each of its lines: taken, kept or left out, and why. */
export function sayFile({ source, file }: SourceFile): readonly string[] {
  const kind = file.content.class === "organization" ? "d’organisation" : "de service";
  return [`${inert(source)} : fichier ${kind}`, ...file.lines.map(sayLine)];
}

function sayLine(report: LineReport): string {
  const start = `  ligne ${report.line}, ${inert(report.key)}`;
  switch (report.fate) {
    case "taken":
      return `${start} : repris (${inert(report.value)})`;
    case "kept":
      return `${start} : gardé tel quel, ${
        report.reason === "unknown-key" ? "clé inconnue" : "aucune page ne le montre encore"
      }`;
    case "ignored": {
      const detail = report.detail === undefined ? "" : ` (${report.detail})`;
      return `${start} : laissé de côté, ${crawls.ignored[report.reason]}${detail}`;
    }
  }
}

/** Why a whole file gave nothing. */
export function sayLostFile({ source, fault }: LostFile): string {
  return `${inert(source)} : non lu, ${fileFaults[fault]}`;
}

const pathFaults = {
  "not-found": "introuvable",
  "not-a-file": "ce n’est pas un fichier",
  "not-readable": "lecture refusée",
  "too-large": "trop gros",
} satisfies Record<PathFault, string>;

const fileFaults = {
  ...pathFaults,
  html: "une page HTML a été servie à la place (aucune ligne « section.clé = valeur »)",
  "no-section-line": "aucune ligne « section.clé = valeur »",
  "federation-file": "fichier de fédération ; donnez les fichiers des organisations",
  "device-file": "fichier de machine, que l’annuaire ne reprend pas",
  "unknown-class": "ni organisation ni service (file.class)",
  "missing-name": "aucun nom (organization.name ou service.name)",
  "not-web-address": "pas une adresse http ou https",
  "forbidden-address": "adresse interdite (réseau privé, machine locale ou service interne)",
  private: "accès privé",
  unreachable: "ne répond pas",
  "too-slow": "trop lent",
  "too-many-redirects": "trop de redirections",
  "bad-certificate": "certificat invalide",
  "our-side": "notre réseau n’a pas pu la demander ; rien n’est su de l’autre côté",
  "not-a-service": "ce n’est pas un fichier de service",
  "too-many-services": "trop de fichiers de service pour une organisation",
  "no-organization": "fichier de service seul ; donnez aussi le fichier de son organisation",
} satisfies Record<FileFault | FetchFault | PathFault | LostFile["fault"], string>;

/** A service that was read and is not listed. */
export function sayLeftOut(source: string, reason: LeftOut): string {
  return `${inert(source)} : service laissé de côté, ${leftOutReasons[reason]}`;
}

const leftOutReasons = {
  over: "il est arrêté",
  "private-address": "son adresse n’est pas publique",
  repeated: "un autre fichier décrit déjà ce service",
  "described-elsewhere": "le fichier d’une autre organisation le décrit déjà",
} satisfies Record<LeftOut, string>;

/** A row of a listing, as a whole or refused. */
export function sayRowFate(line: number, name: string, fate: HosterFate): string {
  return `ligne ${line} : ${sayHosterFate(inert(name), fate)}`;
}

export function sayRowFault(line: number, name: string, fault: RowFault): string {
  const column = "column" in fault ? ` (colonne ${fault.column})` : "";
  const who = name.trim() === "" ? "" : `${inert(name)} : `;
  return `ligne ${line} : ${who}refusé, ${rowFaults[fault.fault]}${column}`;
}

const { ignored } = crawls;

const rowFaults = {
  empty: ignored.empty,
  "too-long": ignored["too-long"],
  "control-characters": ignored["control-characters"],
  "not-web-address": ignored["not-web-address"],
  "malformed-date": ignored["malformed-date"],
  "malformed-csv": "guillemet ouvert et jamais fermé",
  "wrong-cell-count": "pas autant de cellules que de colonnes",
} satisfies Record<RowFault["fault"], string>;

export function sayUnknownColumn(column: string): string {
  return `colonne « ${inert(column)} » inconnue : ignorée`;
}

export function sayCsvFault(fault: CsvFault): string {
  return csvFaults[fault];
}

const csvFaults = {
  "no-name-column": "Aucune colonne ne s’appelle « name » : rien n’est lu.",
  "repeated-column": "Une colonne revient deux fois : rien n’est lu.",
} satisfies Record<CsvFault, string>;

/** What a file wrote, safe on a terminal: one short line without control characters. */
function inert(text: string): string {
  const line = text.replaceAll(/[\p{Cc}\p{Cs}\p{Bidi_Control}]+/gu, " ").trim();
  return line.length > 120 ? `${line.slice(0, 120)}…` : line;
}
