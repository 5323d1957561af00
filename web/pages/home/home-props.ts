import type { Grid } from "#core/grid.ts";
import type { Product } from "#core/products.ts";
import type { ServiceType } from "#core/services.ts";

/** What the home page is made from. */
export type HomeProps = {
  readonly counts: {
    /** Real hosters in the directory. */
    readonly real: number;
    /** Imaginary ones, shown as examples; 0 outside demonstrations. */
    readonly imaginary: number;
    /** Real hosters that have answered the grid. */
    readonly assessed: number;
  };
  /** How many real hosters offer each kind of service, most first; kinds nobody offers are absent. */
  readonly services: readonly { readonly type: ServiceType; readonly count: number }[];
  /** The grid in force. */
  readonly grid: Grid;
  /** Tools and suites people know. */
  readonly products: readonly Product[];
};
