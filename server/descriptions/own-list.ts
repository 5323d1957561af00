import type { AuditAction } from "#core/audit-action.ts";
import { dropItem, insertItem, moveItem, putItem } from "#core/ordered.ts";
import { noteWrite } from "#server/audit/actions.ts";
import type { Db } from "#server/db/client.ts";
import type { Deps } from "#server/deps.ts";
import { lockOwnHoster, refreshOwn } from "#server/descriptions/own-source.ts";
import { findRemoval } from "#server/descriptions/queries.ts";
import { digestOf } from "#server/digest.ts";
import type { Hoster } from "#server/hosters/queries.ts";
import { Refusal } from "#server/http/errors.ts";

type Identified = { readonly id: string };

/** What a hoster lists, in its order: its services, its offers. */
export type OwnList<Item extends Identified> = {
  /** As it is called in the audit. */
  readonly noun: "service" | "offer";
  readonly most: number;
  /** Whether the hoster describes itself first: until then what others say is shown. */
  readonly needsListing: boolean;
  readonly list: (db: Db, hosterId: string) => Promise<readonly Item[]>;
  readonly replace: (
    deps: Pick<Deps, "now" | "newId">,
    db: Db,
    hosterId: string,
    items: readonly Item[],
  ) => Promise<void>;
  /** What else is true once an item is removed. */
  readonly forget?: (
    deps: Pick<Deps, "now">,
    db: Db,
    hosterId: string,
    item: Item,
  ) => Promise<void>;
  /** An item as the audit kept it; undefined when it is none. */
  readonly parse: (kept: unknown) => Item | undefined;
};

type Asked = { readonly slug: string; readonly personId: string; readonly id: string };

export type ItemOutcome<Item> =
  | { readonly kind: "saved"; readonly id: string }
  /** Somebody changed or removed it meanwhile: nothing was changed. */
  | { readonly kind: "stale"; readonly theirs: Item | null }
  | { readonly kind: "too-many" };

/** Of an item as it was read: an edit says which one it started from. */
export function digestOfItem(item: object | null): string {
  const said = Object.entries(item ?? {}).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return digestOf(JSON.stringify(said));
}

/** Adds an item, when its identifier is new, or puts it in the place of the one that was read. */
export async function saveItem<Item extends Identified>(
  deps: Deps,
  own: OwnList<Item>,
  asked: Omit<Asked, "id"> & { readonly item: Item; readonly read: string },
): Promise<ItemOutcome<Item>> {
  const { item, read } = asked;
  return deps.db.transaction(async (db): Promise<ItemOutcome<Item>> => {
    const hoster = await lockList(db, asked, own);
    const items = await own.list(db, hoster.id);
    const former = items.find(({ id }) => id === item.id) ?? null;
    if (former !== null && digestOfItem(former) === digestOfItem(item)) {
      return { kind: "saved", id: item.id };
    }
    if (digestOfItem(former) !== read) return { kind: "stale", theirs: former };
    if (former === null && items.length >= own.most) return { kind: "too-many" };
    const action = `${former === null ? "add" : "change"}-${own.noun}` as const;
    await write(deps, db, own, {
      hoster,
      asked,
      action,
      items: putItem(items, item),
      detail: { item },
    });
    return { kind: "saved", id: item.id };
  });
}

/** Throws `Refusal("stale-edit")` when it changed since it was read. */
export async function removeItem<Item extends Identified>(
  deps: Deps,
  own: OwnList<Item>,
  asked: Asked & { readonly read: string },
): Promise<void> {
  await deps.db.transaction(async (db) => {
    const hoster = await lockList(db, asked, own);
    const items = await own.list(db, hoster.id);
    const item = items.find(({ id }) => id === asked.id);
    if (item === undefined) return;
    if (digestOfItem(item) !== asked.read) throw new Refusal("stale-edit");
    const detail = { id: item.id, item, place: items.indexOf(item) };
    const action = `remove-${own.noun}` as const;
    await write(deps, db, own, { hoster, asked, action, items: dropItem(items, item.id), detail });
    await own.forget?.(deps, db, hoster.id, item);
  });
}

/** Puts back what was removed, where it was. Throws `Refusal("not-found")` for what never was there. */
export async function restoreItem<Item extends Identified>(
  deps: Deps,
  own: OwnList<Item>,
  asked: Asked,
): Promise<void> {
  await deps.db.transaction(async (db) => {
    const hoster = await lockList(db, asked, own);
    const items = await own.list(db, hoster.id);
    if (items.some(({ id }) => id === asked.id)) return;
    const kept = await findRemoval(db, hoster.id, { action: `remove-${own.noun}`, id: asked.id });
    const item = own.parse(kept?.["item"]);
    if (item === undefined || items.length >= own.most) throw new Refusal("not-found");
    const place = typeof kept?.["place"] === "number" ? kept["place"] : items.length;
    const action = `restore-${own.noun}` as const;
    const detail = { id: item.id };
    await write(deps, db, own, {
      hoster,
      asked,
      action,
      items: insertItem(items, item, place),
      detail,
    });
  });
}

export async function shiftItem<Item extends Identified>(
  deps: Deps,
  own: OwnList<Item>,
  asked: Asked & { readonly direction: "up" | "down" },
): Promise<void> {
  await deps.db.transaction(async (db) => {
    const hoster = await lockList(db, asked, own);
    const items = await own.list(db, hoster.id);
    const moved = moveItem(items, asked.id, asked.direction);
    if (moved === items) return;
    const detail = { id: asked.id, direction: asked.direction };
    await write(deps, db, own, { hoster, asked, action: `move-${own.noun}`, items: moved, detail });
  });
}

/** What was removed, to be put back; undefined for what never was. */
export async function findRemoved<Item extends Identified>(
  db: Db,
  own: OwnList<Item>,
  { hosterId, id }: { readonly hosterId: string; readonly id: string },
): Promise<Item | undefined> {
  const kept = await findRemoval(db, hosterId, { action: `remove-${own.noun}`, id });
  return own.parse(kept?.["item"]);
}

async function lockList(
  db: Db,
  asked: { readonly slug: string; readonly personId: string },
  { needsListing }: { readonly needsListing: boolean },
): Promise<Hoster> {
  const hoster = await lockOwnHoster(db, asked);
  if (needsListing && hoster.describedAt === null) throw new Refusal("stale-edit");
  return hoster;
}

async function write<Item extends Identified>(
  deps: Deps,
  db: Db,
  own: OwnList<Item>,
  change: {
    readonly hoster: Hoster;
    readonly asked: { readonly personId: string };
    readonly action: AuditAction;
    readonly items: readonly Item[];
    readonly detail: Readonly<Record<string, unknown>>;
  },
): Promise<void> {
  const { hoster, asked, action, items, detail } = change;
  await own.replace(deps, db, hoster.id, items);
  await noteWrite(deps, db, { personId: asked.personId, hosterId: hoster.id, action, detail });
  await refreshOwn(deps, db, hoster.id);
}
