import { groupRoles } from "#core/access.ts";
import type { GroupRole } from "#core/access.ts";
import { readEmail } from "#core/email.ts";
import type { Deps } from "#server/deps.ts";
import { grantGroupRole } from "#server/members/actions.ts";
import type { Granted } from "#server/members/actions.ts";
import { misunderstood } from "#server/terminal.ts";
import type { Terminal } from "#server/terminal.ts";

/** What someone is made in the working group; the last word takes it away. */
const grants = [...groupRoles, "none"] as const;

/** Makes someone a member or an administrator of the working group, or neither, and says what changed. */
export async function runGrant(
  deps: Deps,
  [typed, role, ...others]: readonly string[],
  { print, printError }: Terminal,
): Promise<number> {
  const grant = grants.find((each) => each === role);
  if (typed === undefined || grant === undefined || others.length > 0) return misunderstood;
  const email = readEmail(typed)?.toLowerCase();
  if (email === undefined) {
    printError(`${typed} : ce n’est pas une adresse de courriel.`);
    return 1;
  }
  const groupRole = grant === "none" ? null : grant;
  for (const line of describe(await grantGroupRole(deps, { email, groupRole }))) {
    print(`${email} : ${line}`);
  }
  return 0;
}

function describe({ isNew, from, to }: Granted): readonly string[] {
  const made = isNew ? ["compte créé : un lien envoyé à cette adresse l’ouvre."] : [];
  return [...made, from === to ? `rien n’a changé (${standing[to ?? "none"]}).` : became(from, to)];
}

function became(from: GroupRole | null, to: GroupRole | null): string {
  return `${standing[to ?? "none"]} (avant : ${standing[from ?? "none"]}).`;
}

const standing = {
  member: "membre du groupe de travail",
  administrator: "administre le groupe de travail",
  none: "hors du groupe de travail",
} as const satisfies Record<(typeof grants)[number], string>;
