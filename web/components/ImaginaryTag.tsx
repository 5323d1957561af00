import { useSite } from "#web/site.ts";

/** Marks everything that concerns a hoster that does not exist. */
export function ImaginaryTag() {
  return <span class="tag fake">{useSite().text.site.imaginary}</span>;
}
