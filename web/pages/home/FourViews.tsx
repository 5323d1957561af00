import { Icon } from "#web/components/Icon.tsx";
import { useSite } from "#web/site.ts";

/** Who may say something of an answer. */
export function FourViews() {
  const { trust } = useSite().text.home;
  return (
    <section class="sec stack">
      <h2>{trust.title}</h2>
      <ul class="views">
        <li>
          <Icon name="declared" />
          <b>{trust.declared}</b>
          <span>{trust.declaredText}</span>
        </li>
        <li>
          <Icon name="evidence" />
          <b>{trust.evidence}</b>
          <span>{trust.evidenceText}</span>
        </li>
        <li>
          <Icon name="machine" />
          <b>{trust.machine}</b>
          <span>{trust.machineText}</span>
        </li>
        <li>
          <Icon name="peer" />
          <b>{trust.peer}</b>
          <span>{trust.peerText}</span>
        </li>
      </ul>
    </section>
  );
}
