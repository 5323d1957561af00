import type { CheckVerdict, PublicCheck } from "#core/machine-check.ts";
import { useSite } from "#web/site.ts";

/** How many checks say what. */
export function Counted({ checks }: { readonly checks: readonly PublicCheck[] }) {
  const words = useSite().text.checks;
  const count = (wanted: CheckVerdict) => checks.filter(({ verdict }) => verdict === wanted).length;
  return <p>{words.counted(count("agrees"), count("differs"), count("unknown"))}</p>;
}
