import { spacePathTo } from "#core/space-paths.ts";
import { Breadcrumb } from "#web/components/Breadcrumb.tsx";
import { DateText } from "#web/components/DateText.tsx";
import { useSite } from "#web/site.ts";
import type { WaitingClaim } from "./claim-case.ts";

/** Requests that the working group alone can decide, the oldest first. */
export function ClaimsPage({ cases }: { readonly cases: readonly WaitingClaim[] }) {
  const { language, text } = useSite();
  const words = text.claim.desk;
  const desk = { label: words.title, path: spacePathTo.desk(language) };
  return (
    <>
      <Breadcrumb steps={[desk]} current={words.claims} />
      <h1>{words.claims}</h1>
      <div class="reading">
        {cases.length === 0 && <p>{words.none}</p>}
        {cases.map(({ id, hoster, intent, createdAt, isContested }) => (
          <article key={id} class="block pad stack">
            <h2>{hoster.name}</h2>
            <p>
              {text.claim.intents[intent]} – <DateText date={createdAt} />
            </p>
            {isContested && <p>{words.contested}</p>}
            <p>
              <a class="btn" href={spacePathTo.claimDecision(language, id)}>
                {words.decide}
                <span class="vh"> {hoster.name}</span>
              </a>
            </p>
          </article>
        ))}
      </div>
    </>
  );
}
