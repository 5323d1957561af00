import { runBackup, runRestoreBesideSite } from "#server/backup-commands.ts";
import { runBriefAddress } from "#server/brief-commands.ts";
import { runCrawl } from "#server/crawl-commands.ts";
import { isEmpty, seed } from "#server/db/seed.ts";
import type { Deps } from "#server/deps.ts";
import {
  runExportHosters,
  runImportChatonsInfos,
  runImportHosters,
} from "#server/exchange-commands.ts";
import { runGrant } from "#server/grant-command.ts";
import { runGridExport, runGridImport } from "#server/grid-commands.ts";
import { Refusal } from "#server/http/errors.ts";
import { runProductsExport, runProductsImport } from "#server/product-commands.ts";
import { runDump, runDumpForget } from "#server/dump-command.ts";
import { runReclassify } from "#server/reclassify-command.ts";
import { runReports, runReportsClose } from "#server/report-commands.ts";
import { misunderstood } from "#server/terminal.ts";
import type { Terminal } from "#server/terminal.ts";
import { textFor } from "#web/text/text.ts";

/**
 * Runs an operator command and gives its exit status: 0 when everything was done, 1 when
 * something was refused, 2 when the command is not understood.
 */
export async function runCommand(
  deps: Deps,
  argv: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const command = commands.find((each) =>
    wordsOf(each).every((word, index) => argv[index] === word),
  );
  if (command === undefined) {
    terminal.printError(`Commande inconnue : ${argv.join(" ")}. Essayez --help.`);
    return 2;
  }
  const [usage, , run] = command;
  const given = argv.slice(wordsOf(command).length);
  const isTooMuch = given.length > 0 && !givenPart.test(usage);
  try {
    const status = isTooMuch ? misunderstood : await run(deps, given, terminal);
    if (status === misunderstood) terminal.printError(`Usage : ${typed(usage)}`);
    return status;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { title, remedy } = textFor("fr").refusals[error.code];
    terminal.printError(`${title} : ${remedy}`);
    return 1;
  }
}

/** The list of commands when that is what was asked, which needs no database; else null. */
export function helpAsked(argv: readonly string[]): string | null {
  return argv.length === 0 || argv.includes("--help") || argv.includes("-h") ? help : null;
}

type Run = (deps: Deps, given: readonly string[], terminal: Terminal) => Promise<number>;

/** How a command is typed, with what it is given between brackets; what it does; and doing it. */
type Command = readonly [usage: string, does: string, run: Run];

/** What a command is given, in its usage. */
const givenPart = / [<[].*$/u;

/** Of two that begin alike, the longer one first. */
const commands: readonly Command[] = [
  ["migrate", "met la base à jour, comme le fait chaque démarrage", runMigrate],
  [
    "backup <fichier> [--force]",
    "écrit tout ce que contient la base dans un fichier, pendant que le site tourne",
    runBackup,
  ],
  [
    "restore <fichier> [--with-mails]",
    "remplit une base vide avec une sauvegarde, avant le premier démarrage",
    runRestoreBesideSite,
  ],
  ["seed", "charge la grille et les données de départ dans une base vide", runSeed],
  [
    "import chatonsinfos <fichier ou adresse>…",
    "importe des fichiers ChatonsInfos d’organisations et de services",
    runImportChatonsInfos,
  ],
  [
    "import hosters <fichier csv> [--recorded-on AAAA-MM-JJ]",
    "importe une liste d’hébergeurs ; une cellule vide ne change rien",
    runImportHosters,
  ],
  [
    "brief-address <hébergeur> <courriel>",
    "propose à une adresse de recevoir les demandes envoyées à un hébergeur",
    runBriefAddress,
  ],
  [
    "grant <courriel> <member|administrator|none>",
    "fait entrer une personne dans le groupe de travail, ou l’en fait sortir",
    runGrant,
  ],
  [
    "dump forget <AAAA-MM-JJ>",
    "efface pour toujours l’archive de données ouvertes d’un jour",
    runDumpForget,
  ],
  ["dump", "prépare l’archive de données ouvertes du jour", runDump],
  [
    "crawl [<adresse>…]",
    "lit les fichiers d’une fédération ou d’une organisation, sinon de toutes celles qui sont suivies",
    runCrawl,
  ],
  ["export hosters", "écrit la liste des hébergeurs, en CSV", runExportHosters],
  [
    "reports close <numéro> <ce qui a été fait et pourquoi>",
    "clôt un signalement ; la phrase devient publique et l’adresse est oubliée",
    runReportsClose,
  ],
  [
    "reports",
    "montre les signalements qui attendent une réponse, les plus anciens d’abord",
    runReports,
  ],
  [
    "reclassify",
    "recalcule toutes les révisions publiées, dit celles qui diffèrent et met l’annuaire à jour",
    runReclassify,
  ],
  ["grid import <fichier yaml>", "enregistre une version de grille comme brouillon", runGridImport],
  ["grid export <grille> <version>", "écrit une version de grille, en YAML", runGridExport],
  [
    "products import <fichier yaml>",
    "remplace les outils connus, leurs noms et ce qui les remplace",
    runProductsImport,
  ],
  ["products export", "écrit les outils connus, en YAML", runProductsExport],
];

const help = [
  "Commandes de MATOU :",
  ...commands.map(([usage, does]) => `  ${typed(usage)}\n      ${does}`),
].join("\n");

function typed(usage: string): string {
  return `npm run matou -- ${usage}`;
}

/** The words that name a command. */
function wordsOf([usage]: Command): readonly string[] {
  return usage.replace(givenPart, "").split(" ");
}

/** The database was brought up to date when it was opened, before any command. */
async function runMigrate(_deps: Deps, _given: readonly string[], { print }: Terminal) {
  print("La base est à jour.");
  return 0;
}

async function runSeed(deps: Deps, _given: readonly string[], { print }: Terminal) {
  if (!(await isEmpty(deps.db))) {
    print("La base contient déjà des données : rien n’est chargé.");
    return 0;
  }
  await seed(deps);
  print("La grille et les données de départ sont chargées.");
  return 0;
}
