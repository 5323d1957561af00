import { groupPathTo } from "#core/group-paths.ts";
import { DeskCrumb } from "#web/components/DeskCrumb.tsx";
import { News } from "#web/pages/description/FormState.tsx";
import { MistakeSummary } from "#web/pages/discussion/MistakeSummary.tsx";
import { OtherPages } from "#web/pages/discussion/OtherPages.tsx";
import { useSite } from "#web/site.ts";
import { MinutesForm } from "./MinutesForm.tsx";
import type { MinutesFormProps } from "./MinutesForm.tsx";
import { MinutesList } from "./MinutesList.tsx";
import type { ListedMinutes } from "./MinutesList.tsx";

type WriteMinutesPageProps = MinutesFormProps & {
  readonly minutes: readonly ListedMinutes[];
  readonly page: number;
  readonly hasMore: boolean;
  readonly isSaved: boolean;
};

/** Where the group writes minutes, and finds those to correct. */
export function WriteMinutesPage(props: WriteMinutesPageProps) {
  const { id, mistake, minutes, page, hasMore, isSaved } = props;
  const { language, text } = useSite();
  const { write: words } = text.group;
  const title = id === null ? words.title : words.correct;
  const path = groupPathTo.writeMinutes(language);
  const steps = id === null ? [] : [{ label: words.title, path }];
  return (
    <div class="stack-l">
      <div class="stack">
        <DeskCrumb steps={steps} current={title} />
        <h1>{title}</h1>
        <News words={isSaved ? words.saved : null} />
        <MistakeSummary mistake={mistake} />
        {id !== null && (
          <p>
            <a href={groupPathTo.minutesOf(language, id)}>{words.read}</a>
          </p>
        )}
        <MinutesForm {...props} />
      </div>
      {minutes.length > 0 && (
        <section class="sec stack" aria-labelledby="publies">
          <h2 id="publies">{words.existing}</h2>
          <MinutesList minutes={minutes} isForGroup />
          <OtherPages pathOf={(other) => `${path}?page=${other}`} {...{ page, hasMore }} />
        </section>
      )}
    </div>
  );
}
