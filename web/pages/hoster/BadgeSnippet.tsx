import { pathTo } from "#core/paths.ts";
import { useSite } from "#web/site.ts";
import { badgeCode, badgeHeight } from "./badge-code.ts";
import { badgeAlt } from "./badge-words.ts";
import type { BadgeSubject } from "./badge-words.ts";
import { sectionIds } from "./Contents.tsx";

type BadgeSnippetProps = BadgeSubject & { readonly publicUrl: string };

/** The badge, and the code of a picture in a plain link for the hoster's own site. */
export function BadgeSnippet({ publicUrl, ...subject }: BadgeSnippetProps) {
  const { language, text } = useSite();
  const { badge, sections } = text.hoster;
  const { slug } = subject.card;
  const picture = pathTo.badge(language, slug);
  const alt = badgeAlt(language, subject);
  const code = badgeCode({ language, slug, alt, publicUrl });
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
