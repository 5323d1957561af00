import type { Choice, NumberField } from "#core/choice.ts";
import type { Grid } from "#core/grid.ts";
import type { Product } from "#core/products.ts";
import type { ServiceType } from "#core/services.ts";

/** What the guided choice is made from. */
export type ChoiceProps = {
  /** The answers given so far. */
  readonly choice: Choice;
  /** Numbers that could not be read. */
  readonly unread: readonly NumberField[];
  /** The grid in force. */
  readonly grid: Grid;
  readonly products: readonly Product[];
  /** Kinds of services that at least one hoster offers, most looked for first. */
  readonly services: readonly ServiceType[];
  /** Codes of the countries, other than France, where there are hosters. */
  readonly countries: readonly string[];
};
