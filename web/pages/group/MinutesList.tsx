import { groupPathTo } from "#core/group-paths.ts";
import { DateText } from "#web/components/DateText.tsx";
import { useSite } from "#web/site.ts";

export type ListedMinutes = {
  readonly id: string;
  /** A day, as 2026-11-22. */
  readonly heldOn: string;
  readonly title: string;
};

type MinutesListProps = {
  readonly minutes: readonly ListedMinutes[];
  /** Whether each can be corrected from here. */
  readonly isForGroup?: boolean;
};

/** Minutes by the day of their meeting. */
export function MinutesList({ minutes, isForGroup = false }: MinutesListProps) {
  const { language, text } = useSite();
  return (
    <ul class="rows">
      {minutes.map(({ id, heldOn, title }) => (
        <li key={id}>
          <DateText date={heldOn} /> · <a href={groupPathTo.minutesOf(language, id)}>{title}</a>
          {isForGroup && (
            <>
              {" "}
              ·{" "}
              <a href={groupPathTo.writeMinutes(language, id)}>
                {text.group.write.edit}
                <span class="vh"> {title}</span>
              </a>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
