import type { AmendmentSubject } from "#core/amendment-subject.ts";
import { groupPathTo } from "#core/group-paths.ts";
import { Breadcrumb } from "#web/components/Breadcrumb.tsx";
import { useSite } from "#web/site.ts";
import { SubjectSelect } from "./SubjectSelect.tsx";
import type { Text } from "#web/text/text.ts";

type ChooseSubjectPageProps = {
  readonly versions: readonly {
    readonly version: number;
    readonly state: keyof Text["grid"]["page"]["states"];
  }[];
  /** The version whose subjects are listed. */
  readonly version: number;
  readonly subjects: readonly AmendmentSubject[];
};

/** Before proposing a change: what it is about. */
export function ChooseSubjectPage({ versions, version, subjects }: ChooseSubjectPageProps) {
  const { language, text } = useSite();
  const { choose: words, list } = text.discussion;
  const steps = [
    { label: text.group.title, path: groupPathTo.group(language) },
    { label: list.title, path: groupPathTo.amendments(language) },
  ];
  return (
    <div class="stack say">
      <Breadcrumb steps={steps} current={words.title} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <form class="stack" method="get" action={groupPathTo.newAmendment(language)}>
        <div>
          <label class="lab" for="version">
            {words.version}
          </label>
          <p class="hint" id="version-aide">
            {words.versionHint}
          </p>
          <select class="field" id="version" name="version" aria-describedby="version-aide">
            {versions.map((each) => (
              <option
                key={each.version}
                value={String(each.version)}
                selected={each.version === version}
              >
                {text.grid.page.version(each.version)} ({text.grid.page.states[each.state]})
              </option>
            ))}
          </select>
        </div>
        <div>
          <label class="lab" for="sujet">
            {words.subject}
          </label>
          <p class="hint" id="sujet-aide">
            {words.subjectHint}
          </p>
          <SubjectSelect id="sujet" subjects={subjects} chosen={null} />
        </div>
        <p>
          <button class="btn">{words.go}</button>
        </p>
      </form>
    </div>
  );
}
