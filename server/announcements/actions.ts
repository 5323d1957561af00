import type { Person } from "#core/access.ts";
import { hindrancesOf } from "#core/announcement.ts";
import type { Hindrance } from "#core/announcement.ts";
import { addMonths } from "#core/calendar.ts";
import { checkDraft } from "#core/check-draft.ts";
import { parseGrid } from "#core/grid-document.ts";
import { longestText, readPlainText } from "#core/plain-text.ts";
import type { Settings } from "#core/settings.ts";
import { findVersionIn, lockVersions, moveVersion } from "#server/announcements/queries.ts";
import { holdPerson } from "#server/accounts/actions.ts";
import { noteWrite } from "#server/audit/actions.ts";
import { dayInParis } from "#server/day.ts";
import type { Db } from "#server/db/client.ts";
import type { Deps } from "#server/deps.ts";
import { consentOn } from "#server/discussions/actions.ts";
import { findGridInForce, siteGridId } from "#server/grids/actions.ts";
import { findVersionRow, lockVersionRow } from "#server/grids/queries.ts";
import type { GridVersionRow } from "#server/grids/queries.ts";
import type { GridState } from "#server/grids/schema.ts";
import { Refusal } from "#server/http/errors.ts";
import { enqueue } from "#server/jobs/enqueue.ts";
import { momentInParis } from "#server/paris-time.ts";
import { publishRuling } from "#server/rulings/actions.ts";
import { readSettings } from "#server/settings/actions.ts";
import { findCurrentSimulation, publishSimulation } from "#server/simulations/actions.ts";

type Acting = { readonly version: number; readonly person: Pick<Person, "id"> };

/** What became of a move in the life of a version; "no-reason" wants one that everyone can read. */
export type Fate = "done" | "has-errors" | "no-reason";

/**
 * Puts a draft before everyone: its document is frozen, and silence counts from now on.
 * Throws `Refusal("wrong-grid-state")` for another one than a draft.
 */
export function discuss(deps: Deps, { version, person }: Acting): Promise<Fate> {
  return moveFrom(deps, { version, person, from: ["draft"] }, async (db, row) => {
    if (await hasErrors(db, row)) return "has-errors";
    await moveVersion(db, row, { state: "in-discussion", discussedSince: deps.now() });
    const path = `/groupe/versions/${version}`;
    await publishRuling(deps, db, { kind: "version-discussed", subject: nameOf(version), path });
    return "done";
  });
}

/** Takes a version back from the discussion to be changed: the consent starts anew afterwards. */
export function takeBack(
  deps: Deps,
  { reason: said, ...acting }: Acting & { readonly reason: string },
): Promise<Fate> {
  return moveFrom(deps, { ...acting, from: ["in-discussion"] }, async (db, row) => {
    const reason = readPlainText(said, longestText);
    if (!reason.ok) return "no-reason";
    await moveVersion(db, row, { state: "draft", discussedSince: null });
    const { version } = row;
    const subject = nameOf(version);
    const path = `/groupe/versions/${version}`;
    await publishRuling(deps, db, {
      ...{ kind: "version-taken-back", subject, path, reason: reason.value },
    });
    return "done";
  });
}

/** Gives a version up for good, with a public reason; its number is not used again. */
export function giveUp(
  deps: Deps,
  { reason: said, ...acting }: Acting & { readonly reason: string },
): Promise<Fate> {
  const from = ["draft", "in-discussion", "announced"] as const;
  return moveFrom(deps, { ...acting, from }, async (db, row) => {
    const reason = readPlainText(said, longestText);
    if (!reason.ok) return "no-reason";
    await moveVersion(db, row, { state: "retired", retiredAt: deps.now() });
    const subject = nameOf(row.version);
    const path = `/grille/${row.version}`;
    await publishRuling(deps, db, {
      ...{ kind: "version-given-up", subject, path, reason: reason.value },
    });
    if (row.state === "announced") {
      const payload = { version: row.version, reason: reason.value };
      await enqueue(deps, db, [{ name: "tell-of-giving-up", payload }]);
    }
    return "done";
  });
}

export type Announcing = Acting & {
  /** As it was typed: a day like 2027-01-22. */
  readonly day: string;
  readonly haste: string;
};

/**
 * Announces a version in discussion: it comes into force by itself on its day, and every hoster is
 * told what changes for it. Gives everything that stands in the way, and then changes nothing.
 */
