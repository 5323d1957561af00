import { createMiddleware } from "hono/factory";
import { can } from "#core/access.ts";
import type { Action } from "#core/access.ts";
import { readLanguage } from "#core/paths.ts";
import { spacePathTo } from "#core/space-paths.ts";
import type { HttpContext, HttpEnv } from "#server/http/context.ts";
import { Refusal } from "#server/http/errors.ts";

type Entry = readonly [methods: string, path: string, action: Action];

/**
 * What each address that is not for everyone asks of whoever comes: the whole gate. `:slug` names
 * the hoster that is acted upon. Below `guardedRoots`, what is not listed is refused.
 */
export const gate: readonly Entry[] = [
  ["GET", "/compte", "keep-account"],
  ["POST", "/compte/deconnexion", "keep-account"],
  ["POST", "/compte/nom", "keep-account"],
  ["POST", "/compte/adresse", "keep-account"],
  ["POST", "/compte/sessions/:id", "keep-account"],
  ["POST", "/compte/cles/defi", "keep-account"],
  ["POST", "/compte/cles", "keep-account"],
  ["POST", "/compte/cles/:id", "keep-account"],
  ["GET", "/compte/export.json", "keep-account"],
  ["GET POST", "/compte/suppression", "keep-account"],
  ["POST", "/compte/courriels", "keep-account"],
  ["POST", "/compte/essai", "keep-account"],
  ["GET POST", "/compte/nouvel-hebergeur", "create-hoster"],
  ["GET POST", "/hebergeurs/:slug/revendiquer", "claim-hoster"],
  ["POST", "/hebergeurs/:slug/revendiquer/:id", "claim-hoster"],
  ["GET", "/espace/:slug", "read-space"],
  ["GET POST", "/espace/:slug/fiche", "describe-hoster"],
  ["GET POST", "/espace/:slug/services", "describe-hoster"],
  ["GET POST", "/espace/:slug/offres", "describe-hoster"],
  ["GET POST", "/espace/:slug/propositions", "describe-hoster"],
  ["GET POST", "/espace/:slug/chatonsinfos", "describe-hoster"],
  ["GET POST", "/espace/:slug/questionnaire", "answer-grid"],
  ["POST", "/espace/:slug/profils", "answer-grid"],
  ["POST", "/espace/:slug/essai", "answer-grid"],
  ["PUT", "/espace/:slug/reponses/:criterion", "answer-grid"],
  ["GET", "/espace/:slug/reponses.csv", "answer-grid"],
  ["GET POST", "/espace/:slug/tableur", "answer-grid"],
  ["GET", "/espace/:slug/pourquoi", "read-space"],
  ["GET", "/espace/:slug/apercu", "read-space"],
  ["GET", "/espace/:slug/publication", "read-space"],
  ["POST", "/espace/:slug/publication", "publish-assessment"],
  ["GET POST", "/espace/:slug/retrait", "withdraw-assessment"],
  ["GET POST", "/espace/:slug/renouvellement", "publish-assessment"],
  ["GET", "/espace/:slug/controles", "read-space"],
  ["POST", "/espace/:slug/controles", "answer-grid"],
  ["GET", "/espace/:slug/badge", "read-space"],
  ["GET POST", "/espace/:slug/rendez-vous", "announce-events"],
  ["GET POST", "/espace/:slug/rendez-vous/:id", "announce-events"],
  ["GET POST", "/espace/:slug/relectures", "answer-reviews"],
  ["GET", "/espace/:slug/equipe", "read-team"],
  ["POST", "/espace/:slug/equipe/invitations", "change-team"],
  ["POST", "/espace/:slug/equipe/invitations/:id", "change-team"],
  ["POST", "/espace/:slug/equipe/membres/:id", "change-team"],
  ["POST", "/espace/:slug/equipe/depart", "leave-team"],
  ["GET POST", "/espace/:slug/presence", "choose-presence"],
  ["GET POST", "/hebergeurs/:slug/relire", "review-answers"],
  ["GET", "/gt", "read-desk"],
  ["GET", "/gt/revendications", "decide-claims"],
  ["GET POST", "/gt/revendications/:id", "decide-claims"],
  ["GET POST", "/gt/relectures", "moderate-reviews"],
  ["GET", "/gt/signalements", "handle-reports"],
  ["POST", "/gt/signalements/:id", "handle-reports"],
  ["GET", "/gt/fiches", "moderate-listings"],
  ["GET POST", "/gt/fiches/:id", "moderate-listings"],
  ["GET POST", "/gt/recoltes", "run-crawls"],
  ["POST", "/gt/recoltes/federations/:id", "run-crawls"],
  ["GET", "/gt/recoltes/:id", "run-crawls"],
  ["POST", "/gt/donnees", "ask-for-dump"],
  ["GET POST", "/gt/reglages", "change-settings"],
  ["GET", "/gt/journal", "read-audit"],
  ["GET", "/gt/journal.csv", "read-audit"],
  ["GET", "/gt/grille", "edit-grid"],
  ["POST", "/gt/grille/copie", "edit-grid"],
  ["GET POST", "/gt/grille/import", "import-grid"],
  ["GET", "/gt/grille/:version", "edit-grid"],
  ["GET POST", "/gt/grille/:version/modifier/:part", "edit-grid"],
  ["GET POST", "/gt/grille/:version/modifier/:part/:id", "edit-grid"],
  ["PUT", "/gt/grille/:version/modifications", "edit-grid"],
  ["GET", "/gt/grille/:version/modifications", "edit-grid"],
  ["POST", "/gt/grille/:version/modifications/:number", "edit-grid"],
  ["POST", "/gt/grille/:version/reformulations", "edit-grid"],
  ["GET POST", "/gt/grille/:version/simulation", "edit-grid"],
  ["GET", "/gt/grille/:version/simulation/:id", "edit-grid"],
  ["POST", "/gt/grille/:version/etat", "announce-grid"],
  ["GET POST", "/gt/grille/:version/annonce", "announce-grid"],
  ["GET POST", "/gt/comptes-rendus", "lead-discussion"],
  ["GET POST", "/gt/comptes-rendus/:id", "lead-discussion"],
  ["GET POST", "/groupe/propositions/nouvelle", "take-part"],
  ["POST", "/groupe/propositions/:id/remarques", "take-part"],
  ["POST", "/groupe/propositions/:id/retrait", "take-part"],
  ["POST", "/groupe/propositions/:id/suite", "lead-discussion"],
  ["POST", "/groupe/versions/:version/remarques", "take-part"],
  ["POST", "/groupe/remarques/:id/levee", "take-part"],
  ["POST", "/groupe/remarques/:id/reponse", "lead-discussion"],
  ["POST", "/groupe/moderation/:kind/:id", "lead-discussion"],
  ["GET POST", "/espace/:slug/prochaine-grille", "answer-grid"],
];

