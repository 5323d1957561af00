import { groupPathTo } from "#core/group-paths.ts";
import type { Mistake } from "#web/pages/discussion/mistake.ts";
import { SayField } from "#web/pages/discussion/SayField.tsx";
import { useSite } from "#web/site.ts";

export const minutesForm = "compte-rendu";

export type MinutesFormProps = {
  /** Null for new ones. */
  readonly id: string | null;
  /** When what the form started from was saved. */
  readonly read: string;
  readonly saved: {
    readonly heldOn: string;
    readonly title: string;
    readonly body: string;
    readonly forumUrl: string;
  } | null;
  readonly mistake: Mistake | null;
};

/** Where the group writes what was said. */
export function MinutesForm({ id, read, saved, mistake }: MinutesFormProps) {
  const { language, text } = useSite();
  const { write: words } = text.group;
  const field = { form: minutesForm, mistake };
  const action =
    id === null ? groupPathTo.writeMinutes(language) : groupPathTo.writeMinutes(language, id);
  return (
    <form class="stack say" method="post" action={action} noValidate>
      {id !== null && <input type="hidden" name="read" value={read} />}
      <SayField
        {...field}
        {...{ field: "heldOn", kind: "date", label: words.day, value: saved?.heldOn ?? "" }}
      />
      <SayField {...field} {...{ field: "title", label: words.name, value: saved?.title ?? "" }} />
      <SayField
        {...field}
        {...{ field: "body", kind: "text", rows: 16, label: words.body, hint: words.bodyHint }}
        value={saved?.body ?? ""}
      />
      <SayField
        {...field}
        {...{ field: "forumUrl", kind: "url", label: words.forum, hint: words.forumHint }}
        value={saved?.forumUrl ?? ""}
      />
      <p>
        <button class="btn">{id === null ? words.publish : words.save}</button>
      </p>
    </form>
  );
}
