import type { LineReport } from "#core/chatonsinfos.ts";
import { crawlPathTo } from "#core/crawl-paths.ts";
import type { FileReason } from "#core/crawl.ts";
import { exportPathTo } from "#core/export-paths.ts";
import { spacePathTo } from "#core/space-paths.ts";
import { DateText } from "#web/components/DateText.tsx";
import { LineField } from "#web/components/LineField.tsx";
import { News } from "#web/pages/description/FormState.tsx";
import { FaultSummary } from "#web/pages/desk/FaultSummary.tsx";
import { SpaceShell } from "#web/pages/space/SpaceShell.tsx";
import type { SpaceShellProps } from "#web/pages/space/SpaceShell.tsx";
import { useSite } from "#web/site.ts";
import { FileRow } from "./FileRow.tsx";
import { LineList } from "./LineList.tsx";
import { stateOf } from "./crawl-props.ts";
import type { AddressFault, ShownCrawl, ShownFile } from "./crawl-props.ts";

/** A file of a hoster, as it was last read; moments are in ISO 8601. */
export type OwnFile = {
  readonly address: string;
  readonly role: ShownFile["role"];
  readonly name: string | null;
  readonly readAt: string | null;
  readonly unreachableSince: string | null;
  readonly fault: FileReason | null;
  readonly lines: readonly LineReport[];
};

export type OwnFilesPageProps = Pick<SpaceShellProps, "hoster" | "person"> & {
  readonly isImaginary: boolean;
  readonly isDescribed: boolean;
  readonly files: readonly OwnFile[];
  /** The last reading the team asked for, and what became of its files. */
  readonly last: { readonly crawl: ShownCrawl; readonly files: readonly ShownFile[] } | null;
  /** Absolute address of what this site writes for the hoster. */
  readonly exported: string;
  readonly today: string;
  readonly isAsked: boolean;
  readonly typed: string;
  readonly fault: AddressFault | null;
};

/** The files a hoster publishes of itself: having them read, and what became of them. */
export function OwnFilesPage(props: OwnFilesPageProps) {
  const { hoster, person, isDescribed, files, exported, today, isAsked, fault } = props;
  const { language, text } = useSite();
  const words = text.crawls.own;
  const faults = fault === null ? [] : [{ id: "adresse", sentence: text.crawls.faults[fault] }];
  return (
    <SpaceShell hoster={hoster} person={person} here="files">
      <div class="stack-l">
        <div class="stack">
          <h1>{words.title}</h1>
          <News words={isAsked ? text.crawls.news.asked : null} />
          <FaultSummary faults={faults} />
          <p class="lead">{words.lead}</p>
          {isDescribed && (
            <p>
              {words.described}{" "}
              <a href={spacePathTo.proposals(language, hoster.slug)}>{words.proposals}</a>
            </p>
          )}
        </div>
        <Asking {...props} />
        <LastReading {...props} />
        <section class="sec stack">
          <h2>{words.files}</h2>
          {files.length === 0 ? (
            <p>{words.none}</p>
          ) : (
            <ul class="rows">
              {files.map((file) => (
                <li key={file.address}>
                  <OwnFileRow {...{ file, today }} />
                </li>
              ))}
            </ul>
          )}
        </section>
        <section class="sec stack">
          <h2>{words.exported}</h2>
          <p>{words.exportedLead}</p>
          <p class="crawl-address">
            <a href={exportPathTo.organizationFile(hoster.slug)}>{exported}</a>
          </p>
        </section>
      </div>
    </SpaceShell>
  );
}

function Asking({ hoster, isImaginary, last, typed, fault }: OwnFilesPageProps) {
  const { language, text } = useSite();
  const words = text.crawls.own;
  if (isImaginary) return <p class="standing">{words.imaginary}</p>;
  if (hoster.stance !== "listed") return <p class="standing">{words.unlisted}</p>;
  const here = crawlPathTo.ownFiles(language, hoster.slug);
  const state = last === null ? "over" : stateOf(last.crawl);
  if (state !== "over") {
    return (
      <div class="standing stack" role="status">
        <p>{state === "waiting" ? words.waiting : words.running}</p>
        <p>
          <a class="btn" href={here}>
            {words.refresh}
          </a>
        </p>
      </div>
    );
  }
  return (
    <form class="stack say" method="post" action={here} noValidate>
      <LineField
        {...{ id: "adresse", name: "address", value: typed, inputMode: "url", maxLength: 500 }}
        label={words.address}
        hint={words.addressHint}
        fault={fault === null ? null : text.crawls.faults[fault]}
      />
      <p>
        <button class="btn">{words.read}</button>
      </p>
    </form>
  );
}

function LastReading({ last }: Pick<OwnFilesPageProps, "last">) {
  const words = useSite().text.crawls.own;
  if (last === null) return null;
  return (
    <section class="sec stack">
      <h2>{words.last}</h2>
      <p>
        <DateText date={last.crawl.askedAt} />
      </p>
      <ul class="rows">
        {last.files.map((file) => (
          <li key={file.id}>
            <FileRow file={file} detail={null} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OwnFileRow({ file, today }: { readonly file: OwnFile; readonly today: string }) {
  const { crawls } = useSite().text;
  const { address, role, name, readAt, unreachableSince, fault, lines } = file;
  return (
    <div class="crawl-file">
      <p>
        <b>{name === null ? crawls.roles[role] : crawls.named(crawls.roles[role], name)}</b>
      </p>
      <p class="crawl-address">{address}</p>
      <p>
        {readAt === null ? (
          crawls.own.neverRead
        ) : (
          <>
            {crawls.own.readOn} <DateText date={readAt} today={today} />.
          </>
        )}
      </p>
      {unreachableSince !== null && fault !== null && (
        <p class="standing">
          {readAt === null ? crawls.own.unreadSince : crawls.own.unreachableSince}{" "}
          <DateText date={unreachableSince} today={today} />
          {crawls.own.because(crawls.reasons[fault])} {readAt !== null && crawls.own.kept}
        </p>
      )}
      {lines.length > 0 && (
        <details>
          <summary>{crawls.lines.title}</summary>
          <LineList lines={lines} />
        </details>
      )}
    </div>
  );
}
