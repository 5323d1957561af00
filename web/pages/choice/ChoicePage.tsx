import { choicePathTo } from "#core/choice-paths.ts";
import { pathTo } from "#core/paths.ts";
import { Breadcrumb } from "#web/components/Breadcrumb.tsx";
import { Icon } from "#web/components/Icon.tsx";
import { useSite } from "#web/site.ts";
import { AudienceQuestion } from "./AudienceQuestion.tsx";
import type { ChoiceProps } from "./choice-props.ts";
import { ChoiceProblems } from "./ChoiceProblems.tsx";
import { NeedsQuestion } from "./NeedsQuestion.tsx";
import { NumberQuestion } from "./NumberQuestion.tsx";
import { PlaceQuestion } from "./PlaceQuestion.tsx";
import { ProductQuestion } from "./ProductQuestion.tsx";
import { ServicesQuestion } from "./ServicesQuestion.tsx";

/** Seven questions on one page; its button leads to an ordinary search. */
export function ChoicePage(props: ChoiceProps) {
  const { language, text } = useSite();
  const words = text.choice;
  const { choice, unread, grid, products, services, countries } = props;
  return (
    <>
      <Breadcrumb current={words.title} />
      <div class="stack">
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <p>
          <a href={pathTo.directory(language)}>{words.skip}</a>
        </p>
        <ChoiceProblems choice={choice} unread={unread} />
      </div>
      <form class="choosing" action={choicePathTo.choice(language)}>
        <AudienceQuestion choice={choice} />
        <PlaceQuestion choice={choice} countries={countries} />
        <ServicesQuestion choice={choice} products={products} services={services} />
        <ProductQuestion choice={choice} products={products} />
        <div class="early">
          <button class="btn plain" name="show" value="results">
            {words.submitEarly}
          </button>
        </div>
        <NumberQuestion field="accounts" choice={choice} isUnread={unread.includes("accounts")} />
        <NumberQuestion field="budget" choice={choice} isUnread={unread.includes("budget")} />
        <NeedsQuestion choice={choice} grid={grid} />
        <div class="actions">
          <button class="btn" name="show" value="results">
            {words.submit} <Icon name="go" />
          </button>
        </div>
      </form>
    </>
  );
}
