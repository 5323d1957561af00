import { groupPathTo } from "#core/group-paths.ts";
import { Breadcrumb } from "#web/components/Breadcrumb.tsx";
import { DateText } from "#web/components/DateText.tsx";
import { ExternalLink } from "#web/components/ExternalLink.tsx";
import { MarkdownText } from "#web/components/MarkdownText.tsx";
import { useSite } from "#web/site.ts";

type MinutesPageProps = {
  readonly title: string;
  /** A day, as 2026-11-22. */
  readonly heldOn: string;
  /** Limited Markdown. */
  readonly body: string;
  readonly forumUrl: string | null;
  /** ISO 8601; null for what was never corrected. */
  readonly correctedAt: string | null;
};

/** What was said at one meeting. */
export function MinutesPage({ title, heldOn, body, forumUrl, correctedAt }: MinutesPageProps) {
  const { language, text } = useSite();
  const { group: words } = text;
  const steps = [
    { label: words.title, path: groupPathTo.group(language) },
    { label: words.minutes, path: groupPathTo.minutes(language) },
  ];
  return (
    <article class="stack">
      <Breadcrumb steps={steps} current={title} />
      <h1>{title}</h1>
      <p class="soft">
        {words.heldOn} <DateText date={heldOn} />
        {correctedAt !== null && (
          <>
            . {words.corrected} <DateText date={correctedAt} />
          </>
        )}
      </p>
      <div class="written stack">
        <MarkdownText text={body} />
      </div>
      {forumUrl !== null && (
        <p>
          {words.forum}
          {text.grid.conditions.colon} <ExternalLink href={forumUrl} />
        </p>
      )}
    </article>
  );
}
