import { askForChecks } from "#server/checks/actions.ts";
import { checkHoster } from "#server/checks/rounds.ts";
import type { CheckOrder } from "#server/checks/rounds.ts";
import type { JobHandlers } from "#server/jobs/job.ts";

/** What looks at the outside: it waits for the network. */
export const checkJobs: JobHandlers = {
  "ask-checks": askForChecks,
  "check-hoster": (deps, order: CheckOrder) => checkHoster(deps, order),
};
