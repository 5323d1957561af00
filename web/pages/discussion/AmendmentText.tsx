import type { ShownAmendment } from "#core/discussion-view.ts";
import { ExternalLink } from "#web/components/ExternalLink.tsx";
import { MarkdownText } from "#web/components/MarkdownText.tsx";
import { useSite } from "#web/site.ts";

/** Why somebody proposes it, or why that is hidden; and where it is talked of elsewhere. */
export function AmendmentText({ amendment }: { readonly amendment: ShownAmendment }) {
  const { discussion, grid } = useSite().text;
  return (
    <>
      {amendment.hiddenReason !== null && (
        <p class="notice">
          {discussion.amendment.hidden} {amendment.hiddenReason}
        </p>
      )}
      {amendment.body !== null && (
        <div class="written stack">
          <MarkdownText text={amendment.body} />
        </div>
      )}
      {amendment.forumUrl !== null && (
        <p>
          {discussion.amendment.forum}
          {grid.conditions.colon} <ExternalLink href={amendment.forumUrl} />
        </p>
      )}
    </>
  );
}
