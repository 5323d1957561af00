import { dayInParis } from "#server/day.ts";
import type { Deps } from "#server/deps.ts";

const minute = 60_000;

/**
 * Gives what public pages depend on beside their address: the revision of the catalogue and the day
 * in Paris, by which hosters are ordered and dates told. Null when the revision is not known.
 */
export function watchEdition({
  revision,
  now,
}: Pick<Deps, "revision" | "now">): () => string | null {
  let last = { revision: -1, minute: -1, edition: "" };
  return () => {
    const { known } = revision;
    if (known === null) return null;
    const moment = now();
    // Days begin with a minute everywhere; naming one takes longer than answering.
    const current = Math.floor(moment.getTime() / minute);
    if (known !== last.revision || current !== last.minute) {
      const edition = `${known} ${dayInParis(moment)}`;
      last = { revision: known, minute: current, edition };
    }
    return last.edition;
  };
}
