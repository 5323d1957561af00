import type { AmendmentSubject } from "#core/amendment-subject.ts";
import { subjectKinds } from "#core/amendment-subject.ts";
import { useSite } from "#web/site.ts";
import { subjectWords } from "./part-words.ts";

type SubjectSelectProps = {
  readonly id: string;
  readonly subjects: readonly AmendmentSubject[];
  readonly chosen: string | null;
  /** What choosing none is called, where that can be. */
  readonly none?: string;
};

/** Everything a change can be about, by kind. */
export function SubjectSelect({ id, subjects, chosen, none }: SubjectSelectProps) {
  const site = useSite();
  const { kinds } = site.text.discussion;
  return (
    <select class="field" id={id} name="sujet">
      {none !== undefined && <option value="">{none}</option>}
      {subjectKinds.map((kind) => (
        <optgroup key={kind} label={kinds[kind]}>
          {subjects
            .filter((subject) => subject.kind === kind)
            .map((subject) => (
              <option key={subject.path} value={subject.path} selected={subject.path === chosen}>
                {subjectWords(site, subject)}
              </option>
            ))}
        </optgroup>
      ))}
    </select>
  );
}
