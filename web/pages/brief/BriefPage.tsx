import { briefDays, mostRecipients } from "#core/brief.ts";
import { choicePathTo } from "#core/choice-paths.ts";
import { pathTo } from "#core/paths.ts";
import { Breadcrumb } from "#web/components/Breadcrumb.tsx";
import { useSite } from "#web/site.ts";
import type { BriefPageProps } from "./brief-props.ts";
import { BriefProblems } from "./BriefProblems.tsx";
import { Candidates } from "./Candidates.tsx";
import { CopyText } from "./CopyText.tsx";
import { LetterLines } from "./LetterLines.tsx";
import { NoCandidates } from "./NoCandidates.tsx";
import { TextField } from "./TextField.tsx";

/** One form for several hosters: to be mailed where that is possible, to be copied elsewhere. */
export function BriefPage(props: BriefPageProps) {
  const { text } = useSite();
  const words = text.brief;
  const canSend = props.candidates.some(({ reach }) => reach === "mail");
  return (
    <>
      <Breadcrumb current={words.title} />
      <h1>{words.title}</h1>
      <p class="lead">{canSend ? words.lead : words.copyLead}</p>
      <BriefProblems problems={props.problems} isTooMany={props.isTooMany} />
      {props.unknown.length > 0 && <p>{words.unknownHosters(props.unknown.join(", "))}</p>}
      {props.isCut && <p>{words.tooManyNamed(mostRecipients)}</p>}
      {props.candidates.length === 0 ? (
        <NoCandidates query={props.query} />
      ) : (
        <BriefForm {...props} canSend={canSend} />
      )}
    </>
  );
}

function BriefForm(props: BriefPageProps & { readonly canSend: boolean }) {
  const { language, text } = useSite();
  const { form, problems, canSend } = props;
  const field = (name: "message" | "name" | "organization" | "email" | "calls") => ({
    ...{ name, typed: form[name] },
    problem: problems.find((problem) => problem.field === name),
  });
  return (
    <form
      class="brief stack-l"
      method="post"
      action={choicePathTo.brief(language, props.address)}
      noValidate
    >
      <Candidates {...props} />
      <Message {...props} />
      <section class="sec stack">
        <h2>{text.brief.form.you}</h2>
        <TextField {...field("name")} autocomplete="name" />
        <TextField {...field("organization")} autocomplete="organization" isOptional />
        {canSend && (
          <TextField
            {...field("email")}
            isEmail
            autocomplete="email"
            hint={text.brief.form.emailHint}
          />
        )}
        <TextField {...field("calls")} hint={text.brief.form.callsHint} isOptional />
      </section>
      <Submit canSend={canSend} />
    </form>
  );
}

function Message({ form, problems, lines, query, ready }: BriefPageProps) {
  const { language, text } = useSite();
  const words = text.brief.form;
  return (
    <section class="sec stack">
      <TextField
        name="message"
        typed={form.message}
        problem={problems.find((problem) => problem.field === "message")}
        hint={words.messageHint}
        isTitle
      />
      {lines.length > 0 && (
        <div class="tight">
          <h3>{words.asked}</h3>
          <p class="hint">
            {words.askedHint} <a href={pathTo.directory(language, query)}>{words.changeSearch}</a>
          </p>
          <LetterLines lines={lines} />
        </div>
      )}
      <details class="why">
        <summary>{words.ready}</summary>
        <CopyText letter={ready} id="ready" />
      </details>
    </section>
  );
}

function Submit({ canSend }: { readonly canSend: boolean }) {
  const words = useSite().text.brief.form;
  return (
    <div class="sec stack">
      <p>{canSend ? words.promise(briefDays.kept) : words.nothingKept}</p>
      <p class="cluster">
        {canSend && (
          <button class="btn" name="do" value="send">
            {words.send}
          </button>
        )}
        <button class={canSend ? "btn plain" : "btn"} name="do" value="copy">
          {words.copy}
        </button>
      </p>
    </div>
  );
}
