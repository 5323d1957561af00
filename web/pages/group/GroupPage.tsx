import type { ListedAmendment } from "#core/discussion-view.ts";
import { groupPathTo } from "#core/group-paths.ts";
import { spacePathTo } from "#core/space-paths.ts";
import { Breadcrumb } from "#web/components/Breadcrumb.tsx";
import { AmendmentList } from "#web/pages/discussion/AmendmentList.tsx";
import { useSite } from "#web/site.ts";
import type { Text } from "#web/text/text.ts";
import { MinutesList } from "./MinutesList.tsx";
import type { ListedMinutes } from "./MinutesList.tsx";
import { RulingList } from "./RulingList.tsx";
import type { ShownRuling } from "./RulingList.tsx";

type GroupPageProps = {
  /** The names its members sign with. */
  readonly members: readonly string[];
  readonly nameless: number;
  readonly versions: readonly {
    readonly version: number;
    readonly state: keyof Text["grid"]["page"]["states"];
  }[];
  readonly amendments: readonly ListedAmendment[];
  readonly rulings: readonly ShownRuling[];
  readonly minutes: readonly ListedMinutes[];
  readonly isSignedIn: boolean;
};

/** Who the working group is, how to join it, and what it is at. */
export function GroupPage(props: GroupPageProps) {
  const { rulings, minutes } = props;
  const { language, text } = useSite();
  const { group: words } = text;
  return (
    <div class="stack-l">
      <div class="stack">
        <Breadcrumb current={words.title} />
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
      </div>
      <Discussed {...props} />
      <section class="sec stack" aria-labelledby="decisions">
        <h2 id="decisions">{words.latest}</h2>
        {rulings.length === 0 ? <p>{words.noRuling}</p> : <RulingList rulings={rulings} />}
        <p>
          <a href={groupPathTo.rulings(language)}>{words.allRulings}</a>
        </p>
      </section>
      <section class="sec stack" aria-labelledby="comptes-rendus">
        <h2 id="comptes-rendus">{words.minutes}</h2>
        {minutes.length === 0 ? <p>{words.noMinutes}</p> : <MinutesList minutes={minutes} />}
        <p>
          <a href={groupPathTo.minutes(language)}>{words.allMinutes}</a>
        </p>
      </section>
      <Members {...props} />
    </div>
  );
}

function Discussed({ versions, amendments }: GroupPageProps) {
  const { language, text } = useSite();
  const { group: words, grid } = text;
  return (
    <section class="sec stack" aria-labelledby="en-discussion">
      <h2 id="en-discussion">{words.discussed}</h2>
      {versions.length === 0 ? (
        <p>{words.noDiscussed}</p>
      ) : (
        <ul class="rows">
          {versions.map(({ version, state }) => (
            <li key={version}>
              <a href={groupPathTo.versionDiscussion(language, version)}>
                {words.versionIn(version)}
              </a>{" "}
              · {grid.page.states[state]}
            </li>
          ))}
        </ul>
      )}
      <h3>{words.amendments}</h3>
      {amendments.length === 0 ? (
        <p>{words.noAmendment}</p>
      ) : (
        <AmendmentList amendments={amendments} />
      )}
      <p class="cluster">
        <a class="btn" href={groupPathTo.newAmendment(language)}>
          {words.propose}
        </a>
        <a href={groupPathTo.amendments(language)}>{words.allAmendments}</a>
      </p>
    </section>
  );
}

function Members({ members, nameless, isSignedIn }: GroupPageProps) {
  const { language, text } = useSite();
  const { group: words } = text;
  return (
    <div class="side end">
      <section class="sec stack" aria-labelledby="rejoindre">
        <h2 id="rejoindre">{words.join}</h2>
        <ol class="rows">
          {words.joinSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p>{words.joinWithout}</p>
        {!isSignedIn && (
          <p>
            <a class="btn plain" href={spacePathTo.signIn(language)}>
              {words.signIn}
            </a>
          </p>
        )}
      </section>
      <section class="sec stack" aria-labelledby="membres">
        <h2 id="membres">{words.members}</h2>
        {members.length + nameless === 0 && <p>{words.noMember}</p>}
        <ul class="rows">
          {members.map((name, index) => (
            <li key={index}>{name}</li>
          ))}
          {nameless > 0 && <li>{words.nameless(nameless)}</li>}
        </ul>
      </section>
    </div>
  );
}
