import { groupPathTo } from "#core/group-paths.ts";
import { pathTo } from "#core/paths.ts";
import type { Settings, SettingName } from "#core/settings.ts";
import { settingBounds } from "#core/settings.ts";
import type { SettingProblem, TypedSettings } from "#core/typed-settings.ts";
import { DeskCrumb } from "#web/components/DeskCrumb.tsx";
import { News } from "#web/pages/description/FormState.tsx";
import { FaultSummary } from "#web/pages/desk/FaultSummary.tsx";
import { useSite } from "#web/site.ts";
import { LicenceChoice } from "./LicenceChoice.tsx";
import { MonthTicks } from "./MonthTicks.tsx";
import { ServiceNameFields } from "./ServiceNameFields.tsx";
import { SettingField } from "./SettingField.tsx";
import { settingField } from "./setting-field.ts";

type SettingsPageProps = {
  readonly typed: TypedSettings;
  /** What is in use. */
  readonly current: Settings;
  /** Settings whose stored value cannot be used. */
  readonly wrong: readonly SettingName[];
  readonly problems: readonly SettingProblem[];
  /** Whether somebody else saved meanwhile. */
  readonly isStale: boolean;
  readonly isSaved: boolean;
  /** Says which settings the page shows. */
  readonly seal: string;
  /** Of the grid in force; null without one. */
  readonly gridVersion: number | null;
};

/** What administrators set for the whole site, without anyone's code. */
export function SettingsPage(props: SettingsPageProps) {
  const { wrong, problems, isStale, isSaved, gridVersion } = props;
  const { language, text } = useSite();
  const words = text.settings;
  return (
    <div class="stack-l">
      <DeskCrumb current={words.title} />
      <div class="stack">
        <h1>{words.title}</h1>
        <News words={isSaved ? words.saved : null} />
        <FaultSummary
          faults={problems.map((problem) => ({
            id: fieldOf(problem),
            sentence: words.problem(problem, settingBounds, text.names.serviceTypes),
          }))}
        />
        {isStale && (
          <p class="notice" role="alert">
            {words.stale}
          </p>
        )}
        {wrong.map((name) => (
          <p key={name} class="notice">
            {words.wrong(words.names[name])}
          </p>
        ))}
        <p class="lead">{words.lead}</p>
        {gridVersion !== null && (
          <p>
            {words.inGrid} <a href={groupPathTo.grids(language)}>{words.editGrid}</a>,{" "}
            <a href={pathTo.gridVersion(language, gridVersion)}>{words.seeGrid}</a>.
          </p>
        )}
      </div>
      <SettingsForm {...props} />
    </div>
  );
}

function SettingsForm({ typed, current, problems, isStale, seal }: SettingsPageProps) {
  const { language, text } = useSite();
  const words = text.settings;
  const shown = (name: SettingName) => ({
    ...{ name, faults: problems.filter(({ setting }) => setting === name) },
    now: isStale ? words.said(name, current) : "",
  });
  return (
    <form class="stack-l say" method="post" action={groupPathTo.settings(language)} noValidate>
      <input type="hidden" name="seen" value={seal} />
      <section class="sec stack">
        <h2>{words.parts.discussion}</h2>
        <SettingField {...shown("consentDays")} value={typed.consentDays} />
        <MonthTicks {...shown("consentPause")} ticked={typed.consentPause} />
        <div class="pair">
          <SettingField {...shown("quorumPeople")} value={typed.quorumPeople} />
          <SettingField {...shown("quorumHosters")} value={typed.quorumHosters} />
        </div>
        <SettingField {...shown("noticeMonths")} value={typed.noticeMonths} />
      </section>
      <section class="sec stack">
        <h2>{words.parts.hosters}</h2>
        <SettingField {...shown("reminderDays")} value={typed.reminderDays} />
      </section>
      <section class="sec stack">
        <h2>{words.parts.words}</h2>
        <SettingField {...shown("synonyms")} value={typed.synonyms} isLong />
        <ServiceNameFields {...shown("serviceNames")} typed={typed.serviceNames} />
      </section>
      <section class="sec stack">
        <h2>{words.parts.data}</h2>
        <LicenceChoice {...shown("dataLicence")} chosen={typed.dataLicence} />
      </section>
      <p>
        <button class="btn">{words.save}</button>
      </p>
    </form>
  );
}

/** Where a problem is mended. */
function fieldOf({ setting, at }: SettingProblem): string {
  return settingField(setting, typeof at === "string" ? at : undefined);
}
