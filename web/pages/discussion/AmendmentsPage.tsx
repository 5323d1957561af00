import type { AmendmentSubject } from "#core/amendment-subject.ts";
import { amendmentStates } from "#core/discussion.ts";
import type { AmendmentState } from "#core/discussion.ts";
import type { ListedAmendment } from "#core/discussion-view.ts";
import { groupPathTo } from "#core/group-paths.ts";
import { Breadcrumb } from "#web/components/Breadcrumb.tsx";
import { useSite } from "#web/site.ts";
import { AmendmentList } from "./AmendmentList.tsx";
import { OtherPages } from "./OtherPages.tsx";
import { SubjectSelect } from "./SubjectSelect.tsx";

export type AmendmentsPageProps = {
  readonly amendments: readonly ListedAmendment[];
  readonly subjects: readonly AmendmentSubject[];
  readonly state: AmendmentState | null;
  readonly subject: string | null;
  readonly page: number;
  readonly hasMore: boolean;
};

/** What people propose to change in the grid. */
export function AmendmentsPage(props: AmendmentsPageProps) {
  const { amendments, state, subject, page, hasMore } = props;
  const { language, text } = useSite();
  const { list: words } = text.discussion;
  const pathOf = (other: number) => {
    const query = new URLSearchParams({
      ...(state !== null && { etat: state }),
      ...(subject !== null && { sujet: subject }),
      ...(other > 1 && { page: String(other) }),
    });
    return groupPathTo.amendments(language, query.toString());
  };
  const group = { label: text.group.title, path: groupPathTo.group(language) };
  return (
    <div class="stack-l">
      <div class="stack">
        <Breadcrumb steps={[group]} current={words.title} />
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <p>
          <a class="btn" href={groupPathTo.newAmendment(language)}>
            {words.propose}
          </a>
        </p>
      </div>
      <Filters {...props} />
      {amendments.length === 0 ? <p>{words.none}</p> : <AmendmentList amendments={amendments} />}
      <OtherPages {...{ pathOf, page, hasMore }} />
    </div>
  );
}

function Filters({ state, subject, subjects }: AmendmentsPageProps) {
  const { language, text } = useSite();
  const { list: words, states } = text.discussion;
  return (
    <form class="pin stack" method="get" action={groupPathTo.amendments(language)}>
      <div class="two">
        <div>
          <label class="lab" for="etat">
            {words.state}
          </label>
          <select class="field" id="etat" name="etat">
            <option value="">{words.anyState}</option>
            {amendmentStates.map((each) => (
              <option key={each} value={each} selected={each === state}>
                {states[each]}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label class="lab" for="sujet">
            {words.subject}
          </label>
          <SubjectSelect id="sujet" {...{ subjects, chosen: subject, none: words.anySubject }} />
        </div>
      </div>
      <p>
        <button class="btn plain">{words.filter}</button>
      </p>
    </form>
  );
}
