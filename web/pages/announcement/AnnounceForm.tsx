import type { Hindrance } from "#core/announcement.ts";
import { hindrancesOf } from "#core/announcement.ts";
import { groupPathTo } from "#core/group-paths.ts";
import { absoluteDate } from "#web/components/DateText.tsx";
import { FieldFrame, framedField } from "#web/components/FieldFrame.tsx";
import { TextAreaField } from "#web/components/TextAreaField.tsx";
import { useSite } from "#web/site.ts";
import { Hindrances } from "./Hindrances.tsx";
import type { LifePageProps } from "./LifePage.tsx";

/** What still misses before a version can be announced; its day and its button once nothing does. */
export function AnnounceForm(props: LifePageProps) {
  const { version, readiness, noticeMonths, mistakes } = props;
  const { language, text } = useSite();
  const words = text.announcement.announce;
  const open = hindrancesOf({ ...readiness, day: readiness.promisedDay, haste: "" });
  const isSent = mistakes.kind === "announcement";
  return (
    <form
      class="sec stack say"
      id="annoncer"
      method="post"
      action={groupPathTo.version(language, version, "annonce")}
      noValidate
    >
      <h2>{words.title}</h2>
      <p>{words.text(noticeMonths)}</p>
      {open.length > 0 && <Hindrances {...{ open, version, readiness }} />}
      {/* What was typed stays on the page, whatever kept it from being announced. */}
      {(open.length === 0 || isSent) && <AnnounceFields {...props} />}
    </form>
  );
}

function AnnounceFields({ version, readiness, typed, mistakes }: LifePageProps) {
  const { language, text } = useSite();
  const words = text.announcement.announce;
  const told = mistakes.kind === "announcement" ? mistakes.hindrances : [];
  const wrong = (...of: readonly Hindrance[]) => {
    const found = told.find((hindrance) => of.includes(hindrance));
    return found === undefined ? null : words.hindrances[found];
  };
  const day = {
    id: "jour",
    label: words.day,
    hint: words.dayHint(absoluteDate(language, readiness.promisedDay)),
    fault: wrong("no-day", "day-passed"),
  };
  return (
    <>
      <FieldFrame {...day}>
        <input
          {...framedField(day)}
          class="field short"
          type="date"
          name="day"
          defaultValue={typed.day}
        />
      </FieldFrame>
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
    </>
  );
}
