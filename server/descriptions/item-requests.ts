import type { Deps } from "#server/deps.ts";
import { removeItem, restoreItem, shiftItem } from "#server/descriptions/own-list.ts";
import type { OwnList } from "#server/descriptions/own-list.ts";
import type { HttpContext } from "#server/http/context.ts";
import { personOf } from "#server/http/signed-in.ts";
import { slugOf } from "#server/http/slug.ts";

/** Who asks what of which item of a list. */
export type ItemRequest = {
  readonly slug: string;
  readonly personId: string;
  readonly id: string;
  /** Digest of the item as it was read. */
  readonly read: string;
  /** What the button that was pressed does. */
  readonly deed: string;
};

export function readItemRequest(context: HttpContext, fields: URLSearchParams): ItemRequest {
  return {
    slug: slugOf(context),
    personId: personOf(context).id,
    id: fields.get("id") ?? "",
    read: fields.get("read") ?? "",
    deed: fields.get("do") ?? "",
  };
}

/**
 * Does what every list lets do with its items. Gives what the address of the list says of it
 * afterwards; null for anything else, that is not done.
 */
export async function changeItem<Item extends { readonly id: string }>(
  deps: Deps,
  own: OwnList<Item>,
  asked: ItemRequest,
): Promise<string | null> {
  const { deed } = asked;
  const id = encodeURIComponent(asked.id);
  switch (deed) {
    case "remove":
      await removeItem(deps, own, asked);
      return `retire=${id}`;
    case "restore":
      await restoreItem(deps, own, asked);
      return "fait=restored";
    case "up":
    case "down":
      await shiftItem(deps, own, { ...asked, direction: deed });
      return `fait=moved#i-${id}`;
    default:
      return null;
  }
}
