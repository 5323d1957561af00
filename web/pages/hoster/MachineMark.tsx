import type { PublishedAnswer } from "#core/assessment.ts";
import { lookedOn, verdictOf } from "#core/machine-check-summary.ts";
import { DateText } from "#web/components/DateText.tsx";
import { StatusMark } from "#web/components/StatusMark.tsx";
import { markOf } from "#web/pages/checks/mark-of.ts";
import { useSite } from "#web/site.ts";
import { markWords } from "#web/text/check-words.ts";

type MachineMarkProps = {
  readonly answer: PublishedAnswer;
  /** Day of most looks: the others say when. */
  readonly usualLook: string | null;
};

/** What machines say of an answer; nothing where none looked. */
export function MachineMark({ answer, usualLook }: MachineMarkProps) {
  const { language } = useSite();
  const verdict = verdictOf(answer);
  const day = lookedOn(answer);
  if (verdict === null || day === null) return null;
  return (
    <div class="note">
      <StatusMark status={markOf[verdict]}>{markWords(language, answer, verdict)}</StatusMark>
      {day !== usualLook && <DateText date={day} />}
    </div>
  );
}
