import type { Choice } from "#core/choice.ts";
import type { Product } from "#core/products.ts";
import { namesReplacedBy } from "#core/replacements.ts";
import type { ServiceType } from "#core/services.ts";
import { useSite } from "#web/site.ts";
import { Question } from "./Question.tsx";

type ServicesQuestionProps = {
  readonly choice: Choice;
  readonly products: readonly Product[];
  readonly services: readonly ServiceType[];
};

/** How many uses are offered before the others are folded. */
const visibleUses = 12;

/** What one wants to do, said as uses, with the tools they replace. */
export function ServicesQuestion({ choice, products, services }: ServicesQuestionProps) {
  const { services: words } = useSite().text.choice;
  const others = services.slice(visibleUses);
  return (
    <Question title={words.title} hint={words.hint}>
      <UseChoices types={services.slice(0, visibleUses)} choice={choice} products={products} />
      {others.length > 0 && (
        <details class="why" open={others.some((type) => choice.services.includes(type))}>
          <summary>{words.others}</summary>
          <UseChoices types={others} choice={choice} products={products} />
        </details>
      )}
    </Question>
  );
}

type UseChoicesProps = {
  readonly types: readonly ServiceType[];
  readonly choice: Choice;
  readonly products: readonly Product[];
};

function UseChoices({ types, choice, products }: UseChoicesProps) {
  const { uses } = useSite().text.choice;
  return (
    <div class="two">
      {types.map((type) => (
        <label class="tick choice" key={type}>
          <input
            type="checkbox"
            name="service"
            value={type}
            checked={choice.services.includes(type)}
          />
          <span>
            {uses[type]}
            <Instead names={namesReplacedBy(products, type).slice(0, namedAtMost)} />
          </span>
        </label>
      ))}
    </div>
  );
}

/** Tools named as hints for one use. */
const namedAtMost = 3;

function Instead({ names }: { readonly names: readonly string[] }) {
  const { language, text } = useSite();
  if (names.length === 0) return null;
  const list = new Intl.ListFormat(language, { type: "disjunction" }).format(names);
  return <small class="soft"> {text.choice.services.instead(list)}</small>;
}
