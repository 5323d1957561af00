import type { ServiceRegistration } from "#core/services.ts";
import { fold } from "#core/words.ts";

/**
 * Who may use what stands before the brackets: "(adhérents)", "(réservé aux membres)". An empty list
 * when the words speak of access without saying whether an account is needed; null when they
 * speak of something else.
 */
export function readQualifier(inside: string): readonly ServiceRegistration[] | null {
  const terms = fold(inside)
    .replace(/^\s*(?:reserve|reservee|ouvert|ouverte)s?\s+/u, "")
    .split(/\s*[,;/]\s*|\s+(?:et|ou)\s+/u)
    .map((term) => term.trim().replace(/^(?:(?:pour|aux|au|a|les|nos|seuls|tous|ses)\s+)+/u, ""));
  const read = terms.map((term) => registrationsByTerm.get(term));
  return read.every((registrations) => registrations !== undefined)
    ? [...new Set(read.flat())]
    : null;
}

/** "Libre accès" and "tout public" do not say whether an account is needed. */
const registrationsByTerm: ReadonlyMap<string, readonly ServiceRegistration[]> = new Map([
  ["adherent", ["member"]],
  ["adherents", ["member"]],
  ["adherentes", ["member"]],
  ["membre", ["member"]],
  ["membres", ["member"]],
  ["societaires", ["member"]],
  ["cooperateurs", ["member"]],
  ["client", ["client"]],
  ["clients", ["client"]],
  ["clientes", ["client"]],
  ["libre acces", []],
  ["acces libre", []],
  ["sans inscription", ["none"]],
  ["sans compte", ["none"]],
  ["inscription libre", ["free"]],
  ["inscription ouverte", ["free"]],
  ["compte gratuit", ["free"]],
  ["tout public", []],
  ["tout le monde", []],
  ["grand public", []],
]);
