import type { Labelled } from "#core/grid.ts";
import type { VerdictChange } from "#core/revision-difference.ts";
import type { Status } from "#core/vocabulary.ts";
import { useSite } from "#web/site.ts";
import { localize } from "#web/text/text.ts";
import type { DifferenceProps } from "./history-props.ts";
import { outcomeWords } from "./outcome-words.ts";

/** What a revision changed in the outcome, the profiles and the needs. */
export function VerdictChanges({ before, after, difference }: DifferenceProps) {
  const site = useSite();
  const { history, trace } = site.text;
  const { outcome, profiles, needs } = difference;
  const [older, newer] = [before.document, after.document];
  if (outcome === null && profiles.length + needs.length === 0) return null;
  return (
    <ul class="bullets">
      {outcome !== null && (
        <li>
          <span>
            {history.outcomeBecomes} <b>{outcomeWords(site, after, outcome.after)}</b>{" "}
            <small class="soft">{history.was(outcomeWords(site, before, outcome.before))}</small>
          </span>
        </li>
      )}
      <Statuses
        changes={profiles}
        labels={[...newer.profiles, ...older.profiles]}
        words={trace.statuses}
        introduction={history.profile}
      />
      <Statuses
        changes={needs}
        labels={[...newer.needs, ...older.needs]}
        words={trace.needStatuses}
        introduction={history.need}
      />
    </ul>
  );
}

type StatusesProps = {
  readonly changes: readonly VerdictChange<Status>[];
  readonly labels: readonly Labelled[];
  readonly words: Readonly<Record<Status, string>>;
  readonly introduction: (label: string) => string;
};

function Statuses({ changes, labels, words, introduction }: StatusesProps) {
  const { language, text } = useSite();
  const { history } = text;
  const say = (status: Status | null) => (status === null ? history.notAsked : words[status]);
  return (
    <>
      {changes.map(({ id, before, after }) => {
        const label = labels.find((each) => each.id === id)?.label;
        return (
          <li key={id}>
            <span>
              {introduction(label === undefined ? id : localize(language, label))}{" "}
              <b>{say(after)}</b> <small class="soft">{history.was(say(before))}</small>
            </span>
          </li>
        );
      })}
    </>
  );
}
