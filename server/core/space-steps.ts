import type { Stance } from "#core/hoster.ts";

/** What a hoster does here, in order. */
export const spaceSteps = ["prove", "describe", "answer", "publish", "confirm"] as const;
export type SpaceStep = (typeof spaceSteps)[number];

/** `next` is the one to do now; `open` can be completed any day and holds nothing up. */
export const stepStates = ["done", "next", "todo", "open"] as const;
export type StepState = (typeof stepStates)[number];

/** What else deserves a look, the most pressing first. */
export const spaceLooks = [
  "noServices",
  "oldLoads",
  "proposals",
  "noOffers",
  "noAddress",
  "waitingAddress",
] as const;
export type SpaceLook = (typeof spaceLooks)[number];

/** How far a hoster is. */
export type Progress = {
  readonly stance: Stance;
  readonly isDescribed: boolean;
  readonly answered: number;
  readonly total: number;
  /** Null when nothing is published at this moment. */
  readonly published: {
    /** How many answers of the draft are not what is published. */
    readonly drafted: number;
    /** Whether it is time to confirm them. */
    readonly isDue: boolean;
  } | null;
};

/** The steps that make sense for a hoster and where it stands on each: no more than one is next. */
export function listSteps(
  progress: Progress,
): readonly { readonly step: SpaceStep; readonly state: StepState }[] {
  const { stance } = progress;
  if (stance === "removed") return [];
  const steps = spaceSteps.filter(
    (step) => stance !== "declined" || step === "prove" || step === "describe",
  );
  const next = steps.find((step) => isWanted(step, progress));
  return steps.map((step) => {
    if (step === next) return { step, state: "next" };
    if (isDone(step, progress)) return { step, state: "done" };
    return { step, state: step === "answer" && progress.published !== null ? "open" : "todo" };
  });
}

function isDone(step: SpaceStep, progress: Progress): boolean {
  const { stance, isDescribed, answered, total, published } = progress;
  switch (step) {
    case "prove":
      return stance !== "unproved";
    case "describe":
      return isDescribed;
    case "answer":
      return answered === total;
    case "publish":
      return published !== null && published.drafted === 0;
    case "confirm":
      return published !== null && !published.isDue;
  }
}

/** Once something is published, what is left to answer waits; before that nothing is to be confirmed. */
function isWanted(step: SpaceStep, progress: Progress): boolean {
  if (isDone(step, progress)) return false;
  if (step === "answer") return progress.published === null;
  return step !== "confirm" || progress.published !== null;
}
