import { spacePathTo } from "#core/space-paths.ts";
import { longestReason } from "#core/withdrawal.ts";
import type { ReasonFault } from "#core/withdrawal.ts";
import { SpaceShell } from "#web/pages/space/SpaceShell.tsx";
import { useSite } from "#web/site.ts";
import type { OwnHosterProps } from "./publication-props.ts";

export type WithdrawalProps = Omit<OwnHosterProps, "today"> & {
  /** Number of the revision that is public; null when none is. */
  readonly revision: number | null;
  /** As it was typed. */
  readonly reason: string;
  readonly fault: ReasonFault | null;
};

/** Takes the published answers back, for a reason that anyone will read. */
export function WithdrawalPage(props: WithdrawalProps) {
  const { hoster, person, revision, fault } = props;
  const { language, text } = useSite();
  const { withdrawal } = text.publication;
  const back = spacePathTo.publication(language, hoster.slug);
  return (
    <SpaceShell hoster={hoster} person={person} here="publication">
      <div class="stack">
        <h1>{withdrawal.title}</h1>
        {fault !== null && (
          <section class="err summary" aria-labelledby="a-corriger">
            <h2 id="a-corriger">{withdrawal.problems}</h2>
            <ul>
              <li>
                <a href="#motif">{withdrawal.faults[fault]}</a>
              </li>
            </ul>
          </section>
        )}
        {revision === null ? (
          <p>
            {withdrawal.none} <a href={back}>{text.publication.backToPublication}</a>
          </p>
        ) : (
          <>
            <p class="lead">{withdrawal.lead(revision)}</p>
            <p>{withdrawal.kept}</p>
            <WithdrawalForm {...props} back={back} />
          </>
        )}
      </div>
    </SpaceShell>
  );
}

function WithdrawalForm({ hoster, reason, fault, back }: WithdrawalProps & { back: string }) {
  const { language, text } = useSite();
  const { withdrawal } = text.publication;
  const described = fault === null ? "motif-aide" : "motif-aide motif-faute";
  return (
    <form class="stack" method="post" action={spacePathTo.withdrawal(language, hoster.slug)}>
      <div class={fault === null ? undefined : "err"}>
        <label class="lab" for="motif">
          {withdrawal.reason}
        </label>
        <p class="hint" id="motif-aide">
          {withdrawal.reasonHint(new Intl.NumberFormat(language).format(longestReason))}
        </p>
        {fault !== null && (
          <p class="msg" id="motif-faute">
            {withdrawal.faults[fault]}
          </p>
        )}
        <textarea
          class="field"
          id="motif"
          name="motif"
          rows={4}
          required
          aria-describedby={described}
          aria-invalid={fault === null ? undefined : true}
        >
          {reason}
        </textarea>
      </div>
      <p class="cluster">
        <button class="btn" type="submit">
          {withdrawal.button}
        </button>
        <a href={back}>{withdrawal.back}</a>
      </p>
    </form>
  );
}
