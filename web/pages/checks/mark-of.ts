import type { CheckVerdict } from "#core/machine-check.ts";
import type { Mark } from "#web/components/StatusMark.tsx";

/** How a verdict is drawn: half a disc is another view, no refusal. */
export const markOf = {
  agrees: "met",
  differs: "partly",
  unknown: "pending",
} as const satisfies Record<CheckVerdict, Mark>;
