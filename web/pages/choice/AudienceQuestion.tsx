import type { Choice } from "#core/choice.ts";
import { askedAudiences } from "#core/choice.ts";
import { useSite } from "#web/site.ts";
import { Question } from "./Question.tsx";
import { RadioChoice } from "./RadioChoice.tsx";

/** Whom the hoster is wanted for. */
export function AudienceQuestion({ choice }: { readonly choice: Choice }) {
  const { audience: words, audiences } = useSite().text.choice;
  return (
    <Question title={words.title}>
      <div class="two">
        {askedAudiences.map((audience) => (
          <RadioChoice
            key={audience}
            name="audience"
            value={audience}
            isChosen={choice.audience === audience}
          >
            {audiences[audience]}
          </RadioChoice>
        ))}
        <RadioChoice name="audience" value="" isChosen={choice.audience === null}>
          {words.none}
        </RadioChoice>
      </div>
    </Question>
  );
}
