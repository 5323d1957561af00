import type { Status } from "#core/vocabulary.ts";

/** What is known of a need; pending when nobody has answered, or before the grid asked. */
export function needStatus(needs: Readonly<Record<string, Status>> | null, id: string): Status {
  return needs !== null && Object.hasOwn(needs, id) ? (needs[id] ?? "pending") : "pending";
}
