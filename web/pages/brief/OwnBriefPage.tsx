import { choicePathTo } from "#core/choice-paths.ts";
import { pathTo } from "#core/paths.ts";
import { DateText } from "#web/components/DateText.tsx";
import { useSite } from "#web/site.ts";
import type { Letter } from "./brief-props.ts";
import { CopyText } from "./CopyText.tsx";

/** Whom a brief was written to, and what became of it there. */
export type ShownRecipient = {
  readonly slug: string;
  readonly name: string;
  readonly state: "sent" | "declined" | "unsent";
  readonly suggested: { readonly slug: string; readonly name: string } | null;
};

type OwnBriefPageProps = {
  readonly token: string;
  readonly reference: string;
  /** In ISO 8601. */
  readonly confirmedAt: string;
  readonly erasedOn: string;
  readonly recipients: readonly ShownRecipient[];
  /** The text for those it could not be sent to; null when there are none. */
  readonly letter: Letter | null;
  /** Whether an answer came; "later" while it is too early to ask. */
  readonly answered: "later" | "unsaid" | "yes" | "no";
  /** The answer that the link followed stands for. */
  readonly leaning: "yes" | "no" | null;
};

/** Where a brief stands, for its author. */
export function OwnBriefPage(props: OwnBriefPageProps) {
  const { text } = useSite();
  const words = text.brief.own;
  return (
    <div class="brief stack">
      <h1>{words.title(props.reference)}</h1>
      <p class="lead">
        {words.sentOn} <DateText date={props.confirmedAt} />. {words.erasedOn}{" "}
        <DateText date={props.erasedOn} />.
      </p>
      <Question {...props} />
      <section class="sec">
        <h2>{words.recipients}</h2>
        <ul class="rows">
          {props.recipients.map((recipient) => (
            <li key={recipient.slug}>
              <State recipient={recipient} />
            </li>
          ))}
        </ul>
      </section>
      {props.letter !== null && (
        <section class="sec">
          <h2>{words.text}</h2>
          <CopyText letter={props.letter} id="copy" />
        </section>
      )}
      <Erasure token={props.token} />
    </div>
  );
}

function State({ recipient }: { readonly recipient: ShownRecipient }) {
  const { language, text } = useSite();
  const words = text.brief.own;
  const { slug, name, state, suggested } = recipient;
  return (
    <>
      <h3>
        <a href={pathTo.hoster(language, slug)}>{name}</a>
      </h3>
      <p>{words[state]}</p>
      {suggested !== null && (
        <p>
          {words.suggests} <a href={pathTo.hoster(language, suggested.slug)}>{suggested.name}</a>.{" "}
          <a href={choicePathTo.brief(language, `h=${encodeURIComponent(suggested.slug)}`)}>
            {words.write(suggested.name)}
          </a>
        </p>
      )}
    </>
  );
}

type QuestionProps = Pick<OwnBriefPageProps, "token" | "answered" | "leaning">;

function Question({ token, answered, leaning }: QuestionProps) {
  const { language, text } = useSite();
  const words = text.brief.own;
  if (answered === "later") return null;
  return (
    <section class="sec stack" id="reponse">
      <h2>{words.question}</h2>
      {answered === "yes" && <p>{words.thanksYes}</p>}
      {answered === "no" && (
        <p>
          {words.thanksNo} <a href={choicePathTo.choice(language)}>{words.others}</a>
        </p>
      )}
      {answered === "unsaid" && (
        <form class="stack" method="post" action={choicePathTo.ownBrief(language, token)}>
          <p>{words.questionHint}</p>
          <p class="cluster">
            <button class={leaning === "no" ? "btn plain" : "btn"} name="do" value="answered">
              {words.yes}
            </button>
            <button class={leaning === "yes" ? "btn plain" : "btn"} name="do" value="unanswered">
              {words.no}
            </button>
          </p>
        </form>
      )}
    </section>
  );
}

function Erasure({ token }: { readonly token: string }) {
  const { language, text } = useSite();
  const words = text.brief.own;
  return (
    <form class="sec stack" method="post" action={choicePathTo.ownBrief(language, token)}>
      <h2>{words.erase}</h2>
      <p>{words.eraseHint}</p>
      <button class="btn plain" name="do" value="erase">
        {words.eraseSubmit}
      </button>
    </form>
  );
}
