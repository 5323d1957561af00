import type { ModeratedKind } from "#core/discussion.ts";
import { groupPathTo } from "#core/group-paths.ts";
import { useSite } from "#web/site.ts";
import type { Mistake } from "./mistake.ts";
import { SayField } from "./SayField.tsx";

type HideFormProps = {
  readonly kind: ModeratedKind;
  readonly id: string;
  readonly isHidden: boolean;
  readonly mistake: Mistake | null;
};

/** The group hides what somebody wrote, or shows it again, and says why. */
export function HideForm({ kind, id, isHidden, mistake }: HideFormProps) {
  const { language, text } = useSite();
  const { moderation: words } = text.discussion;
  const form = `masquer-${id}`;
  return (
    <details class="why onscreen" open={mistake?.form === form || undefined}>
      <summary>{isHidden ? words.showTitle : words.hideTitle}</summary>
      <form
        class="stack"
        method="post"
        action={groupPathTo.moderation(language, kind, id)}
        noValidate
      >
        <SayField
          {...{ form, mistake, field: "reason", kind: "text" }}
          label={words.reason}
          hint={words.reasonHint}
          rows={2}
        />
        <p>
          <button class="btn plain" name="do" value={isHidden ? "show" : "hide"}>
            {isHidden ? words.show : words.hide}
          </button>
        </p>
      </form>
    </details>
  );
}
