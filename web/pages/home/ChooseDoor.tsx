import { askedAudiences } from "#core/choice.ts";
import { choicePathTo } from "#core/choice-paths.ts";
import { Icon } from "#web/components/Icon.tsx";
import { useSite } from "#web/site.ts";

/** "Aidez-moi à choisir": the first question, which opens the others. */
export function ChooseDoor() {
  const { language, text } = useSite();
  const words = text.home.choose;
  return (
    <form class="door help" action={choicePathTo.choice(language)}>
      <h2>{words.title}</h2>
      <p>{words.intro}</p>
      <fieldset>
        <legend>{words.audience}</legend>
        <div class="two">
          {askedAudiences.map((audience) => (
            <label class="tick choice" key={audience}>
              <input type="radio" name="audience" value={audience} />
              <span>{text.choice.audiences[audience]}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <p class="go">
        <button class="btn on">
          {words.submit} <Icon name="go" />
        </button>
      </p>
    </form>
  );
}
