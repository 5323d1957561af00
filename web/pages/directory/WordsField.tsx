import { longestQuestion } from "#core/search-address.ts";
import { serviceTypes } from "#core/services.ts";
import { useSite } from "#web/site.ts";
import { HintedField, hintId } from "./HintedField.tsx";

type WordsFieldProps = {
  readonly words: string;
  /** What could be typed, beside the names of services. */
  readonly suggestions: readonly string[];
};

/** Free words; the browser suggests what is known to find something. */
export function WordsField({ words, suggestions }: WordsFieldProps) {
  const { text } = useSite();
  const { form } = text.directory;
  const types = serviceTypes.filter((type) => type !== "other");
  const services = types.map((type) => text.names.serviceTypes[type]);
  return (
    <HintedField id="q" label={form.words} hint={form.wordsHint}>
      <input
        class="field"
        id="q"
        name="q"
        type="search"
        maxLength={longestQuestion}
        defaultValue={words}
        aria-describedby={hintId("q")}
        list="q-words"
      />
      <datalist id="q-words">
        {[...new Set([...services, ...suggestions])].map((word) => (
          <option key={word}>{word}</option>
        ))}
      </datalist>
    </HintedField>
  );
}
