import { errorCode } from "#server/db/error-code.ts";
import type { StartRefusalCode } from "#server/db/start-refusal.ts";
import { StartRefusal } from "#server/db/start-refusal.ts";

/** What the operator is told, and can do, when the process cannot start. */
const sentences = {
  "data-directory-in-use": (directory) =>
    `Un autre processus utilise déjà les données de ${directory}. Arrêtez-le, ou donnez un autre dossier par DATA_DIR.`,
  "data-directory-other-version": (found) =>
    `Les données ont été écrites par une autre version majeure de PostgreSQL (${found}). Avec l’ancienne version de MATOU : npm run matou -- backup <fichier> ; avec celle-ci, en donnant un dossier neuf par DATA_DIR : npm run matou -- restore <fichier>.`,
  "data-directory-unusable": (directory) =>
    `Le dossier de données ${directory} ne peut pas être utilisé : vérifiez les droits, la place libre et son contenu.`,
  "command-interrupted": (command) =>
    `Le site s’est arrêté pendant la commande « ${command} ». Ce qui a été annoncé est enregistré ; relancez la commande pour le reste.`,
  "database-address-malformed": () =>
    "DATABASE_URL ne peut pas être lue : la forme attendue est postgres://personne:secret@hôte:port/base.",
  "database-unreachable": (address) =>
    `La base ${address} ne répond pas : vérifiez qu’elle est démarrée et joignable.`,
  "database-login-refused": (address) =>
    `La base ${address} refuse la connexion : vérifiez le nom et le mot de passe.`,
  "database-missing": (address) => `La base ${address} n’existe pas : créez-la d’abord.`,
  "database-too-old": (found) =>
    `PostgreSQL ${found} est trop ancien : il faut la version 15 ou une plus récente.`,
} satisfies Record<StartRefusalCode, (detail: string) => string>;

/** The sentence for an error that keeps the process from working; null for a bug, which must rise. */
export function startSentence(error: unknown): string | null {
  if (error instanceof StartRefusal) {
    const cause = error.cause instanceof Error ? ` (${error.cause.message})` : "";
    return `${sentences[error.code](error.detail)}${cause}`;
  }
  if (error instanceof SettingsError) return error.message;
  return systemSentences[errorCode(error)] ?? null;
}

/** By code of the system or of PostgreSQL. */
const systemSentences: Readonly<Record<string, string>> = {
  EADDRINUSE: "Le port est déjà pris : donnez-en un autre par PORT.",
  EACCES: "Ce port est réservé : donnez-en un au-dessus de 1023 par PORT.",
  EADDRNOTAVAIL: "Cette machine n’a pas l’adresse donnée par HOST : corrigez-la.",
  ENOSPC: "Il n’y a plus de place sur le disque : libérez-en, puis relancez.",
  "53100": "Il n’y a plus de place sur le disque de la base : libérez-en, puis relancez.",
};

/** Settings that cannot be read; the message names each of them. */
export class SettingsError extends Error {
  override readonly name = "SettingsError";
}
