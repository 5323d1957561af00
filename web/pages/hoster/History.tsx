import { choicePathTo } from "#core/choice-paths.ts";
import type { HosterCard } from "#core/hoster.ts";
import { DateText } from "#web/components/DateText.tsx";
import { useSite } from "#web/site.ts";
import { sectionIds } from "./Contents.tsx";
import type { RevisionSummary } from "./hoster-props.ts";

type HistoryProps = { readonly card: HosterCard; readonly revisions: readonly RevisionSummary[] };

/** The last published revisions, and the way to all of them with what each changed. */
export function History({ card, revisions }: HistoryProps) {
  const { language, text } = useSite();
  const { history, sections } = text.hoster;
  return (
    <section class="sec" id={sectionIds.history}>
      <h2>{sections.history}</h2>
      <ol class="rows plain">
        {revisions.map(({ number, gridVersion, publishedAt, withdrawn }, index) => (
          <li key={number}>
            <b>{history.revision(number)}</b>
            {index === 0 && !withdrawn && ` (${history.current})`}, {history.publishedOn}{" "}
            <DateText date={publishedAt} /> · {history.grid(gridVersion)}
            {withdrawn && (
              <>
                {" "}
                · {history.withdrawnOn} <DateText date={withdrawn.at} />
              </>
            )}
          </li>
        ))}
      </ol>
      <p>
        <a href={choicePathTo.history(language, card.slug)}>{history.all}</a>
      </p>
    </section>
  );
}
