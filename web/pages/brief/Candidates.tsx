import { mostRecipients } from "#core/brief.ts";
import type { Candidate } from "#core/brief.ts";
import { ImaginaryTag } from "#web/components/ImaginaryTag.tsx";
import { useSite } from "#web/site.ts";
import { placeWords } from "#web/text/place-words.ts";
import type { BriefPageProps } from "./brief-props.ts";
import { briefProblemSentence, fieldId } from "./brief-problem-words.ts";

type CandidatesProps = Pick<BriefPageProps, "candidates" | "named" | "form" | "problems">;

/** Whom to write to, each with how it is reached. */
export function Candidates({ candidates, named, form, problems }: CandidatesProps) {
  const site = useSite();
  const words = site.text.brief;
  const problem = problems.find(({ field }) => field === "to");
  const id = fieldId("to");
  const chosen = candidates.filter(({ card }) => named.includes(card.slug));
  const others = candidates.filter(({ card }) => !named.includes(card.slug));
  return (
    <fieldset
      class={problem === undefined ? "sec stack" : "sec stack err"}
      aria-describedby={problem === undefined ? `${id}-hint` : `${id}-hint ${id}-problem`}
    >
      <legend>{words.form.fields.to}</legend>
      <p class="hint" id={`${id}-hint`}>
        {words.form.toHint(mostRecipients)}
      </p>
      {problem !== undefined && (
        <p class="msg" id={`${id}-problem`}>
          {briefProblemSentence(site, problem)}
        </p>
      )}
      {candidates.every(({ reach }) => reach !== "mail") && <p>{words.copyOnly}</p>}
      <Choices candidates={chosen.length === 0 ? candidates : chosen} form={form} id={id} />
      {chosen.length > 0 && others.length > 0 && (
        <details class="why" open={form.to.some((slug) => !named.includes(slug))}>
          <summary>{words.form.others(others.length)}</summary>
          <Choices candidates={others} form={form} />
        </details>
      )}
    </fieldset>
  );
}

type ChoicesProps = Pick<BriefPageProps, "candidates" | "form"> & {
  /** Where links to the field lead. */
  readonly id?: string;
};

function Choices({ candidates, form, id }: ChoicesProps) {
  return (
    <div class="recipients">
      {candidates.map((candidate, index) => (
        <Choice
          key={candidate.card.slug}
          candidate={candidate}
          isChosen={form.to.includes(candidate.card.slug)}
          id={index === 0 ? id : undefined}
        />
      ))}
    </div>
  );
}

type ChoiceProps = {
  readonly candidate: Candidate;
  readonly isChosen: boolean;
  readonly id: string | undefined;
};

function Choice({ candidate: { card, reach }, isChosen, id }: ChoiceProps) {
  const { language, text } = useSite();
  const place = placeWords(language, card);
  return (
    <label class="tick choice">
      <input type="checkbox" name="to" value={card.slug} defaultChecked={isChosen} id={id} />
      <span>
        <b>{card.name}</b> {card.imaginary && <ImaginaryTag />}
        {place !== null && <span class="small soft"> {place}</span>}
        <span class="reach small">{text.brief.reach[reach]}</span>
      </span>
    </label>
  );
}
