import { pathTo } from "#core/paths.ts";
import { languages } from "#core/vocabulary.ts";
import type { Language } from "#core/vocabulary.ts";
import { badgeCode, badgeHeight } from "#web/pages/hoster/badge-code.ts";
import { badgeAlt } from "#web/pages/hoster/badge-words.ts";
import type { BadgeSubject } from "#web/pages/hoster/badge-words.ts";
import { badgeThemes } from "#web/pages/hoster/badge-style.ts";
import { SpaceShell } from "#web/pages/space/SpaceShell.tsx";
import { useSite } from "#web/site.ts";
import { textFor } from "#web/text/text.ts";
import type { OwnHosterProps } from "./publication-props.ts";

export type BadgePageProps = Omit<OwnHosterProps, "today"> & {
  /** Whether answers are published at this moment. */
  readonly isAssessed: boolean;
  /** What the badge is made from; null when nobody can see it. */
  readonly subject: BadgeSubject | null;
  /** Address visitors use, without a final slash. */
  readonly publicUrl: string;
};

/** The badge as it is shown on light and dark pages, and the code to copy. */
export function BadgePage({ hoster, person, isAssessed, subject, publicUrl }: BadgePageProps) {
  const { language, text } = useSite();
  const { badge } = text.publication;
  const altIn = (each: Language) =>
    subject === null ? textFor(each).hoster.badge.link(hoster.name) : badgeAlt(each, subject);
  return (
    <SpaceShell hoster={hoster} person={person} here="badge">
      <div class="stack-l">
        <div class="stack">
          <h1>{badge.title}</h1>
          <p class="lead">{badge.lead}</p>
          {!isAssessed && <p>{badge.notAssessed}</p>}
          {subject !== null && (
            <div class="two">
              {badgeThemes.map((theme) => (
                <figure class={`badge-on ${theme}`} key={theme}>
                  <img
                    src={`${pathTo.badge(language, hoster.slug)}?theme=${theme}`}
                    height={badgeHeight}
                    alt={altIn(language)}
                  />
                  <figcaption>{badge[theme]}</figcaption>
                </figure>
              ))}
            </div>
          )}
          <p>{badge.both}</p>
        </div>
        <section class="sec stack">
          <h2>{badge.code}</h2>
          <p class="hint" id="code-aide">
            {badge.codeHint}
          </p>
          {languages.map((each) => (
            <div key={each}>
              <label class="lab" for={`code-${each}`}>
                {badge.languages[each]}
              </label>
              <textarea
                class="field code"
                id={`code-${each}`}
                readOnly
                aria-describedby="code-aide"
                value={badgeCode({
                  language: each,
                  slug: hoster.slug,
                  alt: altIn(each),
                  publicUrl,
                })}
              />
            </div>
          ))}
        </section>
      </div>
    </SpaceShell>
  );
}
