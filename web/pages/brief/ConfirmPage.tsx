import { choicePathTo } from "#core/choice-paths.ts";
import { DateText } from "#web/components/DateText.tsx";
import { useSite } from "#web/site.ts";
import type { LetterLine } from "./brief-props.ts";
import { LetterLines } from "./LetterLines.tsx";

type ConfirmPageProps = {
  readonly token: string;
  readonly reference: string;
  /** Names of the hosters that will be mailed, and of those for which the text is to be copied. */
  readonly mailed: readonly string[];
  readonly copied: readonly string[];
  readonly message: string;
  readonly lines: readonly LetterLine[];
  /** When the link stops working, in ISO 8601. */
  readonly until: string;
};

/** The last look before a request leaves. */
export function ConfirmPage(props: ConfirmPageProps) {
  const { language, text } = useSite();
  const words = text.brief.confirm;
  const { token, mailed, copied, lines } = props;
  const recipients: readonly LetterLine[] = [
    [words.mailed, mailed.join(", ")],
    [words.copied, copied.join(", ")],
  ];
  return (
    <div class="brief stack">
      <h1>{words.title}</h1>
      <p class="lead">{words.lead(props.reference)}</p>
      <LetterLines lines={recipients.filter(([, names]) => names !== "")} />
      <form method="post" action={choicePathTo.briefConfirmation(language, token)}>
        <button class="btn">{words.submit}</button>
      </form>
      <p>
        {words.until} <DateText date={props.until} />.
      </p>
      <section class="sec stack">
        <h2>{text.brief.form.fields.message}</h2>
        <p class="letter">{props.message}</p>
        <LetterLines lines={lines} />
      </section>
      <form class="sec" method="post" action={choicePathTo.ownBrief(language, token)}>
        <button class="btn plain" name="do" value="erase">
          {words.erase}
        </button>
      </form>
    </div>
  );
}
