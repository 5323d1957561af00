import type { HosterCard } from "#core/hoster.ts";
import { pathTo } from "#core/paths.ts";
import { useSite } from "#web/site.ts";
import { badgeCode, badgeHeight } from "./badge-code.ts";
import { sectionIds } from "./Contents.tsx";

type BadgeSnippetProps = { readonly card: HosterCard; readonly publicUrl: string };

/** The badge, and the code of a picture in a plain link for the hoster's own site. */
export function BadgeSnippet({ card, publicUrl }: BadgeSnippetProps) {
  const { language, text } = useSite();
  const { badge, sections } = text.hoster;
  const picture = pathTo.badge(language, card.slug);
  const alt = badge.link(card.name);
  const code = badgeCode({ language, slug: card.slug, alt, publicUrl });
  return (
    <section class="sec stack" id={sectionIds.badge}>
      <h2>{sections.badge}</h2>
      <p>
        <img class="badge" src={picture} height={badgeHeight} loading="lazy" alt={alt} />
      </p>
      <p>{badge.intro}</p>
      <details class="why">
        <summary>{badge.code}</summary>
        <pre class="code">
          <code>{code}</code>
        </pre>
      </details>
    </section>
  );
}
