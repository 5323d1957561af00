import { pathTo } from "#core/paths.ts";
import type { SimulationReport } from "#core/simulate.ts";
import { useSite } from "#web/site.ts";
import { nameIn } from "./cause-words.ts";

type NearHostersProps = {
  readonly report: SimulationReport;
  readonly part: "real" | "imaginary";
};

/** As many as somebody reads. */
const mostShown = 200;

/** Who would hold a profile with one answer more, and which answers would do. */
export function NearHosters({ report, part }: NearHostersProps) {
  const { language, text } = useSite();
  const words = text.simulation.near;
  const profiles = Object.entries(report[part].profiles).filter(
    ([, { oneAnswerAway }]) => oneAnswerAway > 0,
  );
  if (profiles.length === 0) return <p>{words.none}</p>;
  return (
    <>
      {profiles.map(([id, { oneAnswerAway }]) => (
        <details key={id} class="why">
          <summary>{words.of(nameIn(report, "profiles", { id, language }), oneAnswerAway)}</summary>
          <NearList {...{ report, part }} profile={id} />
        </details>
      ))}
    </>
  );
}

function NearList({ report, part, profile }: NearHostersProps & { readonly profile: string }) {
  const { language, text } = useSite();
  const words = text.simulation;
  const found = [...report.moved, ...report.unmoved].flatMap(
    ({ slug, name, isImaginary, near }) => {
      const way = near.find((each) => each.profile === profile);
      if (way === undefined || isImaginary !== (part === "imaginary")) return [];
      const names = way.criteria.map((id) => nameIn(report, "criteria", { id, language }));
      return [{ slug, name, names }];
    },
  );
  return (
    <>
      <ul class="causes">
        {found.slice(0, mostShown).map(({ slug, name, names }) => (
          <li key={slug}>
            <a href={pathTo.hoster(language, slug)}>{name}</a>,{" "}
            {words.near.by(words.near.or(names))}
          </li>
        ))}
      </ul>
      {found.length > mostShown && <p>{words.more(found.length - mostShown)}</p>}
    </>
  );
}
