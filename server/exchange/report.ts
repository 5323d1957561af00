import type { FileFault, LineReport } from "#core/chatonsinfos.ts";
import type { IgnoredReason } from "#core/chatonsinfos-values.ts";
import type { TextFault } from "#core/plain-text.ts";
import type { LeftOut } from "#server/exchange/chatonsinfos-content.ts";
import type { FetchFault } from "#server/exchange/fetch-file.ts";
import type { CsvFault, RowFault } from "#server/exchange/hosters-csv.ts";
import type { LostFile } from "#server/exchange/hoster-files.ts";
import type { PathFault, SourceFile } from "#server/exchange/source-file.ts";

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
      return `${start} : laissé de côté, ${ignoredReasons[report.reason]}${detail}`;
    }
  }
}

const textFaults = {
  empty: "vide",
  "too-long": "trop long",
  "control-characters": "caractères de contrôle ou caractères qui inversent le texte",
  "not-web-address": "pas une adresse http ou https publique",
} satisfies Record<TextFault, string>;

const ignoredReasons = {
  ...textFaults,
  repeated: "la clé revient plus bas, la dernière compte",
  "not-a-key": "pas une clé de la forme section.nom",
  "about-file": "décrit le fichier, pas l’hébergeur",
  "build-time": "date de fabrication du fichier, qui ne prouve pas une relecture",
  metric: "mesure, que l’annuaire ne reprend pas",
  "personal-data": "donnée personnelle, jamais publiée",
  "malformed-date": "date illisible (attendu : 2020-07-06 ou 06/07/2020)",
  "malformed-degree": "coordonnée illisible",
  "unknown-value": "valeur inconnue, attendu",
} satisfies Record<IgnoredReason, string>;

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

const rowFaults = {
  ...textFaults,
  "malformed-date": ignoredReasons["malformed-date"],
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
