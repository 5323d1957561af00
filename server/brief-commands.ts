import { readEmail } from "#core/email.ts";
import { proposeBriefAddress } from "#server/briefs/actions.ts";
import type { Deps } from "#server/deps.ts";
import { misunderstood } from "#server/terminal.ts";
import type { Terminal } from "#server/terminal.ts";

/** Asks an address whether it may receive the briefs of a hoster. */
export async function runBriefAddress(
  deps: Deps,
  [slug, typed, ...others]: readonly string[],
  { print, printError }: Terminal,
): Promise<number> {
  if (slug === undefined || typed === undefined || others.length > 0) {
    return misunderstood;
  }
  const email = readEmail(typed);
  if (email === null) {
    printError(`Ce n’est pas une adresse de courriel : ${typed}`);
    return 1;
  }
  const isProposed = await proposeBriefAddress(deps, { slug, email });
  print(
    isProposed
      ? "Un courriel demande à cette adresse d’accepter ; rien d’autre ne lui sera envoyé avant."
      : "Cette adresse reçoit déjà les demandes de cet hébergeur : rien n’est changé.",
  );
  return 0;
}
