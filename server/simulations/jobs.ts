import type { JobHandlers } from "#server/jobs/job.ts";
import type { SimulationOrder } from "#server/simulations/actions.ts";
import { runSimulation } from "#server/simulations/run.ts";

export const simulationJobs: JobHandlers = {
  simulate: (deps, order: SimulationOrder) => runSimulation(deps, order),
};
