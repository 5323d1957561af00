import { engineVersion } from "#core/classify.ts";
import { reclassify } from "#server/assessments/reclassification.ts";
import type { Discrepancy } from "#server/assessments/reclassification.ts";
import type { Deps } from "#server/deps.ts";
import { refreshAllListings } from "#server/directory/actions.ts";
import { listHosters } from "#server/hosters/queries.ts";
import type { Terminal } from "#server/terminal.ts";

/** Classifies every published revision again and says where that differs, then rewrites the listings. */
export async function runReclassify(
  deps: Deps,
  _given: readonly string[],
  { print, printError }: Terminal,
): Promise<number> {
  const { revisions, discrepancies } = await reclassify(deps);
  const hosters = await listHosters(
    deps.db,
    discrepancies.map(({ hosterId }) => hosterId),
  );
  for (const discrepancy of discrepancies) {
    const slug = hosters.find(({ id }) => id === discrepancy.hosterId)?.slug ?? "?";
    printError(sayDiscrepancy(slug, discrepancy));
  }
  await deps.db.transaction((db) => refreshAllListings(deps, db));
  print(
    `${revisions} révisions recalculées, ${discrepancies.length} différentes. L’annuaire est à jour.`,
  );
  return discrepancies.length === 0 ? 0 : 1;
}

function sayDiscrepancy(slug: string, discrepancy: Discrepancy): string {
  const { number, stored, computed, isAltered } = discrepancy;
  const what =
    stored === computed ? `${stored}, mais par un autre calcul` : `${stored} → ${computed}`;
  const engine =
    discrepancy.engineVersion === engineVersion
      ? ""
      : ` (calcul ${discrepancy.engineVersion} → ${engineVersion})`;
  const altered = isAltered ? " ; les réponses ne sont plus celles de leur empreinte" : "";
  return `${slug}, révision ${number} : ${what}${engine}${altered}`;
}
