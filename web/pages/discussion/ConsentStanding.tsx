import type { Site } from "#web/site.ts";
import { useSite } from "#web/site.ts";
import { DateText } from "#web/components/DateText.tsx";
import { MarkdownText } from "#web/components/MarkdownText.tsx";
import type { VersionPageProps } from "./VersionPage.tsx";

/** Who took part, until when silence waits, and what stands against a version. */
export function ConsentStanding({ state, settings, consent }: VersionPageProps) {
  const site = useSite();
  const { version: words } = site.text.discussion;
  return (
    <section class="sec stack" aria-labelledby="accord">
      <h2 id="accord">{words.standingTitle}</h2>
      <dl class="facts">
        <div>
          <dt>{words.took}</dt>
          <dd>{words.people(consent.people, settings.quorumPeople)}</dd>
          <dd>{words.hosters(consent.hosters, settings.quorumHosters)}</dd>
        </div>
        <div>
          <dt>{words.delay}</dt>
          <dd>{words.rule(settings.consentDays)}</dd>
          <dd>{pauseWords(site, settings.consentPause)}</dd>
        </div>
      </dl>
      <p>{consent.hasQuorum ? words.quorum : words.noQuorum}</p>
      {state === "in-discussion" && (
        <p>
          <b>
            {words.consent} <DateText date={consent.consentAt} />.
          </b>
        </p>
      )}
      <h3>{words.standing}</h3>
      <Objections consent={consent} />
    </section>
  );
}

function Objections({ consent: { objections } }: Pick<VersionPageProps, "consent">) {
  const { version: words, someone, remarks } = useSite().text.discussion;
  if (objections.length === 0) return <p>{words.noStanding}</p>;
  return (
    <ul class="rows">
      {objections.map(({ body, author, answer }, index) => (
        <li key={index} class="stack">
          <p>
            <b>{author ?? someone}</b>
          </p>
          <MarkdownText text={body} />
          {answer !== null && (
            <div class="reply stack">
              <p>
                <b>{remarks.answer}</b>
              </p>
              <MarkdownText text={answer} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

/** "Les jours de ces mois ne comptent pas : juillet et août." */
function pauseWords({ language, text }: Site, months: readonly number[]): string {
  const { pause, noPause } = text.discussion.version;
  if (months.length === 0) return noPause;
  const name = new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" });
  const names = months.map((month) => name.format(new Date(Date.UTC(2000, month - 1, 1))));
  return pause(new Intl.ListFormat(language).format(names));
}
