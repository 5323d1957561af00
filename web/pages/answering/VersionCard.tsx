import type { Criterion, Grid } from "#core/grid.ts";
import { isOwnEvidence } from "#core/grid.ts";
import { answerWords } from "#web/components/answer-words.ts";
import { useSite } from "#web/site.ts";
import type { Site } from "#web/site.ts";
import { fill } from "#web/text/pattern.ts";
import type { AnswerVersion, Conflict } from "./answering-props.ts";

type VersionCardProps = {
  readonly grid: Grid;
  readonly criterion: Criterion;
  readonly title: string;
  readonly version: AnswerVersion;
};

/** One version of an answer, whole. */
export function VersionCard({ grid, criterion, title, version }: VersionCardProps) {
  const site = useSite();
  const words = site.text.answering.conflicts;
  const { value, evidence, note } = version;
  const answer =
    value === null ? words.unknown : answerWords(site, grid, { criterion: criterion.id, value });
  return (
    <section class="version">
      <h3>{title}</h3>
      <dl>
        <dt>{words.answer}</dt>
        <dd>{answer}</dd>
        {!isOwnEvidence(criterion) && criterion.evidence !== "none" && (
          <>
            <dt>{words.evidence}</dt>
            <dd>{evidence ?? words.nothing}</dd>
          </>
        )}
        {note !== null && (
          <>
            <dt>{words.note}</dt>
            <dd class="written">{note}</dd>
          </>
        )}
      </dl>
    </section>
  );
}

/** Who saved the other version, and when to the minute. */
export function theirsTitle({ language, text }: Site, { theirs }: Conflict): string {
  const words = text.answering.conflicts;
  const date = new Intl.DateTimeFormat(language === "fr" ? "fr-FR" : "en-GB", {
    dateStyle: "long",
    timeStyle: "short",
    timeZone: "Europe/Paris",
  }).format(new Date(theirs.at));
  if (theirs.isPublished) return fill(words.published, { date });
  return fill(words.theirs, { name: theirs.by ?? words.someone, date });
}
