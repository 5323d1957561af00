import type { ComponentChildren } from "preact";
import type { Classification, ProfileTrace } from "#core/classify.ts";
import type { Grid } from "#core/grid.ts";
import type { CriterionLink } from "#web/components/CriterionName.tsx";
import { Emblem, hueOf } from "#web/components/Emblem.tsx";
import { Message, MessageLead } from "#web/components/Message.tsx";
import { AlreadyMet, MetPoints } from "#web/components/MetPoints.tsx";
import { OpenLists } from "#web/components/OpenLists.tsx";
import { askedWords } from "#web/components/asked-words.ts";
import { listOpenPoints } from "#web/components/open-points.ts";
import { useSite } from "#web/site.ts";
import { localize } from "#web/text/text.ts";

type Manner = {
  /** Whether what is missing is spread out: for the person who answered, not for the public. */
  readonly isOpen?: boolean;
  /** Where the name of a criterion leads; by default to its page in the grid. */
  readonly link?: CriterionLink | undefined;
};

type VerdictProps = Manner & {
  readonly grid: Grid;
  readonly classification: Classification;
  /** Profiles the hoster aims for: any other is told in one line, unless it is met. None stands for all. */
  readonly aims?: readonly string[];
  /** What else the sentence says. */
  readonly children?: ComponentChildren;
};

/** The outcome in one sentence, then every profile in blocks of equal size. */
export function Verdict({ grid, classification, aims = [], children, ...manner }: VerdictProps) {
  const { language, text } = useSite();
  const { outcomes } = grid.document.rules;
  const outcome = outcomes.find(({ id }) => id === classification.outcome);
  const { profiles } = grid.document;
  const isFolded = (id: string) =>
    aims.length > 0 && !aims.includes(id) && classification.profiles[id]?.status !== "met";
  return (
    <div class="verdict">
      {outcome !== undefined && <h2>{localize(language, outcome.sentence)}</h2>}
      {children}
      {!profiles.every(({ id }) => isFolded(id)) && (
        <div class="profiles">
          {profiles.map(({ id }) => {
            const trace = classification.trace.profiles[id];
            if (trace === undefined || isFolded(id)) return null;
            return (
              <ProfileExplanation key={id} {...manner} grid={grid} profile={id} trace={trace} />
            );
          })}
        </div>
      )}
      {profiles.map(({ id, label }, position) =>
        isFolded(id) ? (
          <p class="pf soft" key={id}>
            <Emblem position={position} isDashed />
            {text.hoster.unsought(localize(language, label))}
          </p>
        ) : null,
      )}
    </div>
  );
}

type ProfileExplanationProps = Manner & {
  readonly grid: Grid;
  /** Id of the profile. */
  readonly profile: string;
  readonly trace: ProfileTrace;
};

/** Why answers do, or do not yet, belong to a profile: its trace in words. */
export function ProfileExplanation(props: ProfileExplanationProps) {
  const { language } = useSite();
  const { grid, profile, trace, isOpen = false, link } = props;
  const position = grid.document.profiles.findIndex(({ id }) => id === profile);
  const label = grid.document.profiles[position]?.label;
  const name = label === undefined ? profile : localize(language, label);
  const isMet = trace.status === "met";
  return (
    <section class={`profile ${isMet ? `hue ${hueOf(position)}` : trace.status}`}>
      <h3 class="pf">
        <Emblem position={position} isDashed={!isMet} />
        {name}
      </h3>
      {isMet ? (
        <>
          <p>
            <Message grid={grid} id="profile-met" values={{ profile: name }} />
          </p>
          <p>
            <MessageLead grid={grid} id="profile-because" values={{ profile: name }} />
          </p>
          <MetPoints grid={grid} trace={trace} link={link} />
        </>
      ) : (
        <>
          <OpenLists
            grid={grid}
            name={name}
            points={listOpenPoints(grid, profile, trace)}
            openUpTo={isOpen ? Infinity : 0}
            link={link}
            asked={(leaf) => askedWords(grid, leaf, language)}
          />
          <AlreadyMet grid={grid} trace={trace} link={link} />
        </>
      )}
    </section>
  );
}
