import { spacePathTo } from "#core/space-paths.ts";
import type { Language } from "#core/vocabulary.ts";
import type { CriterionLink } from "#web/components/CriterionName.tsx";
import { Verdict } from "#web/components/Explanation.tsx";
import { FullTrace } from "#web/components/FullTrace.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { SpaceShell } from "#web/pages/space/SpaceShell.tsx";
import { useSite } from "#web/site.ts";
import { ProfileWay } from "./ProfileWay.tsx";
import type { ReasonsProps } from "./reasons-props.ts";

/** Where the answers being prepared lead, why, and what would change it. */
export function ReasonsPage(props: ReasonsProps) {
  const { hoster, person, grid, classification } = props;
  const { language, text } = useSite();
  const words = text.reasons;
  const { answered, total } = classification.coverage;
  const link = answeringLinks(language, hoster.slug);
  return (
    <SpaceShell {...{ hoster, person }} here="reasons">
      <div class="stack-l">
        <header class="stack">
          <h1>{words.title}</h1>
          <p class="lead">
            {words.lead} {answered === 0 ? words.empty : words.answered(answered, total)}
          </p>
          {answered === 0 && (
            <p>
              <a class="btn" href={spacePathTo.answering(language, hoster.slug)}>
                {words.start}
              </a>
            </p>
          )}
        </header>
        <section class="stack">
          <Verdict {...{ grid, classification, link }} isOpen={answered > 0} />
          <Notice grid={grid} />
        </section>
        <WhatWouldChange {...props} link={link} />
        <section class="sec stack">
          <h2>{words.trace}</h2>
          <p>{words.traceIntro}</p>
          <FullTrace {...{ grid, classification, link }} />
        </section>
      </div>
    </SpaceShell>
  );
}

type WhatWouldChangeProps = ReasonsProps & { readonly link: CriterionLink };

/** The profiles aimed for first; all of them are when the hoster did not say. */
function WhatWouldChange({ grid, classification, ways, aims, link }: WhatWouldChangeProps) {
  const words = useSite().text.reasons;
  const open = [...ways].filter(([, way]) => way.kind !== "met");
  const isAimed = (profile: string) => aims.length === 0 || aims.includes(profile);
  const aimed = open.filter(([profile]) => isAimed(profile));
  const others = open.filter(([profile]) => !isAimed(profile));
  return (
    <section class="sec stack">
      <h2>{words.changes}</h2>
      <p>{open.length === 0 ? words.allMet : words.changesIntro}</p>
      {[...aimed, ...others].map(([profile, way]) => {
        const trace = classification.trace.profiles[profile];
        if (trace === undefined) return null;
        return (
          <ProfileWay
            key={profile}
            {...{ grid, profile, trace, way, link }}
            isAimed={isAimed(profile)}
            isOpen={classification.coverage.answered > 0}
          />
        );
      })}
    </section>
  );
}

/** The name of a criterion leads to its question, in the questionnaire of the hoster. */
function answeringLinks(language: Language, slug: string): CriterionLink {
  return (criterion, label) => (
    <a href={spacePathTo.answering(language, slug, `question=${criterion}`)}>{label}</a>
  );
}
