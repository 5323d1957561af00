import type { Choice } from "#core/choice.ts";
import { choicePathTo } from "#core/choice-paths.ts";
import type { Product } from "#core/products.ts";
import { listSuites, listTools } from "#core/replacements.ts";
import { useSite } from "#web/site.ts";
import { localize } from "#web/text/text.ts";
import { Question } from "./Question.tsx";

type ProductQuestionProps = { readonly choice: Choice; readonly products: readonly Product[] };

/** What is used today: what replaces it is looked for. */
export function ProductQuestion({ choice, products }: ProductQuestionProps) {
  const { language, text } = useSite();
  const words = text.choice.product;
  const suites = listSuites(products);
  if (products.length === 0) return null;
  return (
    <Question title={words.title} hint={words.hint}>
      <div>
        <label class="lab" for="product">
          {words.label}
        </label>
        <select class="field" id="product" name="product">
          <option value="">{words.none}</option>
          <Options label={words.suites} products={suites} chosen={choice.product} />
          <Options label={words.tools} products={listTools(products)} chosen={choice.product} />
        </select>
      </div>
      {suites.length > 0 && (
        <p>
          {words.covered}{" "}
          {suites.map(({ id, suite }, index) => (
            <>
              {index > 0 && ", "}
              <a href={choicePathTo.suite(language, id)}>{localize(language, suite.label)}</a>
            </>
          ))}
        </p>
      )}
    </Question>
  );
}

type OptionsProps = {
  readonly label: string;
  readonly products: readonly Product[];
  readonly chosen: string | null;
};

/** In the order of the alphabet, where people look for a name they know. */
function Options({ label, products, chosen }: OptionsProps) {
  const { language } = useSite();
  const named = products.map(({ id, names: [name = id] }) => ({ id, name }));
  if (named.length === 0) return null;
  return (
    <optgroup label={label}>
      {named
        .toSorted((one, other) => one.name.localeCompare(other.name, language))
        .map(({ id, name }) => (
          <option key={id} value={id} selected={id === chosen}>
            {name}
          </option>
        ))}
    </optgroup>
  );
}
