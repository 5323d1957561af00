import type { Ignored } from "#core/search-address.ts";
import { useSite } from "#web/site.ts";

/** Notes are for people: a machine-made address may hold hundreds of unknown keys. */
const notedAtMost = 5;

/** What the address asked for that was not used, said rather than hidden. */
export function IgnoredNotes({ ignored }: { readonly ignored: readonly Ignored[] }) {
  const { directory } = useSite().text;
  if (ignored.length === 0) return null;
  return (
    <section class="notice unused">
      <h2 class="tag">{directory.ignored.title}</h2>
      <ul>
        {ignored.slice(0, notedAtMost).map(({ key, value, reason }, index) => (
          <li key={index}>{directory.ignored[reason](shorten(key), shorten(value))}</li>
        ))}
      </ul>
    </section>
  );
}

function shorten(text: string): string {
  const characters = [...text];
  return characters.length > 60 ? `${characters.slice(0, 59).join("")}…` : text;
}
