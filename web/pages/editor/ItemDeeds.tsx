import { useSite } from "#web/site.ts";
import { OfWhat } from "./OfWhat.tsx";

type ItemDeedsProps = {
  readonly path: string;
  readonly label: string;
  readonly isOrdered: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
};

/** Moves an item or takes it away; what was typed elsewhere in the form is saved on the way. */
export function ItemDeeds({ path, label, isOrdered, isFirst, isLast }: ItemDeedsProps) {
  const words = useSite().text.editor.page;
  const deed = (verb: string, said: string) => (
    <button class="deed" name="do" value={`${verb}:${path}`}>
      {said}
      <OfWhat name={label} />
    </button>
  );
  return (
    <p class="deeds ed-deeds">
      {isOrdered && !isFirst && deed("up", words.up)}
      {isOrdered && !isLast && deed("down", words.down)}
      {deed("remove", words.remove)}
    </p>
  );
}
