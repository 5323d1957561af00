import { pathTo } from "#core/paths.ts";
import { Breadcrumb } from "#web/components/Breadcrumb.tsx";
import { useSite } from "#web/site.ts";
import { ClaimForm } from "./ClaimForm.tsx";
import { OwnClaim } from "./OwnClaim.tsx";
import type { ClaimPageProps } from "./claim-props.ts";

/** Proving to speak for a hoster: what was asked so far, then a new request. */
export function ClaimPage(props: ClaimPageProps) {
  const { language, text } = useSite();
  const { hoster, claims, said, isTaken, domain } = props;
  const words = text.claim;
  const isPublic = hoster.stance === "listed" || hoster.stance === "declined";
  const listing = { label: hoster.name, path: pathTo.hoster(language, hoster.slug) };
  return (
    <>
      <Breadcrumb steps={isPublic ? [listing] : []} current={words.title} />
      <header class="stack">
        <h1>{words.pageTitle(hoster.name)}</h1>
        <p class="lead">{words.intro(hoster.name)}</p>
      </header>
      <div class="reading">
        {hoster.stance === "unproved" && <p>{words.unproved}</p>}
        {isTaken && <p class="notice">{words.taken}</p>}
        {said !== null && (
          <p class="notice" role="status">
            {said}
          </p>
        )}
        {claims.length > 0 && (
          <section class="sec stack">
            <h2>{words.asked.title}</h2>
            {claims.map((claim) => (
              <OwnClaim key={claim.id} claim={claim} domain={domain} slug={hoster.slug} />
            ))}
          </section>
        )}
        <ClaimForm {...props} />
      </div>
    </>
  );
}
