import type { HosterCard } from "#core/hoster.ts";
import { pathTo } from "#core/paths.ts";
import { useSite } from "#web/site.ts";
import { badgeHeight } from "./Badge.tsx";
import { sectionIds } from "./Contents.tsx";

type BadgeSnippetProps = { readonly card: HosterCard; readonly publicUrl: string };

/** The badge, and the code of a picture in a plain link for the hoster's own site. */
export function BadgeSnippet({ card, publicUrl }: BadgeSnippetProps) {
  const { language, text } = useSite();
  const { badge, sections } = text.hoster;
  const picture = pathTo.badge(language, card.slug);
  const page = publicUrl + pathTo.hoster(language, card.slug);
  const code = `<a href="${page}"><img src="${publicUrl}${picture}" height="${badgeHeight}" alt="${escape(badge.link(card.name))}"></a>`;
  return (
    <section class="sec" id={sectionIds.badge}>
      <h2>{sections.badge}</h2>
      <p>
        <img
          class="badge"
          src={picture}
          height={badgeHeight}
          loading="lazy"
          alt={badge.link(card.name)}
        />
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

/** The name is written in HTML that will be pasted elsewhere. */
function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
