import type { ClaimIntent } from "#core/claim.ts";
import { useSite } from "#web/site.ts";

type ProofPageProps = {
  readonly hoster: string;
  /** Address of who asks; null once the account is deleted. */
  readonly claimant: string | null;
  readonly intent: ClaimIntent;
  readonly isOver: boolean;
};

/** What the reader of a mailbox of the hoster is asked: opening the page says nothing yet. */
export function ProofPage({ hoster, claimant, intent, isOver }: ProofPageProps) {
  const { proof } = useSite().text.claim;
  return (
    <div class="reading stack">
      <h1>{proof.title(hoster)}</h1>
      <p class="lead">
        {proof.who(claimant ?? proof.someone, hoster)} {proof.consequence[intent]}
      </p>
      {isOver ? (
        <p class="notice">{proof.over}</p>
      ) : (
        <form class="cluster" method="post">
          <button class="btn" name="say" value="yes">
            {proof.yes}
          </button>
          <button class="btn plain" name="say" value="no">
            {proof.no}
          </button>
        </form>
      )}
    </div>
  );
}

export function ProofDonePage() {
  const { proof } = useSite().text.claim;
  return (
    <div class="reading stack">
      <h1>{proof.thanks}</h1>
      <p class="lead">{proof.thanksText}</p>
    </div>
  );
}
