import type { PublishedAnswer } from "#core/assessment.ts";
import type { Grid, Theme } from "#core/grid.ts";
import { spacePathTo } from "#core/space-paths.ts";
import { DateText } from "#web/components/DateText.tsx";
import { MarkdownText } from "#web/components/MarkdownText.tsx";
import { answerWords } from "#web/components/answer-words.ts";
import { OfferFields } from "#web/pages/publication/OfferFields.tsx";
import { seenField } from "#web/pages/publication/publication-props.ts";
import type { OwnHosterProps } from "#web/pages/publication/publication-props.ts";
import { useSite } from "#web/site.ts";
import { localize } from "#web/text/text.ts";
import { listInSentence } from "#web/text/word-list.ts";
import type { RenewalProps } from "./RenewalPage.tsx";

type Answers = ReadonlyMap<string, Omit<PublishedAnswer, "checks">>;

type RenewalFormProps = Pick<OwnHosterProps, "hoster" | "today"> &
  Pick<RenewalProps, "grid" | "ticked" | "trueFor" | "meanwhile"> &
  Pick<NonNullable<RenewalProps["published"]>, "coverage" | "seal"> & {
    readonly answers: Answers;
  };

/** Name of the field that holds the themes where nothing has changed. */
export const themeField = "theme";

/** The themes that have answers, each with what it says and a box to tick. */
export function RenewalForm(props: RenewalFormProps) {
  const { grid, hoster, answers, seal } = props;
  const { language, text } = useSite();
  const themes = grid.document.themes.filter(({ id }) => criteriaOf(grid, answers, id).length > 0);
  return (
    <form
      class="stack-l"
      id="themes"
      method="post"
      action={spacePathTo.renewal(language, hoster.slug)}
    >
      {themes.map((theme) => (
        <ThemeFields key={theme.id} {...props} theme={theme} />
      ))}
      <Covered {...props} />
      <p>
        <button class="btn" type="submit" name={seenField} value={seal}>
          {text.renewal.confirm}
        </button>
      </p>
    </form>
  );
}

/** What offers all this is true for: said when some are gone, asked when none is left. */
function Covered({ hoster, coverage, trueFor, meanwhile }: RenewalFormProps) {
  const { language, text } = useSite();
  const { offers, kept, gone, isAsked } = coverage;
  if (gone.length === 0) return null;
  if (isAsked) {
    const isRefused = meanwhile !== null;
    return <OfferFields {...{ hoster, offers, gone, isRefused }} chosen={trueFor} />;
  }
  return (
    <p class="notice">
      {text.publication.gone(listInSentence(language, gone))}{" "}
      {text.renewal.kept(listInSentence(language, kept))}
    </p>
  );
}

function ThemeFields(props: RenewalFormProps & { readonly theme: Theme }) {
  const { language, text } = useSite();
  const { renewal } = text;
  const { grid, hoster, theme, answers, ticked, today } = props;
  const label = localize(language, theme.label);
  const criteria = criteriaOf(grid, answers, theme.id);
  const [oldest = today] = criteria.map(({ answer }) => answer.answeredAt).toSorted();
  return (
    <section class="sec stack" aria-labelledby={`t-${theme.id}`}>
      <h2 id={`t-${theme.id}`}>{label}</h2>
      <p class="soft">
        {renewal.oldest} <DateText date={oldest} today={today} />.
      </p>
      <details class="why stack">
        <summary>{renewal.answers(criteria.length)}</summary>
        <ThemeAnswers grid={grid} criteria={criteria} />
        <p>
          <a href={spacePathTo.answering(language, hoster.slug, `theme=${theme.id}`)}>
            {renewal.correct}
          </a>
        </p>
      </details>
      <label class="tick">
        <input
          type="checkbox"
          name={themeField}
          value={theme.id}
          defaultChecked={ticked.includes(theme.id)}
        />
        <span>{renewal.unchanged(label)}</span>
      </label>
    </section>
  );
}

type Asked = ReturnType<typeof criteriaOf>;

function ThemeAnswers({ grid, criteria }: { readonly grid: Grid; readonly criteria: Asked }) {
  const site = useSite();
  return (
    <dl class="told">
      {criteria.map(({ criterion, answer }) => (
        <div key={criterion.id}>
          <dt>{localize(site.language, criterion.label)}</dt>
          <dd>
            <span class="address">
              {answerWords(site, grid, { criterion: criterion.id, value: answer.value })}
            </span>
            {answer.evidence !== null && <small class="soft address"> {answer.evidence}</small>}
            {answer.note !== null && (
              <div class="note">
                <MarkdownText text={answer.note} />
              </div>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function criteriaOf({ document }: Grid, answers: Answers, theme: string) {
  return document.criteria.flatMap((criterion) => {
    const answer = answers.get(criterion.id);
    return criterion.theme === theme && answer !== undefined ? [{ criterion, answer }] : [];
  });
}