export function announce(
  deps: Deps,
  { version, person, day: typed, haste: said }: Announcing,
): Promise<readonly Hindrance[]> {
  return deps.db.transaction(async (db) => {
    const row = await openVersion(db, { version, person });
    const settings = await readSettings(db);
    const effectiveAt = momentInParis(typed.trim(), "00:00");
    const day = effectiveAt === null ? null : typed.trim();
    const haste = readPlainText(said, longestText);
    const found = hindrancesOf({
      ...(await readinessOf(deps, db, row, settings)),
      ...{ day, haste: haste.ok ? haste.value : "" },
    });
    if (found.length > 0 || effectiveAt === null) return found;
    const isHasty = day !== null && day < promisedDay(dayInParis(deps.now()), settings);
    await moveVersion(db, row, {
      ...{ state: "announced", announcedAt: deps.now(), effectiveAt },
      haste: isHasty && haste.ok ? haste.value : null,
    });
    const simulation = await findCurrentSimulation(db, row);
    if (simulation !== undefined) await publishSimulation(db, simulation.id);
    await tell(deps, db, { version, person });
    return [];
  });
}

/** Where a version is, and what would stand in the way of its announcement. Throws `Refusal("unknown-grid")`. */
export async function openLife(deps: Pick<Deps, "db" | "now">, version: number) {
  const { db } = deps;
  const row = await findVersionRow(db, { gridId: siteGridId, version });
  if (row === undefined) throw new Refusal("unknown-grid");
  const settings = await readSettings(db);
  return { row, settings, readiness: await readinessOf(deps, db, row, settings) };
}

/** Whether a version may be announced, but for the day and the reason that are typed then. */
async function readinessOf(
  deps: Pick<Deps, "now">,
  db: Db,
  row: GridVersionRow,
  settings: Settings,
) {
  const { version, state } = row;
  const today = dayInParis(deps.now());
  const { grid } = await findGridInForce({ db });
  const announced = await findVersionIn(db, siteGridId, "announced");
  const isInDiscussion = state === "in-discussion";
  const key = { gridId: siteGridId, version };
  const consent = isInDiscussion ? await consentOn(db, settings, key, deps.now()) : null;
  return {
    isInDiscussion,
    isNewer: version > grid.document.grid.version,
    isAnotherAnnounced: announced !== undefined && announced.version !== version,
    hasErrors: await hasErrors(db, row),
    isSimulated: (await findCurrentSimulation(db, key)) !== undefined,
    consentDay: consent === null ? null : dayInParis(consent.consentAt),
    hasQuorum: consent?.hasQuorum ?? false,
    today,
    promisedDay: promisedDay(today, settings),
  };
}

async function tell(deps: Deps, db: Db, { version, person }: Acting): Promise<void> {
  const subject = nameOf(version);
  const path = `/grille/${version}`;
  await publishRuling(deps, db, { kind: "version-announced", subject, path });
  await noteWrite(deps, db, {
    ...{ personId: person.id, action: "announce-version", detail: { version } },
  });
  await enqueue(deps, db, [{ name: "tell-of-announcement", payload: { version } }]);
}

type Moving = Acting & { readonly from: readonly GridState[] };

async function moveFrom(
  deps: Deps,
  { version, person, from }: Moving,
  move: (db: Db, row: GridVersionRow) => Promise<Fate>,
): Promise<Fate> {
  return deps.db.transaction(async (db) => {
    const row = await openVersion(db, { version, person });
    if (!from.includes(row.state)) throw new Refusal("wrong-grid-state");
    const fate = await move(db, row);
    if (fate === "done") {
      const { state } = row;
      const detail = { version, from: state };
      await noteWrite(deps, db, { personId: person.id, action: "move-version", detail });
    }
    return fate;
  });
}

/** The version as it is once nobody else moves any: of two announcements at once, one is first. */
async function openVersion(db: Db, { version, person }: Acting): Promise<GridVersionRow> {
  await lockVersions(db);
  await holdPerson(db, person);
  const row = await lockVersionRow(db, { gridId: siteGridId, version });
  if (row === undefined) throw new Refusal("unknown-grid");
  return row;
}

async function hasErrors(db: Db, { document }: GridVersionRow): Promise<boolean> {
  const draft = parseGrid(JSON.parse(document));
  if (!draft.ok) return true;
  const { grid } = await findGridInForce({ db });
  return checkDraft(draft.value, grid).errors.length > 0;
}

function promisedDay(today: string, { noticeMonths }: Settings): string {
  return addMonths(today, noticeMonths);
}

/** In both languages. */
function nameOf(version: number): string {
  return `Version ${version}`;
}
