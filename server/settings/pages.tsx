import { Hono } from "hono";
import { groupPathTo } from "#core/group-paths.ts";
import { serviceTypes } from "#core/services.ts";
import type { ServiceType } from "#core/services.ts";
import type { Settings } from "#core/settings.ts";
import { writeSynonym } from "#core/typed-settings.ts";
import type { SettingProblem, TypedSettings } from "#core/typed-settings.ts";
import type { Language } from "#core/vocabulary.ts";
import { siteGridId } from "#server/grids/actions.ts";
import { findVersionInForce } from "#server/grids/queries.ts";
import type { HttpContext, HttpEnv } from "#server/http/context.ts";
import { formOnly, readFormFields } from "#server/http/form-fields.ts";
import { renderPrivatePage } from "#server/http/private-page.ts";
import { personOf } from "#server/http/signed-in.ts";
import { changeSettings, openSettings, sealOf } from "#server/settings/actions.ts";
import { SettingsPage } from "#web/pages/settings/SettingsPage.tsx";
import { settingField } from "#web/pages/settings/setting-field.ts";
import { textFor } from "#web/text/text.ts";

/** What administrators set for the whole site. */
export const settingPages = new Hono<HttpEnv>()
  .get("/gt/reglages", (context) => showSettings(context))
  .post("/gt/reglages", formOnly, receiveSettings);

type Unsaved = {
  readonly typed: TypedSettings;
  readonly problems: readonly SettingProblem[];
};

/** `problems` are none when the settings changed while somebody was typing. */
async function showSettings(context: HttpContext, unsaved?: Unsaved): Promise<Response> {
  const { db } = context.get("deps");
  const language = context.get("language");
  const { settings, wrong } = await openSettings(db);
  const isStale = unsaved?.problems.length === 0;
  const status = unsaved === undefined ? 200 : isStale ? 409 : 422;
  return renderPrivatePage(
    context,
    { title: textFor(language).settings.title, sheet: "space" },
    <SettingsPage
      typed={unsaved?.typed ?? typedOf(settings, language)}
      current={settings}
      wrong={wrong}
      problems={unsaved?.problems ?? []}
      isStale={isStale}
      isSaved={unsaved === undefined && context.req.query("fait") === "enregistre"}
      seal={sealOf(settings)}
      gridVersion={(await findVersionInForce(db, siteGridId))?.version ?? null}
    />,
    status,
  );
}

async function receiveSettings(context: HttpContext): Promise<Response> {
  const fields = await readFormFields(context);
  const typed = readTyped(fields);
  const fate = await changeSettings(context.get("deps"), {
    ...{ typed, seen: fields.get("seen") ?? "" },
    person: personOf(context),
  });
  switch (fate.kind) {
    case "saved":
      return context.redirect(
        `${groupPathTo.settings(context.get("language"))}?fait=enregistre`,
        303,
      );
    case "stale":
      return showSettings(context, { typed, problems: [] });
    case "wrong":
      return showSettings(context, { typed, problems: fate.problems });
  }
}

function readTyped(fields: URLSearchParams): TypedSettings {
  const read = (name: string) => fields.get(name) ?? "";
  return {
    consentDays: read("consentDays"),
    consentPause: fields.getAll("consentPause"),
    quorumPeople: read("quorumPeople"),
    quorumHosters: read("quorumHosters"),
    noticeMonths: read("noticeMonths"),
    reminderDays: read("reminderDays"),
    synonyms: read("synonyms"),
    dataLicence: read("dataLicence"),
    serviceNames: namesOf((type) => ({
      fr: read(settingField("serviceNames", type, "fr")),
      en: read(settingField("serviceNames", type, "en")),
    })),
  };
}

/** What would be typed to have these settings. */
function typedOf(settings: Settings, language: Language): TypedSettings {
  const { serviceTypes: named } = textFor(language).names;
  return {
    consentDays: String(settings.consentDays),
    consentPause: settings.consentPause.map(String),
    quorumPeople: String(settings.quorumPeople),
    quorumHosters: String(settings.quorumHosters),
    noticeMonths: String(settings.noticeMonths),
    reminderDays: settings.reminderDays.join(", "),
    synonyms: settings.synonyms
      .map((synonym) => writeSynonym(synonym, (type) => named[type]))
      .join("\n"),
    dataLicence: settings.dataLicence,
    serviceNames: namesOf((type) => settings.serviceNames[type] ?? { fr: "", en: "" }),
  };
}

type TypedName = Readonly<Record<Language, string>>;

function namesOf(nameOf: (type: ServiceType) => TypedName): TypedSettings["serviceNames"] {
  const entries = serviceTypes.map((type) => [type, nameOf(type)] as const);
  // Every kind is there: `Object.fromEntries` forgets it.
  return Object.fromEntries(entries) as Record<ServiceType, TypedName>;
}
