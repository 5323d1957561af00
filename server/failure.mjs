import { stripVTControlCharacters } from "node:util";

/** Something the person who typed the command can mend: told in one sentence, without a stack. */
export class Failure extends Error {
  /** @override */
  name = "Failure";
}

/**
 * A failure in its own words; anything else is a bug, with its stack.
 *
 * @param {unknown} error
 */
export function tell(error) {
  console.error(error instanceof Failure ? error.message : error);
}

// As npm and Node write them, not as they may stand in a line of source that a failed build shows.
const network =
  /code (ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT)/;

const causes = [
  {
    sign: /code ENOSPC|TAR_ENTRY_ERROR ENOSPC|ENOSPC: /,
    sentence: "il n'y a plus de place sur le disque.",
  },
  {
    sign: network,
    sentence: "le registre de paquets ne répond pas ; vérifiez la connexion, puis recommencez.",
  },
  {
    sign: /code (EACCES|EPERM|EROFS)|(EACCES|EPERM|EROFS): /,
    sentence: "ce compte n'a pas le droit d'écrire dans le dossier du projet.",
  },
  {
    sign: /Cannot find native binding|Cannot find module '@rolldown\/binding/,
    sentence: "le dossier node_modules vient d'une autre machine ; supprimez-le, puis recommencez.",
  },
];

/**
 * The failure of a step, with its known cause in plain words, else with the first lines it printed.
 *
 * @param {string} step what was being done, as the start of the sentence
 * @param {string} output what the tool printed, or a system error
 */
export function failureOf(step, output) {
  const cause = causes.find(({ sign }) => sign.test(output));
  if (cause) return new Failure(`${step} : ${cause.sentence}`);
  const lines = stripVTControlCharacters(output).trim().split("\n");
  return new Failure(`${step} :\n${lines.slice(0, 40).join("\n")}`);
}

/** @param {string} output */
export function tellsOfNetwork(output) {
  return network.test(output);
}
