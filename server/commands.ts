import { readDate } from "#core/chatonsinfos-dates.ts";
import { readEmail } from "#core/email.ts";
import { proposeBriefAddress } from "#server/briefs/actions.ts";
import { isEmpty, seed } from "#server/db/seed.ts";
import type { Deps } from "#server/deps.ts";
import { exportHosters, importChatonsInfos, importHosters } from "#server/exchange/actions.ts";
import { runGridExport, runGridImport } from "#server/grid-commands.ts";
import { Refusal } from "#server/http/errors.ts";
import { exportProducts, importProducts } from "#server/products/actions.ts";
import { reportProductImport } from "#server/products/import-report.ts";
import { runReports, runReportsClose } from "#server/report-commands.ts";
import { misunderstood, readText } from "#server/terminal.ts";
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
  const command = commands.find(({ words }) => words.every((word, index) => argv[index] === word));
  if (command === undefined) {
    terminal.printError(`Commande inconnue : ${argv.join(" ")}. Essayez --help.`);
    return 2;
  }
  try {
    const status = await command.run(deps, argv.slice(command.words.length), terminal);
    if (status === misunderstood) terminal.printError(`Usage : ${usageOf(command)}`);
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

const commands: readonly {
  readonly words: readonly string[];
  readonly given: string;
  readonly does: string;
  readonly run: Run;
}[] = [
  {
    words: ["migrate"],
    given: "",
    does: "met la base à jour, comme le fait chaque démarrage",
    run: runMigrate,
  },
  {
    words: ["seed"],
    given: "",
    does: "charge la grille et les données de départ dans une base vide",
    run: runSeed,
  },
  {
    words: ["import", "chatonsinfos"],
    given: "<fichier ou adresse>…",
    does: "importe des fichiers ChatonsInfos d’organisations et de services",
    run: runImportChatonsInfos,
  },
  {
    words: ["import", "hosters"],
    given: "<fichier csv> [--recorded-on AAAA-MM-JJ]",
    does: "importe une liste d’hébergeurs ; une cellule vide ne change rien",
    run: runImportHosters,
  },
  {
    words: ["brief-address"],
    given: "<hébergeur> <courriel>",
    does: "propose à une adresse de recevoir les demandes envoyées à un hébergeur",
    run: runBriefAddress,
  },
  {
    words: ["export", "hosters"],
    given: "",
    does: "écrit la liste des hébergeurs, en CSV",
    run: runExportHosters,
  },
  {
    words: ["reports", "close"],
    given: "<numéro> <ce qui a été fait et pourquoi>",
    does: "clôt un signalement ; la phrase devient publique et l’adresse est oubliée",
    run: runReportsClose,
  },
  {
    words: ["reports"],
    given: "",
    does: "montre les signalements qui attendent une réponse, les plus anciens d’abord",
    run: runReports,
  },
  {
    words: ["grid", "import"],
    given: "<fichier yaml>",
    does: "enregistre une version de grille comme brouillon",
    run: runGridImport,
  },
  {
    words: ["grid", "export"],
    given: "<grille> <version>",
    does: "écrit une version de grille, en YAML",
    run: runGridExport,
  },
  {
    words: ["products", "import"],
    given: "<fichier yaml>",
    does: "remplace les outils connus, leurs noms et ce qui les remplace",
    run: runProductsImport,
  },
  {
    words: ["products", "export"],
    given: "",
    does: "écrit les outils connus, en YAML",
    run: runProductsExport,
  },
];

const help = [
  "Commandes de MATOU :",
  ...commands.map(({ words, given, does }) => {
    return `  ${usageOf({ words, given })}\n      ${does}`;
  }),
].join("\n");

function usageOf({ words, given }: Pick<(typeof commands)[number], "words" | "given">): string {
  return ["npm run matou --", ...words, given].join(" ").trim();
}

/** The database was brought up to date when it was opened, before any command. */
async function runMigrate(
  _deps: Deps,
  given: readonly string[],
  terminal: Terminal,
): Promise<number> {
  if (given.length > 0) return misunderstood;
  terminal.print("La base est à jour.");
  return 0;
}

async function runSeed(deps: Deps, given: readonly string[], terminal: Terminal): Promise<number> {
  if (given.length > 0) return misunderstood;
  if (!(await isEmpty(deps.db))) {
    terminal.print("La base contient déjà des données : rien n’est chargé.");
    return 0;
  }
  await seed(deps);
  terminal.print("La grille et les données de départ sont chargées.");
  return 0;
}

async function runImportChatonsInfos(
  deps: Deps,
  given: readonly string[],
  { cwd, print }: Terminal,
): Promise<number> {
  if (given.length === 0) return misunderstood;
  const refused = await importChatonsInfos(deps, given, { folder: cwd, report: print });
  return refused === 0 ? 0 : 1;
}

async function runImportHosters(
  deps: Deps,
  given: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const [path, option, day = ""] = given;
  const recordedOn = readDate(day);
  const isDated = option === "--recorded-on" && recordedOn !== null && given.length === 3;
  if (path === undefined || (given.length > 1 && !isDated)) {
    return misunderstood;
  }
  const text = await readText(path, terminal);
  if (text === null) return 1;
  const refused = await importHosters(deps, text, {
    report: terminal.print,
    ...(recordedOn !== null && { recordedOn }),
  });
  return refused === 0 ? 0 : 1;
}

async function runBriefAddress(
  deps: Deps,
  given: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const [slug, typed, ...others] = given;
  if (slug === undefined || typed === undefined || others.length > 0) {
    return misunderstood;
  }
  const email = readEmail(typed);
  if (email === null) {
    terminal.printError(`Ce n’est pas une adresse de courriel : ${typed}`);
    return 1;
  }
  const isProposed = await proposeBriefAddress(deps, { slug, email });
  terminal.print(
    isProposed
      ? "Un courriel demande à cette adresse d’accepter ; rien d’autre ne lui sera envoyé avant."
      : "Cette adresse reçoit déjà les demandes de cet hébergeur : rien n’est changé.",
  );
  return 0;
}

async function runExportHosters(
  deps: Deps,
  given: readonly string[],
  terminal: Terminal,
): Promise<number> {
  if (given.length > 0) return misunderstood;
  terminal.print((await exportHosters(deps)).trimEnd());
  return 0;
}

async function runProductsImport(
  deps: Deps,
  given: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const [path, ...others] = given;
  if (path === undefined || others.length > 0) return misunderstood;
  const text = await readText(path, terminal);
  return text === null ? 1 : reportProductImport(await importProducts(deps, text), terminal);
}

async function runProductsExport(
  deps: Deps,
  given: readonly string[],
  terminal: Terminal,
): Promise<number> {
  if (given.length > 0) return misunderstood;
  terminal.print((await exportProducts(deps)).trimEnd());
  return 0;
}
