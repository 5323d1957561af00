import type { SimulationReport } from "#core/simulate.ts";
import type { Tally } from "#core/simulation-tally.ts";
import { useSite } from "#web/site.ts";
import { nameIn } from "./cause-words.ts";

type AnswerWorkProps = {
  readonly report: SimulationReport;
  readonly part: "real" | "imaginary";
};

/** Hosters whose detail is shown; the whole of it is in the same report for programs. */
const mostShown = 200;

/** What hosters would have to answer: by criterion with counts, then each of them. */
export function AnswerWork({ report, part }: AnswerWorkProps) {
  const words = useSite().text.simulation;
  const { toAnswer, toReview } = report[part];
  const counted = [
    { title: words.work.toAnswer, counts: toAnswer },
    { title: words.work.toReview, counts: toReview },
  ].filter(({ counts }) => Object.keys(counts).length > 0);
  if (counted.length === 0) return <p>{words.work.none}</p>;
  return (
    <>
      {counted.map(({ title, counts }) => (
        <CriterionCounts key={title} {...{ report, title, counts }} />
      ))}
      <HosterWork {...{ report, part }} />
    </>
  );
}

type CriterionCountsProps = Pick<AnswerWorkProps, "report"> & {
  readonly title: string;
  readonly counts: Tally["toAnswer"];
};

function CriterionCounts({ report, title, counts }: CriterionCountsProps) {
  const { language, text } = useSite();
  return (
    <div>
      <h4>{title}</h4>
      <ul class="causes">
        {Object.entries(counts).map(([id, count]) => (
          <li key={id}>
            {nameIn(report, "criteria", { id, language })}
            {text.grid.conditions.colon} {text.simulation.work.count(count)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function HosterWork({ report, part }: AnswerWorkProps) {
  const words = useSite().text.simulation;
  const hosters = [...report.moved, ...report.unmoved].filter(
    ({ isImaginary, toAnswer, toReview }) =>
      isImaginary === (part === "imaginary") && toAnswer.length + toReview.length > 0,
  );
  return (
    <details class="why">
      <summary>{words.work.each}</summary>
      <ul class="causes">
        {hosters.slice(0, mostShown).map(({ slug, name, toAnswer, toReview }) => (
          <li key={slug}>
            {name} ({words.work.of(toAnswer.length, toReview.length)})
          </li>
        ))}
      </ul>
      {hosters.length > mostShown && <p>{words.more(hosters.length - mostShown)}</p>}
    </details>
  );
}
