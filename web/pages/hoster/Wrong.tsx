import { choicePathTo } from "#core/choice-paths.ts";
import type { HosterCard } from "#core/hoster.ts";
import { spacePathTo } from "#core/space-paths.ts";
import { useSite } from "#web/site.ts";

/** The way to tell that something on the page is wrong, for whoever uses the hoster or runs it. */
export function Wrong({ card }: { readonly card: HosterCard }) {
  const { language, text } = useSite();
  return (
    <section class="sec onscreen">
      <h2>{text.report.title}</h2>
      <div class="stack">
        <p>{text.report.invitation}</p>
        <p class="cluster">
          <a class="btn plain" href={choicePathTo.report(language, card.slug)} rel="nofollow">
            {text.report.begin}
          </a>
          <a href={spacePathTo.claim(language, card.slug)} rel="nofollow">
            {text.claim.title}
          </a>
        </p>
      </div>
    </section>
  );
}
