import type { DiscussionNews, PublicAuthor } from "#core/discussion.ts";
import { groupPathTo } from "#core/group-paths.ts";
import { pathTo } from "#core/paths.ts";
import type { Settings } from "#core/settings.ts";
import { Breadcrumb } from "#web/components/Breadcrumb.tsx";
import { DateText } from "#web/components/DateText.tsx";
import { MarkdownText } from "#web/components/MarkdownText.tsx";
import { News } from "#web/pages/description/FormState.tsx";
import { useSite } from "#web/site.ts";
import type { Site } from "#web/site.ts";
import type { Text } from "#web/text/text.ts";
import { MistakeSummary } from "./MistakeSummary.tsx";
import { Remarks } from "./Remarks.tsx";
import type { RemarksProps } from "./Remarks.tsx";

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
              {words.since} <DateText date={discussedSince} />
            </span>
          )}
        </p>
        {!isOpen && <p class="notice">{words[standing]}</p>}
        <Ways {...props} />
      </div>
      {discussedSince !== null && state !== "draft" && <Standing {...props} />}
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

function Ways({ version, basedOn, report, reader }: VersionPageProps) {
  const { language, text } = useSite();
  const { version: words } = text.discussion;
  return (
    <ul class="bullets tight">
      <li>
        <a href={pathTo.gridVersion(language, version)}>{words.read}</a>
      </li>
      {basedOn !== null && (
        <li>
          <a href={groupPathTo.differences(language, basedOn, version)}>
            {words.differences(basedOn)}
          </a>
        </li>
      )}
      {report !== null && (
        <li>
          <a href={groupPathTo.report(language, report)}>{words.report}</a>
        </li>
      )}
      {reader.isLeader && (
        <li>
          <a href={groupPathTo.version(language, version, "simulation")}>{words.simulate}</a>
        </li>
      )}
      <li>
        <a href={groupPathTo.newAmendment(language, `version=${version}`)}>{words.propose}</a>
      </li>
    </ul>
  );
}

function Standing({ state, settings, consent }: VersionPageProps) {
  const site = useSite();
  const { version: words, someone, remarks } = site.text.discussion;
  return (
    <section class="sec stack" aria-labelledby="accord">
      <h2 id="accord">{words.took}</h2>
      <dl class="facts">
        <div>
          <dt>{words.took}</dt>
          <dd>{words.people(consent.people, settings.quorumPeople)}</dd>
          <dd>{words.hosters(consent.hosters, settings.quorumHosters)}</dd>
        </div>
        <div>
          <dt>{words.delay}</dt>
          <dd>{words.rule(settings.consentDays)}</dd>
          <dd>{pauseWords(site, settings.consentPause)}</dd>
        </div>
      </dl>
      <p>{consent.hasQuorum ? words.quorum : words.noQuorum}</p>
      {state === "in-discussion" && (
        <p>
          <b>
            {words.consent} <DateText date={consent.consentAt} />.
          </b>
        </p>
      )}
      <h3>{words.standing}</h3>
      {consent.objections.length === 0 && <p>{words.noStanding}</p>}
      <ul class="rows">
        {consent.objections.map(({ body, author, answer }, index) => (
          <li key={index} class="stack">
            <p>
              <b>{author ?? someone}</b>
            </p>
            <MarkdownText text={body} />
            {answer !== null && (
              <div class="reply stack">
                <p>
                  <b>{remarks.answer}</b>
                </p>
                <MarkdownText text={answer} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "Les jours de ces mois ne comptent pas : juillet et août." */
function pauseWords({ language, text }: Site, months: readonly number[]): string {
  const { pause, noPause } = text.discussion.version;
  if (months.length === 0) return noPause;
  const name = new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" });
  const names = months.map((month) => name.format(new Date(Date.UTC(2000, month - 1, 1))));
  return pause(new Intl.ListFormat(language).format(names));
}
