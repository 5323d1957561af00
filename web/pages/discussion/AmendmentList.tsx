import type { ListedAmendment } from "#core/discussion-view.ts";
import { groupPathTo } from "#core/group-paths.ts";
import { DateText } from "#web/components/DateText.tsx";
import { useSite } from "#web/site.ts";
import { subjectOrPath } from "./part-words.ts";

type AmendmentListProps = { readonly amendments: readonly ListedAmendment[] };

/** Amendments, each with what it is about and what became of it. */
export function AmendmentList({ amendments }: AmendmentListProps) {
  const site = useSite();
  const { discussion } = site.text;
  return (
    <ul class="rows amendments">
      {amendments.map((amendment) => {
        const { id, title, author, createdAt, state, version } = amendment;
        return (
          <li key={id} class="stack tight">
            <p class="h2row">
              <a class="h3" href={groupPathTo.amendment(site.language, id)}>
                {title ?? discussion.hiddenTitle}
              </a>
              <b class={state === "open" ? "tag key" : "tag"}>{discussion.states[state]}</b>
            </p>
            <p class="soft">
              {subjectOrPath(site, amendment.subject, amendment.subjectPath)} ·{" "}
              {discussion.list.version(version)} ·{" "}
              {title !== null && `${discussion.list.by(author ?? discussion.someone)}, `}
              <DateText date={createdAt} />
            </p>
          </li>
        );
      })}
    </ul>
  );
}
