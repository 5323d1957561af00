import { choicePathTo } from "#core/choice-paths.ts";
import { DateText } from "#web/components/DateText.tsx";
import { useSite } from "#web/site.ts";

type AnswerPageProps = {
  readonly token: string;
  readonly reference: string;
  readonly hoster: string;
  /** When the brief was sent, in ISO 8601. */
  readonly sentAt: string;
  readonly isDeclined: boolean;
  readonly isErased: boolean;
  readonly isStopped: boolean;
  /** Whom it may suggest instead. */
  readonly others: readonly { readonly slug: string; readonly name: string }[];
};

/** What a hoster can answer to a brief without writing a mail. */
export function AnswerPage(props: AnswerPageProps) {
  const words = useSite().text.brief.answer;
  return (
    <div class="brief stack">
      <h1>{words.title(props.reference)}</h1>
      <p class="lead">
        {words.lead(props.hoster)} {words.on} <DateText date={props.sentAt} />.
      </p>
      <Decline {...props} />
      <Stop {...props} />
    </div>
  );
}

function Decline({ token, isDeclined, isErased, others }: AnswerPageProps) {
  const { language, text } = useSite();
  const words = text.brief.answer;
  if (isDeclined || isErased) {
    return (
      <section class="sec stack">
        <h2>{words.decline}</h2>
        <p>{isDeclined ? words.done : words.erased}</p>
      </section>
    );
  }
  return (
    <form class="sec stack" method="post" action={choicePathTo.briefAnswer(language, token)}>
      <h2>{words.decline}</h2>
      <p>
        {words.declineHint} {words.how}
      </p>
      <div>
        <label class="lab" for="suggestion">
          {words.suggestion}
        </label>
        <select class="field" id="suggestion" name="suggestion">
          <option value="">{words.nobody}</option>
          {others.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <button class="btn" name="do" value="decline">
        {words.submit}
      </button>
    </form>
  );
}

function Stop({ token, hoster, isStopped }: AnswerPageProps) {
  const { language, text } = useSite();
  const words = text.brief.answer;
  return (
    <form class="sec stack" method="post" action={choicePathTo.briefAnswer(language, token)}>
      <h2>{words.stop}</h2>
      {isStopped ? (
        <p>{words.stopped}</p>
      ) : (
        <>
          <p>{words.stopHint(hoster)}</p>
          <button class="btn plain" name="do" value="stop">
            {words.stopSubmit}
          </button>
        </>
      )}
    </form>
  );
}
