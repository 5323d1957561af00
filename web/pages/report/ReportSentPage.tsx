import { choicePathTo } from "#core/choice-paths.ts";
import type { HosterCard } from "#core/hoster.ts";
import { pathTo } from "#core/paths.ts";
import { useSite } from "#web/site.ts";

/** What becomes of a report that was sent. */
export function ReportSentPage({ card }: { readonly card: HosterCard }) {
  const { language, text } = useSite();
  const { sent, back } = text.report;
  return (
    <div class="stack">
      <h1>{sent.title}</h1>
      <p class="lead">{sent.meaning}</p>
      <p class="cluster">
        <a href={pathTo.hoster(language, card.slug)}>{back}</a>
        <a href={choicePathTo.history(language, card.slug)}>{sent.history}</a>
      </p>
    </div>
  );
}
