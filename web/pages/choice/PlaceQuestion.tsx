import type { Choice } from "#core/choice.ts";
import { reaches } from "#core/choice.ts";
import { departments, findCountry } from "#core/departments.ts";
import { useSite } from "#web/site.ts";
import { Question } from "./Question.tsx";
import { RadioChoice } from "./RadioChoice.tsx";

type PlaceQuestionProps = { readonly choice: Choice; readonly countries: readonly string[] };

/** Where one is, and whether it orders the list or limits it. */
export function PlaceQuestion({ choice, countries }: PlaceQuestionProps) {
  const { place: words } = useSite().text.choice;
  return (
    <Question title={words.title}>
      <div>
        <label class="lab" for="place">
          {words.label}
        </label>
        {countries.length > 0 && (
          <p class="hint" id="place-hint">
            {words.countriesHint}
          </p>
        )}
        <PlaceSelect place={choice.place} countries={countries} />
      </div>
      <fieldset>
        <legend class="h4">{words.reach}</legend>
        {reaches.map((reach) => (
          <RadioChoice key={reach} name="reach" value={reach} isChosen={choice.reach === reach}>
            {words.reaches[reach]}
          </RadioChoice>
        ))}
      </fieldset>
    </Question>
  );
}

function PlaceSelect({
  place,
  countries,
}: {
  readonly place: string | null;
  readonly countries: readonly string[];
}) {
  const { language, text } = useSite();
  const words = text.choice.place;
  return (
    <select
      class="field"
      id="place"
      name="place"
      {...(countries.length > 0 && { "aria-describedby": "place-hint" })}
    >
      <option value="">{words.none}</option>
      <optgroup label={words.departments}>
        {departments.map(({ code, name }) => (
          <option key={code} value={code} selected={code === place}>
            {code} {name}
          </option>
        ))}
      </optgroup>
      {countries.length > 0 && (
        <optgroup label={words.countries}>
          {countries.map((code) => (
            <option key={code} value={code} selected={code === place}>
              {findCountry(code)?.name[language] ?? code}
            </option>
          ))}
        </optgroup>
      )}
    </select>
  );
}
