import { useSite } from "#web/site.ts";

/** Slugs of the address that lead to nobody, said rather than hidden. */
export function MissingHosters({ missing }: { readonly missing: readonly string[] }) {
  const { comparison } = useSite().text;
  if (missing.length === 0) return null;
  return <p class="notice">{comparison.missing(missing.join(", "), missing.length)}</p>;
}
