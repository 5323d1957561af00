import type { DiscussionNews, PublicAuthor } from "#core/discussion.ts";
import { groupPathTo } from "#core/group-paths.ts";
import type { Settings } from "#core/settings.ts";
import { Breadcrumb } from "#web/components/Breadcrumb.tsx";
import { DateText } from "#web/components/DateText.tsx";
import { News } from "#web/pages/description/FormState.tsx";
import { useSite } from "#web/site.ts";
import type { Text } from "#web/text/text.ts";
import { ConsentStanding } from "./ConsentStanding.tsx";
import { MistakeSummary } from "./MistakeSummary.tsx";
import { Remarks } from "./Remarks.tsx";
import type { RemarksProps } from "./Remarks.tsx";
import { VersionWays } from "./VersionWays.tsx";

export type VersionPageProps = Omit<RemarksProps, "path" | "sendTo" | "isOpen"> & {
  readonly version: number;
  readonly state: keyof Text["grid"]["page"]["states"];
  /** ISO 8601; null for a version that never was in discussion. */
  readonly discussedSince: string | null;
  readonly settings: Settings;
  readonly consent: {
    /** ISO 8601. */
    readonly consentAt: string;
    readonly people: number;
    readonly hosters: number;
    readonly hasQuorum: boolean;
    readonly objections: readonly {
      readonly body: string;
      readonly author: PublicAuthor;
      readonly answer: string | null;
    }[];
  };
  /** The version it was copied from. */
  readonly basedOn: number | null;
  /** The newest simulation that anyone may read. */
  readonly report: string | null;
  readonly news: DiscussionNews | null;
};

/** The discussion of a version: since when, until when, who took part, what stands against it. */
export function VersionPage(props: VersionPageProps) {
  const { version, state, discussedSince, remarks, mistake, news } = props;
  const { language, text } = useSite();
  const { version: words } = text.discussion;
  const isOpen = state === "in-discussion";
  const standing = state === "draft" ? "notYet" : discussedSince === null ? "never" : "over";
  const group = { label: text.group.title, path: groupPathTo.group(language) };
  return (
    <div class="stack-l">
      <div class="stack">
        <Breadcrumb steps={[group]} current={words.title(version)} />
        <h1>{words.title(version)}</h1>
        <News words={news === null ? null : text.discussion.news[news]} />
        <MistakeSummary mistake={mistake} />
        <p class="cluster">
          <b class="tag key">{text.grid.page.states[state]}</b>
          {discussedSince !== null && (
            <span>
              {isOpen ? words.since : words.discussed} <DateText date={discussedSince} />
            </span>
          )}
        </p>
        {!isOpen && <p class="notice">{words[standing]}</p>}
        <VersionWays {...props} />
      </div>
      {discussedSince !== null && state !== "draft" && <ConsentStanding {...props} />}
      {(discussedSince !== null || remarks.length > 0) && (
        <Remarks
          {...props}
          isOpen={isOpen}
          path={groupPathTo.versionDiscussion(language, version)}
          sendTo={groupPathTo.versionRemarks(language, version)}
        />
      )}
    </div>
  );
}
