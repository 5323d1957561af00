import { groupPathTo } from "#core/group-paths.ts";
import type { Stance } from "#core/hoster.ts";
import { listingStances } from "#core/moderation.ts";
import type { ListingFault, ListingStance } from "#core/moderation.ts";
import type { Path } from "#core/paths.ts";
import { DeskCrumb } from "#web/components/DeskCrumb.tsx";
import { ExternalLink } from "#web/components/ExternalLink.tsx";
import { ImaginaryTag } from "#web/components/ImaginaryTag.tsx";
import { News } from "#web/pages/description/FormState.tsx";
import { TextAreaField } from "#web/components/TextAreaField.tsx";
import { useSite } from "#web/site.ts";
import { FaultSummary } from "#web/pages/desk/FaultSummary.tsx";

type ListingPageProps = {
  readonly listing: {
    readonly id: string;
    readonly name: string;
    readonly stance: Stance;
    readonly website: string | null;
    readonly isImaginary: boolean;
    readonly isClaimed: boolean;
    /** Whether the hoster itself chose not to be listed. */
    readonly isOwnChoice: boolean;
    /** Null when nobody can see it. */
    readonly path: Path | null;
  };
  /** What was chosen and typed, and not taken. */
  readonly chosen: ListingStance | null;
  readonly reason: string;
  readonly faults: readonly ListingFault[];
  readonly isSaved: boolean;
};

/** The place of a hoster in the directory, to be changed with a reason everyone can read. */
export function ListingPage(props: ListingPageProps) {
  const { listing, faults, isSaved } = props;
  const { language, text } = useSite();
  const words = text.desk.listings;
  return (
    <div class="stack-l">
      <DeskCrumb
        steps={[{ label: words.title, path: groupPathTo.listings(language) }]}
        current={listing.name}
      />
      <div class="stack">
        <h1>
          {words.titleOf(listing.name)} {listing.isImaginary && <ImaginaryTag />}
        </h1>
        <News words={isSaved ? words.saved : null} />
        <FaultSummary
          faults={faults.map((fault) => ({
            id: fault === "reason-missing" ? "raison" : "presence",
            sentence: words.faults[fault],
          }))}
        />
        <Facts listing={listing} />
      </div>
      {listing.stance === "unproved" ? (
        <p class="notice">{words.unproved}</p>
      ) : (
        <ChangeForm {...props} />
      )}
    </div>
  );
}

function Facts({ listing }: Pick<ListingPageProps, "listing">) {
  const words = useSite().text.desk.listings;
  const { stance, path, website, isClaimed } = listing;
  return (
    <dl class="facts">
      <div>
        <dt>{words.presence}</dt>
        <dd>{words.stances[stance]}</dd>
      </div>
      <div>
        <dt>{words.website}</dt>
        <dd>{website === null ? words.unknown : <ExternalLink href={website} />}</dd>
      </div>
      <div>
        <dt>{words.speaker}</dt>
        <dd>{isClaimed ? words.claimed : words.unclaimed}</dd>
      </div>
      {path !== null && (
        <div>
          <dt>{words.publicPage}</dt>
          <dd>
            <a href={path}>{words.see}</a>
          </dd>
        </div>
      )}
    </dl>
  );
}

function ChangeForm({ listing, chosen, reason, faults }: ListingPageProps) {
  const { language, text } = useSite();
  const words = text.desk.listings;
  const { id, stance: current, isOwnChoice } = listing;
  const wrong = faults.find((fault) => fault !== "reason-missing");
  return (
    <form class="sec stack" method="post" action={groupPathTo.listings(language, id)} noValidate>
      <h2>{words.change}</h2>
      <p>{words.changeLead}</p>
      {isOwnChoice && <p class="notice">{words.ownChoice}</p>}
      <input type="hidden" name="seen" value={current} />
      <fieldset id="presence" class={wrong === undefined ? undefined : "err"}>
        <legend class="lab">{words.newPresence}</legend>
        {wrong !== undefined && <p class="msg">{words.faults[wrong]}</p>}
        {listingStances
          .filter((stance) => stance !== current && !(stance === "listed" && isOwnChoice))
          .map((stance) => (
            <div key={stance} class="choice">
              <label class="tick">
                <input type="radio" name="stance" value={stance} checked={stance === chosen} />
                <span>{words.stances[stance]}</span>
              </label>
              <p class="hint">{words.hints[stance]}</p>
            </div>
          ))}
      </fieldset>
      <TextAreaField
        id="raison"
        name="reason"
        label={words.reason}
        hint={words.reasonHint}
        value={reason}
        fault={faults.includes("reason-missing") ? words.faults["reason-missing"] : null}
      />
      <p>
        <button class="btn">{words.save}</button>
      </p>
    </form>
  );
}
