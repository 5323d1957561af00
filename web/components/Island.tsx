import type { ComponentChildren } from "preact";
import { DataScript } from "#web/components/DataScript.tsx";

/** Parts of pages that come alive with script; `web/client.ts` loads them by name. */
export const islandNames = ["answering", "editor", "filters", "passkeys", "questionnaire"] as const;
export type IslandName = (typeof islandNames)[number];

type IslandProps = {
  readonly name: IslandName;
  /** What its script starts from, as JSON. */
  readonly start: object;
  /** What the script takes over: one element, already complete without it. */
  readonly children: ComponentChildren;
};

export function Island({ name, start, children }: IslandProps) {
  return (
    <div data-island={name}>
      <DataScript type="application/json" data={start} />
      <div>{children}</div>
    </div>
  );
}
