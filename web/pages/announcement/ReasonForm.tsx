import { groupPathTo } from "#core/group-paths.ts";
import { TextAreaField } from "#web/components/TextAreaField.tsx";
import { useSite } from "#web/site.ts";
import type { LifePageProps } from "./LifePage.tsx";

type ReasonFormProps = LifePageProps & { readonly move: "take-back" | "give-up" };

/** A step back, with the reason that everyone will read. */
export function ReasonForm({ version, move, typed, mistakes }: ReasonFormProps) {
  const { language, text } = useSite();
  const words = text.announcement[move === "give-up" ? "giveUp" : "takeBack"];
  const isWrong = mistakes.kind === "no-reason" && mistakes.move === move;
  return (
    <form
      class="sec stack say"
      method="post"
      action={groupPathTo.version(language, version, "etat")}
      noValidate
    >
      <h2>{words.title}</h2>
      <p>{words.text}</p>
      <TextAreaField
        id={`motif-${move}`}
        name="reason"
        label={words.reason}
        fault={isWrong ? text.announcement.noReason : null}
        value={isWrong ? typed.reason : ""}
      />
      <p>
        <button class="btn plain" name="move" value={move}>
          {words.button}
        </button>
      </p>
    </form>
  );
}
