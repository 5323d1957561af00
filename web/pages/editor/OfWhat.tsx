import { useSite } from "#web/site.ts";

/** After the words of a button or a link: what it is about, for whoever does not see where it stands. */
export function OfWhat({ name }: { readonly name: string }) {
  const { colon } = useSite().text.grid.conditions;
  return (
    <span class="vh">
      {colon} {name}
    </span>
  );
}
