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

const network =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT/;

const causes = [
  { sign: /ENOSPC|no space left/i, sentence: "il n'y a plus de place sur le disque." },
  {
    sign: network,
    sentence: "le registre de paquets ne répond pas ; vérifiez la connexion, puis recommencez.",
  },
  {
    sign: /EACCES|EPERM|EROFS/,
    sentence: "ce compte n'a pas le droit d'écrire dans le dossier du projet.",
  },
  {
    sign: /native binding|@rolldown\/binding|lightningcss\.[\w.-]+\.node/,
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
  return new Failure(`${step} :\n${output.trim().split("\n").slice(0, 40).join("\n")}`);
}

/** @param {string} output */
export function tellsOfNetwork(output) {
  return network.test(output);
}
