import type { ComponentChildren } from "preact";
import type { Path } from "#core/paths.ts";
import { useSite } from "#web/site.ts";

/** A thing of a list its hoster orders, and how it is called. */
export type OwnItem = {
  readonly id: string;
  readonly name: string;
  /** Digest of it as it is shown. */
  readonly read: string;
  readonly children: ComponentChildren;
};

type OwnItemsProps = {
  readonly items: readonly OwnItem[];
  /** Where its forms are sent. */
  readonly action: Path;
  /** Name of the key that opens the form of one. */
  readonly itemKey: string;
};

/** What a hoster lists, in its order, with what can be done to each: all of it without script. */
export function OwnItems({ items, action, itemKey }: OwnItemsProps) {
  return (
    <ol class="own-items">
      {items.map((item, place) => (
        <li key={item.id} id={`i-${item.id}`}>
          <div class="own-item">{item.children}</div>
          <Deeds {...{ item, action, itemKey, place }} isLast={place === items.length - 1} />
        </li>
      ))}
    </ol>
  );
}

type DeedsProps = {
  readonly item: OwnItem;
  readonly action: Path;
  readonly itemKey: string;
  readonly place: number;
  readonly isLast: boolean;
};

function Deeds({ item, action, itemKey, place, isLast }: DeedsProps) {
  const words = useSite().text.description.services;
  const { id, name, read } = item;
  return (
    <form class="deeds" method="post" action={action}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="read" value={read} />
      <a class="deed" href={`${action}?${itemKey}=${id}`} aria-label={words.change(name)}>
        {words.labels.change}
      </a>
      {place > 0 && (
        <button class="deed" name="do" value="up" aria-label={words.up(name)}>
          {words.labels.up}
        </button>
      )}
      {!isLast && (
        <button class="deed" name="do" value="down" aria-label={words.down(name)}>
          {words.labels.down}
        </button>
      )}
      <button class="deed" name="do" value="remove" aria-label={words.remove(name)}>
        {words.labels.remove}
      </button>
    </form>
  );
}

/** What was just removed, and the button that puts it back. */
export function Removed({
  action,
  removed,
}: {
  readonly action: Path;
  readonly removed: { readonly id: string; readonly name: string } | null;
}) {
  const words = useSite().text.description;
  if (removed === null) return null;
  return (
    <form class="news cluster" method="post" action={action}>
      <input type="hidden" name="id" value={removed.id} />
      <span role="status">{words.removed(removed.name)}</span>
      <button class="btn plain" name="do" value="restore">
        {words.restore}
      </button>
    </form>
  );
}
