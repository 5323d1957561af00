import { resolve } from "node:path";
import { makeBackup } from "#server/backup/actions.ts";
import type { BackupRefusalCode } from "#server/backup/refusal.ts";
import { BackupRefusal } from "#server/backup/refusal.ts";
import { checkForRestoring, restoreBackup } from "#server/backup/restoration.ts";
import type { Extent } from "#server/backup/actions.ts";
import type { DatabaseSettings } from "#server/db/client.ts";
import { openDatabase } from "#server/db/client.ts";
import type { Deps } from "#server/deps.ts";
import { misunderstood } from "#server/terminal.ts";
import type { Terminal } from "#server/terminal.ts";

/** Writes everything the site holds into a file. */
export async function runBackup(
  deps: Deps,
  given: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const read = readWords(given, "--force");
  if (read === null) return misunderstood;
  const path = resolve(terminal.cwd, read.file);
  return sayingRefusals(terminal, async () => {
    const { bytes, ...extent } = await makeBackup(deps, path, { mayReplace: read.isOptionGiven });
    terminal.print(`Sauvegarde écrite : ${path} (${sayExtent(extent)}, ${count(bytes)} octets).`);
    terminal.print(
      "Elle contient des données personnelles : gardez-la à l’abri, et pas plus longtemps qu’il ne faut.",
    );
    return 0;
  });
}

/** What a process that runs the site answers: it filled its database when it started. */
export async function runRestoreBesideSite(
  _deps: Deps,
  given: readonly string[],
  { printError }: Terminal,
): Promise<number> {
  if (readWords(given, keepMails) === null) return misunderstood;
  printError(
    "Un site utilise déjà cette base : une sauvegarde se restaure dans une base vide, avant le premier démarrage. Donnez un dossier neuf par DATA_DIR, ou une base neuve par DATABASE_URL.",
  );
  return 1;
}

type RestorePlace = {
  readonly settings: DatabaseSettings;
  /** The folder of migrations of this version. */
  readonly migrations: string;
};

/** Fills an empty database from a backup: without a site, which would fill it with the starting data. */
export async function runRestore(
  { settings, migrations }: RestorePlace,
  given: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const read = readWords(given, keepMails);
  if (read === null) {
    terminal.printError(`Usage : npm run matou -- restore <fichier> [${keepMails}]`);
    return misunderstood;
  }
  return sayingRefusals(terminal, async () => {
    const backup = await checkForRestoring(resolve(terminal.cwd, read.file), migrations);
    const database = await openDatabase(settings);
    try {
      const options = { keepsMails: read.isOptionGiven, now: new Date() };
      const { mailsGivenUp, ...extent } = await restoreBackup(database, backup, options);
      terminal.print(`Restauré : ${sayExtent(extent)}, du ${backup.header.madeAt}.`);
      if (mailsGivenUp > 0) terminal.print(sayMails(mailsGivenUp));
      terminal.print("Chacun devra se reconnecter. Démarrez le site : npm start");
    } finally {
      await database.close();
    }
    return 0;
  });
}

/** Sends the mails that were waiting in the backup. */
const keepMails = "--with-mails";

type Words = { readonly file: string; readonly isOptionGiven: boolean };

/** A file and at most one option, in either order; null for anything else. */
function readWords(given: readonly string[], option: string): Words | null {
  const [file, ...others] = given.filter((word) => word !== option);
  const isUnderstood = file !== undefined && !file.startsWith("--") && others.length === 0;
  return isUnderstood ? { file, isOptionGiven: given.includes(option) } : null;
}

async function sayingRefusals(
  { printError }: Terminal,
  work: () => Promise<number>,
): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof BackupRefusal)) throw error;
    printError(sentences[error.code](error.detail));
    return 1;
  }
}

const sentences = {
  "file-exists": (path) =>
    `Le fichier ${path} existe déjà : donnez un autre nom, ou ajoutez --force pour le remplacer.`,
  "file-unwritable": (path) =>
    `Le fichier ${path} ne peut pas être écrit : vérifiez que son dossier existe et que ce processus a le droit d’y écrire. Rien n’a été écrit.`,
  "disk-full": (path) =>
    `Il n’y a plus de place pour écrire ${path} : libérez-en, ou donnez un autre disque. Rien n’a été gardé.`,
  "file-unreadable": (path) =>
    `Le fichier ${path} ne peut pas être lu : vérifiez son nom et les droits. Rien n’a été changé.`,
  "not-a-backup": (path) =>
    `Le fichier ${path} n’est pas une sauvegarde de MATOU : donnez un fichier écrit par « npm run matou -- backup ». Rien n’a été changé.`,
  "other-format": (version) =>
    `La sauvegarde est au format ${version}, que cette version de MATOU ne lit pas : mettez MATOU à jour, puis recommencez. Rien n’a été changé.`,
  damaged: (path) =>
    `La sauvegarde ${path} est abîmée ou incomplète : prenez-en une autre copie. Rien n’a été changé.`,
  "base-not-empty": (table) =>
    `La base contient déjà des données (table ${table}) : une sauvegarde se restaure dans une base vide, avant le premier démarrage. Donnez un dossier neuf par DATA_DIR, ou une base neuve par DATABASE_URL. Rien n’a été changé.`,
  "base-ahead": () =>
    "La base est vide mais déjà préparée pour une version de MATOU plus récente que la sauvegarde : donnez un dossier neuf par DATA_DIR, ou une base neuve par DATABASE_URL. Rien n’a été changé.",
  "other-migrations": () =>
    "La sauvegarde vient d’une autre version de MATOU, plus récente ou modifiée : installez cette version, puis recommencez. Rien n’a été changé.",
  "tables-differ": (table) =>
    `La table ${table} de la sauvegarde n’est pas de cette version de MATOU : quelqu’un l’a ajoutée ou changée à la main. Aucune donnée n’a été restaurée.`,
  "rows-refused": (code) =>
    `La base refuse des lignes de la sauvegarde (code ${code}). Aucune donnée n’a été restaurée.`,
} satisfies Record<BackupRefusalCode, (detail: string) => string>;

function sayExtent({ tables, rows }: Extent): string {
  return `${count(rows)} lignes de ${count(tables)} tables`;
}

function sayMails(number: number): string {
  return `Courriels qui attendaient quand la sauvegarde a été faite : ${count(number)}. Aucun ne partira, car tous sont peut-être partis depuis. Pour les envoyer, recommencez dans une base neuve avec ${keepMails}.`;
}

function count(number: number): string {
  return number.toLocaleString("fr");
}
