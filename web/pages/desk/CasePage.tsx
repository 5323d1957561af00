import { longestText } from "#core/plain-text.ts";
import { spacePathTo } from "#core/space-paths.ts";
import { Breadcrumb } from "#web/components/Breadcrumb.tsx";
import { DateText } from "#web/components/DateText.tsx";
import { ExternalLink } from "#web/components/ExternalLink.tsx";
import { useSite } from "#web/site.ts";
import type { ShownCase } from "./claim-case.ts";

type CasePageProps = {
  readonly shown: ShownCase;
  /** What was typed. */
  readonly reason: string;
  readonly isReasonMissing: boolean;
};

/** One request with everything to decide by; a decision says why. */
export function CasePage({ shown, reason, isReasonMissing }: CasePageProps) {
  const { language, text } = useSite();
  const words = text.claim.desk;
  const steps = [
    { label: words.title, path: spacePathTo.desk(language) },
    { label: words.claims, path: spacePathTo.claimsDesk(language) },
  ];
  return (
    <>
      <Breadcrumb steps={steps} current={words.caseTitle(shown.hoster.name)} />
      <header class="stack">
        <h1>{words.caseTitle(shown.hoster.name)}</h1>
        <p class="lead">
          {words.asker} <span class="mailbox">{shown.asker ?? words.askerGone},</span>{" "}
          <DateText date={shown.createdAt} />
        </p>
      </header>
      <div class="reading">
        {shown.isContested && <p class="notice">{words.contested}</p>}
        <Facts shown={shown} />
        {shown.message !== null && (
          <section class="stack">
            <h2>{words.message}</h2>
            <p class="theirs">{shown.message}</p>
          </section>
        )}
        {shown.isOver ? (
          <p class="notice">{words.over}</p>
        ) : (
          <Decision reason={reason} isReasonMissing={isReasonMissing} />
        )}
      </div>
    </>
  );
}

function Facts({ shown }: Pick<CasePageProps, "shown">) {
  const { text } = useSite();
  const words = text.claim.desk;
  const { hoster, domain, provedAt } = shown;
  return (
    <dl class="facts">
      <div>
        <dt>{words.website}</dt>
        <dd>{hoster.website === null ? "–" : <ExternalLink href={hoster.website} />}</dd>
      </div>
      <div>
        <dt>{words.wants}</dt>
        <dd>{text.claim.intents[shown.intent]}</dd>
      </div>
      <div>
        <dt>{words.by}</dt>
        <dd>
          {words.methods[shown.method]}
          {domain !== null && ` (${domain})`}
          {provedAt !== null && (
            <>
              . {words.proved} <DateText date={provedAt} />
            </>
          )}
        </dd>
      </div>
    </dl>
  );
}

function Decision({ reason, isReasonMissing }: Pick<CasePageProps, "reason" | "isReasonMissing">) {
  const { text } = useSite();
  const words = text.claim.desk;
  return (
    <form class="sec stack" method="post" noValidate>
      {isReasonMissing && (
        <section class="err summary" aria-labelledby="a-corriger">
          <h2 id="a-corriger">{text.claim.mistakes(1)}</h2>
          <ul>
            <li>
              <a href="#raison">{words.reasonMissing}</a>
            </li>
          </ul>
        </section>
      )}
      <label class="lab" for="raison">
        {words.reason}
      </label>
      <textarea
        class="field"
        id="raison"
        name="reason"
        rows={4}
        maxLength={longestText}
        required
        aria-invalid={isReasonMissing || undefined}
      >
        {reason}
      </textarea>
      <p class="cluster">
        <button class="btn" name="decision" value="accepted">
          {words.accept}
        </button>
        <button class="btn plain" name="decision" value="refused">
          {words.refuse}
        </button>
      </p>
    </form>
  );
}
