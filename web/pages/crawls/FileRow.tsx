import type { Path } from "#core/paths.ts";
import { DateText } from "#web/components/DateText.tsx";
import { useSite } from "#web/site.ts";
import type { ShownFile } from "./crawl-props.ts";

type FileRowProps = {
  readonly file: ShownFile;
  /** Where its lines are; null where they are not shown. */
  readonly detail: Path | null;
};

/** A file of a crawl, and what became of it. */
export function FileRow({ file, detail }: FileRowProps) {
  const words = useSite().text.crawls;
  const { role, name, address, fate, lines } = file;
  const hasLines = fate !== null && lines.taken + lines.kept + lines.ignored > 0;
  return (
    <div class="crawl-file">
      <p class="cluster">
        <span class="tag">{fate === null ? words.report.waitingFile : words.fates[fate]}</span>
        <b>{name === null ? words.roles[role] : words.named(words.roles[role], name)}</b>
      </p>
      <p class="crawl-address">{address}</p>
      <FileState file={file} />
      {hasLines && (
        <p class="meta">
          {words.report.lines(lines.taken, lines.kept, lines.ignored)}
          {detail !== null && (
            <>
              {". "}
              <a href={detail} aria-label={words.report.detailOf(address)}>
                {words.report.detail}
              </a>
            </>
          )}
        </p>
      )}
    </div>
  );
}

/** Why a file gave nothing and since when, or what it changed. */
function FileState({ file: { reason, since, outcome } }: Pick<FileRowProps, "file">) {
  const words = useSite().text.crawls;
  if (reason === null && outcome === null) return null;
  return (
    <p>
      {reason !== null && sentence(words.reasons[reason])}
      {since !== null && (
        <>
          , {words.report.since} <DateText date={since} />
        </>
      )}
      {outcome !== null && sentence(words.outcomes[outcome])}.
    </p>
  );
}

/** Reasons go on after a name in the terminal; here they begin a line. */
function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
