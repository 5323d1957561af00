import type { Readiness } from "#core/announcement.ts";
import { DateText } from "#web/components/DateText.tsx";
import { VersionCrumb } from "#web/pages/editor/VersionCrumb.tsx";
import { useSite } from "#web/site.ts";
import { AnnounceForm } from "./AnnounceForm.tsx";
import { DiscussForm } from "./DiscussForm.tsx";
import { LifeMistakesSummary } from "./LifeMistakesSummary.tsx";
import type { LifeMistakes } from "./LifeMistakesSummary.tsx";
import { ReasonForm } from "./ReasonForm.tsx";

export type LifePageProps = {
  readonly version: number;
  readonly state: "draft" | "in-discussion" | "announced" | "in-force" | "retired";
  readonly effectiveAt: string | null;
  /** Why it comes sooner than hosters could expect; null where it does not. */
  readonly haste: string | null;
  readonly readiness: Omit<Readiness, "day" | "haste">;
  readonly noticeMonths: number;
  readonly typed: { readonly day: string; readonly haste: string; readonly reason: string };
  readonly mistakes: LifeMistakes;
};

/** Where a version is in its life, and every step that can be taken from there. */
export function LifePage(props: LifePageProps) {
  const { version, state, effectiveAt, haste, mistakes } = props;
  const words = useSite().text.announcement;
  const isOver = state === "in-force" || state === "retired";
  return (
    <div class="stack-l">
      <header class="stack">
        <VersionCrumb version={version} current={words.crumb} />
        <h1>{words.title(version)}</h1>
        <p>
          <b class="tag key">{words.states[state]}</b>
        </p>
        <p class="lead">{words.leads[state]}</p>
        {effectiveAt !== null && state === "announced" && (
          <p>
            <b>
              {words.effective} <DateText date={effectiveAt} />.
            </b>
          </p>
        )}
        {haste !== null && state === "announced" && <p>{words.hasty(haste)}</p>}
      </header>
      <LifeMistakesSummary mistakes={mistakes} />
      {state === "draft" && <DiscussForm {...props} />}
      {state === "in-discussion" && <AnnounceForm {...props} />}
      {state === "in-discussion" && <ReasonForm {...props} move="take-back" />}
      {!isOver && <ReasonForm {...props} move="give-up" />}
    </div>
  );
}
