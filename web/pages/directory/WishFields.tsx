import type { Grid, Need } from "#core/grid.ts";
import { useSite } from "#web/site.ts";
import { localize } from "#web/text/text.ts";

type WishFieldsProps = { readonly grid: Grid; readonly chosen: readonly string[] };

/** The same things as needs, asked for without leaving anyone out. */
export function WishFields({ grid, chosen }: WishFieldsProps) {
  const { language, text } = useSite();
  const { form } = text.directory;
  const { needs } = grid.document;
  if (needs.length === 0) return null;
  const wished = needs.filter(({ id }) => chosen.includes(id));
  const others = needs.filter(({ id }) => !chosen.includes(id));
  const fieldOf = ({ id, label }: Need) => (
    <label class="tick" key={id}>
      <input type="checkbox" name="wish" value={id} defaultChecked={chosen.includes(id)} />
      <span>{localize(language, label)}</span>
    </label>
  );
  return (
    <fieldset class="facet">
      <legend>{form.wishes}</legend>
      <p class="small soft">{form.wishHint}</p>
      {wished.map(fieldOf)}
      <details class="why">
        <summary>{form.pickWishes(others.length)}</summary>
        {others.map(fieldOf)}
      </details>
    </fieldset>
  );
}
