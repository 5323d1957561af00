import type { CheckVerdict } from "#core/machine-check.ts";
import type { PlannedCheck } from "#core/machine-check-plan.ts";
import { upsertCheckRows } from "#server/checks/queries.ts";
import type { CheckRow } from "#server/checks/queries.ts";
import { findSubject } from "#server/checks/subject.ts";
import type { Deps } from "#server/deps.ts";
import { listHosters } from "#server/hosters/queries.ts";

/** Every verdict, as a round of checks leaves them: most agree. */
const verdicts: readonly CheckVerdict[] = ["agrees", "agrees", "unknown", "agrees", "differs"];

/** Stores a check of everything that machines can look at, for every hoster that publishes answers. */
export async function storeChecks(deps: Deps): Promise<void> {
  for (const { id: hosterId } of await listHosters(deps.db)) {
    const subject = await findSubject(deps.db, hosterId);
    const rows = subject?.planned.map((planned, rank) =>
      storedCheck(deps, { hosterId, planned, rank }),
    );
    await upsertCheckRows(deps.db, rows ?? []);
  }
}

type Stored = {
  readonly hosterId: string;
  readonly planned: PlannedCheck;
  readonly rank: number;
};

function storedCheck({ now }: Deps, { hosterId, planned, rank }: Stored): CheckRow {
  const { criterion, check, target, value } = planned;
  const verdict = verdicts[rank % verdicts.length] ?? "unknown";
  const status = verdict === "agrees" ? 200 : verdict === "differs" ? 404 : 403;
  return {
    ...{ hosterId, criterion, check, target, verdict },
    declared: JSON.stringify(value),
    seen:
      verdict === "agrees"
        ? { code: "answers", status, movedTo: null }
        : { code: verdict === "differs" ? "missing" : "refused", status },
    checkedAt: now(),
    since: now(),
    troubledSince: null,
    toldAt: null,
  };
}
