import type { CriterionStep } from "#core/grid-difference-history.ts";
import { groupPathTo } from "#core/group-paths.ts";
import type { GridDraft } from "#core/grid.ts";
import { pathTo } from "#core/paths.ts";
import { Breadcrumb } from "#web/components/Breadcrumb.tsx";
import { absoluteDate } from "#web/components/DateText.tsx";
import { Amendments } from "#web/pages/differences/Amendments.tsx";
import type { AboutAmendment } from "#web/pages/differences/Amendments.tsx";
import { FieldDifference } from "#web/pages/differences/FieldDifference.tsx";
import type { VersionLife } from "#web/pages/grid/version-life.ts";
import { useSite } from "#web/site.ts";
import type { Site } from "#web/site.ts";
import { labelIn } from "#web/text/draft-labels.ts";
import { placeParts } from "#web/text/draft-place.ts";

export type HistoryStep = CriterionStep & { readonly life: VersionLife };

export type CriterionHistoryPageProps = {
  readonly id: string;
  /** The last document that knew the criterion: it gives its name. */
  readonly draft: GridDraft;
  /** The version in force, when it asks the criterion. */
  readonly current: number | null;
  /** Newest first. */
  readonly steps: readonly HistoryStep[];
  readonly amendments: readonly AboutAmendment[];
};

/** When a criterion came, everything that changed in it, and what was proposed about it. */
export function CriterionHistoryPage(props: CriterionHistoryPageProps) {
  const { id, draft, current, steps, amendments } = props;
  const { language, text } = useSite();
  const words = text.differences.history;
  const label = labelIn(draft, { part: "criteria", id, language });
  return (
    <>
      <Breadcrumb
        steps={[{ label: text.site.grid, path: pathTo.grid(language) }]}
        current={words.title(label)}
      />
      <div class="stack-l">
        <div class="stack">
          <h1>{words.title(label)}</h1>
          <p class="lead">{words.intro}</p>
          {current !== null && (
            <p>
              <a href={pathTo.criterion(language, current, id)}>{words.current}</a>
            </p>
          )}
          <p class="soft">{text.differences.key}</p>
        </div>
        {steps.map((step) => (
          <Step key={step.life.version} id={id} step={step} />
        ))}
        <Amendments id={id} amendments={amendments} />
      </div>
    </>
  );
}

function Step({ id, step }: { readonly id: string; readonly step: HistoryStep }) {
  const site = useSite();
  const { life, fate } = step;
  const words = site.text.differences.history;
  return (
    <section class="sec stack">
      <h2>
        <a
          href={
            fate === "left"
              ? pathTo.gridVersion(site.language, life.version)
              : pathTo.criterion(site.language, life.version, id)
          }
        >
          {words.version(life.version, site.text.grid.page.states[life.state])}
        </a>
      </h2>
      <StepDate life={life} />
      {fate === "came" && <p>{words.came(life.version)}</p>}
      {fate === "left" && <p>{words.left(life.version)}</p>}
      {fate === "kept" && <StepChanges step={step} />}
      {step.before !== null && (
        <p>
          <a href={groupPathTo.differences(site.language, step.before.grid.version, life.version)}>
            {site.text.grid.life.differences(step.before.grid.version, life.version)}
          </a>
        </p>
      )}
    </section>
  );
}

function StepDate({ life }: { readonly life: VersionLife }) {
  const site = useSite();
  const said = dateWords(site, life);
  return said === null ? null : <p class="soft">{said}</p>;
}

function dateWords({ language, text }: Site, life: VersionLife): string | null {
  const words = text.differences.history;
  if (life.inForceSince !== null) return words.since(absoluteDate(language, life.inForceSince));
  if (life.effectiveAt !== null) return words.from(absoluteDate(language, life.effectiveAt));
  return life.discussedSince === null
    ? null
    : words.since(absoluteDate(language, life.discussedSince));
}

function StepChanges({ step }: { readonly step: HistoryStep }) {
  const { language, text } = useSite();
  const { differences } = text;
  const { before, after, change, rules } = step;
  const fields = change?.fields ?? [];
  if (before === null) return null;
  if (fields.length === 0 && rules.length === 0) {
    return <p>{change?.isMoved === true ? differences.fates.moved : differences.history.same}</p>;
  }
  return (
    <dl class="rows changes">
      {fields.length > 0 && (
        <div>
          <dt>{differences.parts.criteria}</dt>
          {fields.map((field) => (
            <FieldDifference key={field.path} {...{ before, after }} change={field} />
          ))}
        </div>
      )}
      {rules.map((field) => (
        <div key={field.path}>
          <dt>{placeParts(language, field.after === null ? before : after, field.path)[0]}</dt>
          <FieldDifference {...{ before, after }} change={field} />
        </div>
      ))}
    </dl>
  );
}