/** Nothing below these is for everyone. */
const guardedRoots = /^\/(?:compte|espace|gt)(?:\/|$)/u;

/** Lets through only whoever may do what the address is for; others are asked to sign in, or refused. */
export function guardRoutes() {
  return createMiddleware<HttpEnv>(async (context, next) => {
    const { bare } = readLanguage(context.req.path);
    const entries = gate.flatMap((entry) => {
      const found = match(entry[1], bare);
      return found === null ? [] : [{ entry, slug: found }];
    });
    const isOutside = entries.length === 0 && !guardedRoots.test(bare);
    if (isOutside) return next();
    const asked = entries.find(({ entry: [methods] }) => allows(methods, context.req.method));
    const person = context.get("person");
    if (person === null) return askToSignIn(context);
    if (entries.length === 0) throw new Refusal("not-found");
    if (asked === undefined) throw new Refusal("method-not-allowed");
    const { entry, slug } = asked;
    if (!can(person, entry[2], slug === "" ? null : { hoster: slug })) {
      throw new Refusal("not-allowed");
    }
    return next();
  });
}

/** The slug that a path gives, or an empty text when its pattern has none; null when it does not match. */
function match(pattern: string, path: string): string | null {
  const wanted = pattern.split("/");
  const given = path.split("/");
  if (wanted.length !== given.length) return null;
  let slug = "";
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? "";
    if (part.startsWith(":") ? value === "" : part !== value) return null;
    if (part === ":version" && !/^\d+$/u.test(value)) return null;
    if (part === ":slug") slug = value;
  }
  return slug;
}

function allows(methods: string, method: string): boolean {
  return methods.split(" ").includes(method === "HEAD" ? "GET" : method);
}

/** A page that was asked for waits behind the sign-in; anything else is refused as it is. */
function askToSignIn(context: HttpContext): Response {
  if (!["GET", "HEAD"].includes(context.req.method)) throw new Refusal("not-signed-in");
  const { pathname, search } = new URL(context.req.url);
  const query = new URLSearchParams({ vers: pathname + search });
  return context.redirect(spacePathTo.signIn(context.get("language"), query.toString()), 303);
}
