import type { Person } from "#core/access.ts";
import { serviceTypes } from "#core/services.ts";
import type { ServiceType } from "#core/services.ts";
import type { SettingName, Settings } from "#core/settings.ts";
import { changedSettings, readStoredSettings } from "#core/stored-settings.ts";
import type { ReadSettings } from "#core/stored-settings.ts";
import { readTypedSettings } from "#core/typed-settings.ts";
import type { SettingProblem, TypedSettings } from "#core/typed-settings.ts";
import { languages } from "#core/vocabulary.ts";
import { fold } from "#core/words.ts";
import { holdPerson } from "#server/accounts/actions.ts";
import { noteWrite } from "#server/audit/actions.ts";
import type { Db } from "#server/db/client.ts";
import { lockNames } from "#server/db/lock-names.ts";
import type { Deps } from "#server/deps.ts";
import { digestOf } from "#server/digest.ts";
import { enqueue } from "#server/jobs/enqueue.ts";
import { publishRuling } from "#server/rulings/actions.ts";
import { listSettings, writeSettings } from "#server/settings/queries.ts";
import { textFor } from "#web/text/text.ts";

/** What the group set, and the defaults for the rest. */
export async function readSettings(db: Db): Promise<Settings> {
  return (await openSettings(db)).settings;
}

/** The same, with those that are stored and cannot be used. */
export async function openSettings(db: Db): Promise<ReadSettings> {
  return readStoredSettings(await listSettings(db));
}

/** Stands for the settings that a form showed. */
export function sealOf(settings: Settings): string {
  return digestOf(JSON.stringify(settings));
}

/** What became of typed settings; "stale" when they are no longer those that were `seen`. */
export type SettingsFate =
  | { readonly kind: "saved"; readonly changed: readonly SettingName[] }
  | { readonly kind: "stale" }
  | { readonly kind: "wrong"; readonly problems: readonly SettingProblem[] };

type SettingsChange = {
  readonly typed: TypedSettings;
  /** Seal of the form. */
  readonly seen: string;
  readonly person: Pick<Person, "id">;
};

/** Changes every setting at once, or none of them. */
export async function changeSettings(
  deps: Deps,
  { typed, seen, person }: SettingsChange,
): Promise<SettingsFate> {
  const read = readTypedSettings(typed, serviceTypeNamed);
  if (!read.ok) return { kind: "wrong", problems: read.problems };
  const after = read.value;
  return deps.db.transaction(async (db): Promise<SettingsFate> => {
    await lockNames(db, ["settings"]);
    await holdPerson(db, person);
    const { settings: before, wrong } = await openSettings(db);
    if (sealOf(before) !== seen) return { kind: "stale" };
    const changed = changedSettings(before, after);
    const stored = [...new Set([...changed, ...wrong])];
    if (stored.length === 0) return { kind: "saved", changed };
    const changedAt = deps.now();
    const rows = stored.map((name) => ({ name, value: after[name], changedAt }));
    await writeSettings(db, rows);
    await tell(deps, db, { person, before, after, changed: stored });
    if (stored.includes("serviceNames")) await refreshLater(deps, db);
    if (stored.includes("dataLicence")) await dumpLater(deps, db);
    return { kind: "saved", changed };
  });
}

/** The kind of service that has a name in a language of the site, however it is written. */
export function serviceTypeNamed(name: string): ServiceType | undefined {
  const wanted = fold(name).trim();
  return serviceTypes.find((type) =>
    languages.some((language) => fold(textFor(language).names.serviceTypes[type]) === wanted),
  );
}

/** Hosters are found by the names of what they offer. */
function refreshLater(deps: Deps, db: Db): Promise<void> {
  return enqueue(deps, db, [{ name: "refresh-listings", payload: {} }]);
}

/** The last archive says the licence that is in use. */
function dumpLater(deps: Deps, db: Db): Promise<void> {
  return enqueue(deps, db, [{ name: "make-dump", payload: {} }]);
}

type Told = {
  readonly person: Pick<Person, "id">;
  readonly before: Settings;
  readonly after: Settings;
  readonly changed: readonly SettingName[];
};

async function tell(deps: Deps, db: Db, { person, before, after, changed }: Told): Promise<void> {
  const { names, said } = textFor("fr").settings;
  const lines = changed.map((name) => {
    const [was, is] = [said(name, before), said(name, after)];
    return was === "" || is === "" ? names[name] : `${names[name]} : ${was} → ${is}`;
  });
  await publishRuling(deps, db, {
    kind: "settings-changed",
    subject: changed.map((name) => names[name]).join(", "),
    reason: `${lines.join(". ")}.`,
  });
  await noteWrite(deps, db, {
    ...{ personId: person.id, action: "change-settings" },
    detail: {
      before: Object.fromEntries(changed.map((name) => [name, before[name]])),
      after: Object.fromEntries(changed.map((name) => [name, after[name]])),
    },
  });
}
