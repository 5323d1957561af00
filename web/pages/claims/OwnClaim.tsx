import { filesOf, recordOf } from "#core/claim.ts";
import { spacePathTo } from "#core/space-paths.ts";
import { DateText } from "#web/components/DateText.tsx";
import { useSite } from "#web/site.ts";
import type { ShownClaim } from "./claim-props.ts";

type OwnClaimProps = {
  readonly claim: ShownClaim;
  readonly domain: string | null;
  readonly slug: string;
};

/** One request: what it waits for, or what came of it. */
export function OwnClaim({ claim, domain, slug }: OwnClaimProps) {
  const { language, text } = useSite();
  const words = text.claim.asked;
  return (
    <article class="block pad stack">
      <h3>{text.claim.intents[claim.intent]}</h3>
      <p class="small">
        {words.on} <DateText date={claim.createdAt} />
      </p>
      {claim.decision === null ? (
        <Waiting {...{ claim, domain, slug }} />
      ) : (
        <p>
          <b>{words.decisions[claim.decision]}.</b>{" "}
          {claim.reason !== null && words.because(claim.reason)}{" "}
          {claim.decision === "accepted" && claim.intent === "manage" && (
            <a href={spacePathTo.space(language, slug)}>{words.open}</a>
          )}
        </p>
      )}
    </article>
  );
}

function Waiting({ claim, domain, slug }: OwnClaimProps) {
  const { language, text } = useSite();
  const words = text.claim.asked;
  const isChecked = (claim.method === "dns" || claim.method === "file") && claim.provedAt === null;
  return (
    <>
      {claim.provedAt === null ? <ToDo {...{ claim, domain }} /> : <p>{words.contested}</p>}
      {claim.checkedAt !== null && claim.provedAt === null && (
        <p class="small">
          {words.checked} <DateText date={claim.checkedAt} />
        </p>
      )}
      <form
        class="cluster"
        method="post"
        action={`${spacePathTo.claim(language, slug)}/${claim.id}`}
      >
        {isChecked && (
          <button class="btn" name="do" value="check">
            {words.check}
          </button>
        )}
        <button class="btn plain" name="do" value="cancel">
          {words.cancel}
        </button>
      </form>
    </>
  );
}

function ToDo({ claim, domain }: Pick<OwnClaimProps, "claim" | "domain">) {
  const words = useSite().text.claim.asked;
  const { method, challenge, email } = claim;
  if (method === "email") return <p>{words.mailed(email ?? "")}</p>;
  if (method === "group" || domain === null) return <p>{words.group}</p>;
  const [file = ""] = filesOf(domain);
  return (
    <>
      <p>{method === "dns" ? words.dns : words.file(file)}</p>
      <dl class="facts">
        {method === "dns" && (
          <div>
            <dt>{words.recordName}</dt>
            <dd>
              <code>{recordOf(domain)}</code>
            </dd>
          </div>
        )}
        <div>
          <dt>{method === "dns" ? words.recordValue : words.fileContent}</dt>
          <dd>
            <code>{challenge}</code>
          </dd>
        </div>
      </dl>
    </>
  );
}
