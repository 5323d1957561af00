import { findCountry } from "#core/departments.ts";
import { mostRecipients } from "#core/brief.ts";
import type { Candidate } from "#core/brief.ts";
import { pathTo } from "#core/paths.ts";
import { ImaginaryTag } from "#web/components/ImaginaryTag.tsx";
import { useSite } from "#web/site.ts";
import type { BriefPageProps } from "./brief-props.ts";
import { briefProblemSentence, fieldId } from "./brief-problem-words.ts";

type CandidatesProps = Pick<BriefPageProps, "candidates" | "form" | "problems">;

/** Whom to write to, each with how it is reached. */
export function Candidates({ candidates, form, problems }: CandidatesProps) {
  const site = useSite();
  const words = site.text.brief;
  const problem = problems.find(({ field }) => field === "to");
  const id = fieldId("to");
  return (
    <fieldset
      class={problem === undefined ? "sec" : "sec err"}
      aria-describedby={problem === undefined ? `${id}-hint` : `${id}-hint ${id}-problem`}
    >
      <legend class="h3">{words.form.fields.to}</legend>
      <p class="hint" id={`${id}-hint`}>
        {words.form.toHint(mostRecipients)}
      </p>
      {problem !== undefined && (
        <p class="msg" id={`${id}-problem`}>
          {briefProblemSentence(site, problem)}
        </p>
      )}
      {candidates.every(({ reach }) => reach !== "mail") && <p>{words.copyOnly}</p>}
      <div class="recipients">
        {candidates.map((candidate, index) => (
          <Choice
            key={candidate.card.slug}
            candidate={candidate}
            isChosen={form.to.includes(candidate.card.slug)}
            {...(index === 0 && { id })}
          />
        ))}
      </div>
    </fieldset>
  );
}

type ChoiceProps = {
  readonly candidate: Candidate;
  readonly isChosen: boolean;
  readonly id?: string;
};

function Choice({ candidate: { card, reach }, isChosen, id }: ChoiceProps) {
  const { language, text } = useSite();
  const place = card.place ?? findCountry(card.country ?? "")?.name[language];
  return (
    <div>
      <label class="tick choice">
        <input type="checkbox" name="to" value={card.slug} defaultChecked={isChosen} id={id} />
        <span>
          <b>{card.name}</b> {card.imaginary && <ImaginaryTag />}
          {place !== undefined && <span class="small soft"> {place}</span>}
          <span class="reach small">{text.brief.reach[reach]}</span>
        </span>
      </label>
      <a class="vh" href={pathTo.hoster(language, card.slug)}>
        {text.brief.copy.sheet(card.name)}
      </a>
    </div>
  );
}
