import type { AccountFault } from "#core/account-form.ts";
import { useSite } from "#web/site.ts";

type FaultSummaryProps = {
  readonly fault: AccountFault | null;
  /** Of the field it is about. */
  readonly field: string;
};

/** What is to be corrected, with a link to its field. */
export function FaultSummary({ fault, field }: FaultSummaryProps) {
  const { faults } = useSite().text.account;
  if (fault === null) return null;
  return (
    <section class="err summary" aria-labelledby="a-corriger">
      <h2 id="a-corriger">{faults.title(1)}</h2>
      <ul>
        <li>
          <a href={`#${field}`}>{faults[fault]}</a>
        </li>
      </ul>
    </section>
  );
}
