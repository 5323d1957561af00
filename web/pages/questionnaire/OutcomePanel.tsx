import type { ComponentChildren } from "preact";
import type { Classification } from "#core/classify.ts";
import type { Grid } from "#core/grid.ts";
import { Emblem } from "#web/components/Emblem.tsx";
import { Message } from "#web/components/Message.tsx";
import { OpenLists } from "#web/components/OpenLists.tsx";
import { listOpenPoints } from "#web/components/open-points.ts";
import { useSite } from "#web/site.ts";
import { localize } from "#web/text/text.ts";
import type { Course } from "./QuestionLink.tsx";
import { questionLinks } from "./QuestionLink.tsx";
import type { QuestionnaireStart } from "./questionnaire-start.ts";
import { askedKey } from "./questionnaire-start.ts";

export type OutcomePanelProps = {
  readonly grid: Grid;
  readonly classification: Classification;
  readonly course: Course;
  readonly title: string;
  /** What goes on from there. */
  readonly children: ComponentChildren;
  /** What each condition asks, in words, by `askedKey`. */
  readonly asked: QuestionnaireStart["asked"];
};

/** Lists longer than this start folded: the first answers matter more than what is left. */
const longestOpenList = 6;

/** Where the answers lead so far, and what is missing, beside the questions. */
export function OutcomePanel({ title, children, ...shown }: OutcomePanelProps) {
  const { language } = useSite();
  const { profiles, grid } = shown.grid.document;
  return (
    <aside class="panel stay" id="resultat" aria-labelledby="resultat-titre">
      <div class="head stack">
        <h2 id="resultat-titre">{title}</h2>
        {children}
      </div>
      {profiles.map(({ id }, position) => (
        <ProfileSoFar key={id} {...shown} position={position} />
      ))}
      <p class="small">{localize(language, grid.notice)}</p>
    </aside>
  );
}

type ProfileSoFarProps = Omit<OutcomePanelProps, "title" | "children"> & {
  /** Position of the profile in the grid. */
  readonly position: number;
};

function ProfileSoFar({ grid, classification, course, asked, position }: ProfileSoFarProps) {
  const { language } = useSite();
  const profile = grid.document.profiles[position];
  const trace = profile && classification.trace.profiles[profile.id];
  if (profile === undefined || trace === undefined) return null;
  const name = localize(language, profile.label);
  const points = listOpenPoints(grid, profile.id, trace);
  return (
    <div class="live">
      <Emblem position={position} isDashed={trace.status !== "met"} />
      <h3>{name}</h3>
      {trace.status === "met" ? (
        <p>
          <Message grid={grid} id="profile-met" values={{ profile: name }} />
        </p>
      ) : (
        <div class="full">
          <OpenLists
            {...{ grid, name, points }}
            openUpTo={longestOpenList}
            link={questionLinks(course)}
            asked={(leaf) => asked[askedKey(leaf)] ?? ""}
          />
        </div>
      )}
    </div>
  );
}
