import { checkKinds, kindOf } from "#core/machine-check-kinds.ts";
import type { PublicCheck } from "#core/machine-check.ts";
import type { Grid } from "#core/grid.ts";
import { useSite } from "#web/site.ts";
import { checkName } from "#web/text/check-words.ts";

type CheckKindsProps = { readonly grid: Grid; readonly among: readonly PublicCheck[] };

/** What each kind of check that was made says, and what it does not. */
export function CheckKinds({ grid, among }: CheckKindsProps) {
  const { language, text } = useSite();
  const { checks } = text;
  const made = new Set(among.map(({ check }) => kindOf(check)));
  return (
    <section class="sec stack">
      <h2>{checks.kindsTitle}</h2>
      <p>{checks.general}</p>
      <dl class="kinds">
        {checkKinds
          .filter((kind) => made.has(kind))
          .map((kind) => (
            <div key={kind}>
              <dt>{checkName(language, grid, kind)}</dt>
              <dd>
                <b>{checks.says}</b> {checks.kinds[kind].says}.
              </dd>
              <dd>
                <b>{checks.saysNot}</b> {checks.kinds[kind].not}.
              </dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
