import type { Hindrance, LifeMove, Readiness } from "#core/announcement.ts";
import { hindrancesOf } from "#core/announcement.ts";
import { groupPathTo } from "#core/group-paths.ts";
import { Breadcrumb } from "#web/components/Breadcrumb.tsx";
import { absoluteDate, DateText } from "#web/components/DateText.tsx";
import { LineField } from "#web/components/LineField.tsx";
import { TextAreaField } from "#web/components/TextAreaField.tsx";
import { useSite } from "#web/site.ts";

/** What was wrong with what was sent; nothing was changed then. */
export type LifeMistakes =
  | { readonly kind: "none" }
  | { readonly kind: "announcement"; readonly hindrances: readonly Hindrance[] }
  | { readonly kind: "has-errors" | "no-reason"; readonly move: Exclude<LifeMove, "announce"> };

export type LifePageProps = {
  readonly version: number;
  readonly state: "draft" | "in-discussion" | "announced" | "in-force" | "retired";
  readonly effectiveAt: string | null;
  readonly readiness: Omit<Readiness, "day" | "haste">;
  readonly noticeMonths: number;
  readonly typed: { readonly day: string; readonly haste: string; readonly reason: string };
  readonly mistakes: LifeMistakes;
};

/** Where a version is in its life, and every step that can be taken from there. */
export function LifePage(props: LifePageProps) {
  const { version, state, effectiveAt, mistakes } = props;
  const { language, text } = useSite();
  const words = text.announcement;
  const steps = [
    { label: text.claim.desk.title, path: groupPathTo.grids(language) },
    { label: words.back(version), path: groupPathTo.version(language, version) },
  ];
  return (
    <div class="stack-l">
      <header class="stack">
        <Breadcrumb steps={steps} current={words.title(version)} />
        <h1>{words.title(version)}</h1>
        <p>
          <span class="tag key">{words.states[state]}</span>
        </p>
        <p class="lead">{words.leads[state]}</p>
        {effectiveAt !== null && state === "announced" && (
          <p>
            {words.effective} <DateText date={effectiveAt} />.
          </p>
        )}
      </header>
      <Mistakes mistakes={mistakes} />
      {state === "draft" && <Discuss {...props} />}
      {state === "in-discussion" && <Announce {...props} />}
      {state === "in-discussion" && <WithReason {...props} move="take-back" />}
      {(state === "draft" || state === "in-discussion" || state === "announced") && (
        <WithReason {...props} move="give-up" />
      )}
    </div>
  );
}

function Mistakes({ mistakes }: Pick<LifePageProps, "mistakes">) {
  const words = useSite().text.announcement;
  if (mistakes.kind === "none") return null;
  const lines =
    mistakes.kind === "announcement"
      ? mistakes.hindrances.map((hindrance) => ({
          path: fieldOf[hindrance] ?? "#annoncer",
          sentence: words.announce.hindrances[hindrance],
        }))
      : mistakes.kind === "has-errors"
        ? [{ path: "#discuter", sentence: words.discuss.hasErrors }]
        : [{ path: `#motif-${mistakes.move}`, sentence: words.noReason }];
  return (
    <section class="err summary" aria-labelledby="a-corriger">
      <h2 id="a-corriger">{words.problems(lines.length)}</h2>
      <ul>
        {lines.map(({ path, sentence }) => (
          <li key={sentence}>
            <a href={path}>{sentence}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The hindrances that a field lifts. */
const fieldOf: Partial<Record<Hindrance, string>> = {
  "no-day": "#jour",
  "day-passed": "#jour",
  "too-soon": "#raison",
};

function Discuss({ version, readiness }: LifePageProps) {
  const { language, text } = useSite();
  const words = text.announcement.discuss;
  return (
    <form
      class="sec stack"
      id="discuter"
      method="post"
      action={groupPathTo.version(language, version, "etat")}
    >
      <h2>{words.title}</h2>
      <p>{words.text}</p>
      {readiness.hasErrors ? (
        <p class="notice">
          {words.hasErrors}{" "}
          <a href={groupPathTo.version(language, version)}>{text.announcement.back(version)}</a>
        </p>
      ) : (
        <p>
          <button class="btn" name="move" value="discuss">
            {words.button}
          </button>
        </p>
      )}
    </form>
  );
}

function Announce({ version, readiness, noticeMonths, typed, mistakes }: LifePageProps) {
  const { language, text } = useSite();
  const words = text.announcement.announce;
  const day = readiness.promisedDay;
  const open = hindrancesOf({ ...readiness, day, haste: "" });
  const told = mistakes.kind === "announcement" ? mistakes.hindrances : [];
  const wrong = (...of: readonly Hindrance[]) => {
    const found = told.find((hindrance) => of.includes(hindrance));
    return found === undefined ? null : words.hindrances[found];
  };
  return (
    <form
      class="sec stack"
      id="annoncer"
      method="post"
      action={groupPathTo.version(language, version, "annonce")}
      noValidate
    >
      <h2>{words.title}</h2>
      <p>{words.text(noticeMonths)}</p>
      {open.length > 0 && told.length === 0 && (
        <Blocked open={open} version={version} readiness={readiness} />
      )}
      <LineField
        id="jour"
        name="day"
        label={words.day}
        hint={words.dayHint(absoluteDate(language, day))}
        fault={wrong("no-day", "day-passed")}
        value={typed.day}
        maxLength={10}
        autocomplete="off"
      />
      <TextAreaField
        id="raison"
        name="haste"
        label={words.haste}
        hint={words.hasteHint}
        fault={wrong("too-soon")}
        value={typed.haste}
      />
      <p>
        <button class="btn">{words.button(version)}</button>
      </p>
    </form>
  );
}

type BlockedProps = Pick<LifePageProps, "version" | "readiness"> & {
  readonly open: readonly Hindrance[];
};

function Blocked({ open, version, readiness }: BlockedProps) {
  const { language, text } = useSite();
  const words = text.announcement.announce;
  return (
    <div class="block sand stack">
      <h3>{words.blocked}</h3>
      <ul class="bullets">
        {open.map((hindrance) => (
          <li key={hindrance}>
            <span>
              {words.hindrances[hindrance]}
              {hindrance === "before-consent" && readiness.consentDay !== null && (
                <>
                  {" "}
                  {words.consentDay} <DateText date={readiness.consentDay} />.
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      <p class="cluster">
        <a href={groupPathTo.version(language, version, "simulation")}>{words.simulate}</a>
        <a href={groupPathTo.versionDiscussion(language, version)}>{words.discussion}</a>
      </p>
    </div>
  );
}

type WithReasonProps = LifePageProps & { readonly move: "take-back" | "give-up" };

function WithReason({ version, move, typed, mistakes }: WithReasonProps) {
  const { language, text } = useSite();
  const words = text.announcement[move === "give-up" ? "giveUp" : "takeBack"];
  const isWrong = mistakes.kind === "no-reason" && mistakes.move === move;
  return (
    <form
      class="sec stack"
      method="post"
      action={groupPathTo.version(language, version, "etat")}
      noValidate
    >
      <h2>{words.title}</h2>
      <p>{words.text}</p>
      <TextAreaField
        id={`motif-${move}`}
        name="reason"
        label={words.reason}
        fault={isWrong ? text.announcement.noReason : null}
        value={isWrong ? typed.reason : ""}
      />
      <p>
        <button class="btn plain" name="move" value={move}>
          {words.button}
        </button>
      </p>
    </form>
  );
}
