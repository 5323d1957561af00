import { groupPathTo } from "#core/group-paths.ts";
import { Breadcrumb } from "#web/components/Breadcrumb.tsx";
import { OtherPages } from "#web/pages/discussion/OtherPages.tsx";
import { useSite } from "#web/site.ts";
import { MinutesList } from "./MinutesList.tsx";
import type { ListedMinutes } from "./MinutesList.tsx";

type MinutesListPageProps = {
  readonly minutes: readonly ListedMinutes[];
  readonly page: number;
  readonly hasMore: boolean;
};

/** The minutes of every meeting. */
export function MinutesListPage({ minutes, page, hasMore }: MinutesListPageProps) {
  const { language, text } = useSite();
  const { group: words } = text;
  const path = groupPathTo.minutes(language);
  return (
    <div class="stack">
      <Breadcrumb
        steps={[{ label: words.title, path: groupPathTo.group(language) }]}
        current={words.minutes}
      />
      <h1>{words.minutes}</h1>
      <p class="lead">{words.minutesLead}</p>
      {minutes.length === 0 ? <p>{words.noMinutes}</p> : <MinutesList minutes={minutes} />}
      <OtherPages pathOf={(other) => `${path}?page=${other}`} {...{ page, hasMore }} />
    </div>
  );
}
