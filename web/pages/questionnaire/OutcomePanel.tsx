import type { Classification } from "#core/classify.ts";
import type { Grid } from "#core/grid.ts";
import { pathTo } from "#core/paths.ts";
import { Emblem } from "#web/components/Emblem.tsx";
import { Message } from "#web/components/Message.tsx";
import { OpenLists } from "#web/components/OpenLists.tsx";
import { listOpenPoints } from "#web/components/open-points.ts";
import { useSite } from "#web/site.ts";
import { localize } from "#web/text/text.ts";
import { questionLinks } from "./QuestionLink.tsx";
import type { QuestionnaireStart } from "./questionnaire-start.ts";
import { askedKey } from "./questionnaire-start.ts";

export type OutcomePanelProps = {
  readonly grid: Grid;
  readonly classification: Classification;
  /** Id of the theme on the page. */
  readonly here: string;
  /** Whether it follows each answer by itself. */
  readonly isLive: boolean;
  /** What each condition asks, in words, by `askedKey`. */
  readonly asked: QuestionnaireStart["asked"];
};

/** Lists longer than this start folded: the first answers matter more than what is left. */
const longestOpenList = 6;

/** Where the answers lead so far, and what is missing, beside the questions. */
export function OutcomePanel({ isLive, ...shown }: OutcomePanelProps) {
  const { language, text } = useSite();
  const { grid, here } = shown;
  const words = text.questionnaire;
  const target = `${pathTo.questionnaire(language)}#resultat`;
  return (
    <aside class="panel stay" id="resultat" aria-labelledby="resultat-titre">
      <div class="head stack">
        <h2 id="resultat-titre">{isLive ? words.panel.live : words.panel.soFar}</h2>
        <button class="btn sun wide" formAction={pathTo.questionnaireResult(language)}>
          {words.seeResult}
        </button>
        <noscript>
          <button class="btn on wide" name="goto" value={here} formAction={target}>
            {words.refresh}
          </button>
        </noscript>
      </div>
      {grid.document.profiles.map(({ id }, position) => (
        <ProfileSoFar key={id} {...shown} position={position} />
      ))}
      <p class="small">{localize(language, grid.document.grid.notice)}</p>
    </aside>
  );
}

type ProfileSoFarProps = Omit<OutcomePanelProps, "isLive"> & {
  /** Position of the profile in the grid. */
  readonly position: number;
};

function ProfileSoFar({ grid, classification, here, asked, position }: ProfileSoFarProps) {
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
            link={questionLinks(grid, here)}
            asked={(leaf) => asked[askedKey(leaf)] ?? ""}
          />
        </div>
      )}
    </div>
  );
}
