import { crawlPathTo } from "#core/crawl-paths.ts";
import { groupPathTo } from "#core/group-paths.ts";
import type { Path } from "#core/paths.ts";
import { spacePathTo } from "#core/space-paths.ts";
import { useSite } from "#web/site.ts";

export type DeskPageProps = {
  /** How much of each thing waits. */
  readonly waiting: Readonly<
    Record<
      | "versions"
      | "amendments"
      | "objections"
      | "claims"
      | "disputes"
      | "reports"
      | "forsaken"
      | "questions"
      | "minutes"
      | "federations",
      number
    >
  >;
  readonly isAdministrator: boolean;
  /** Hosters that were claimed and that nobody speaks for any more. */
  readonly forsaken: readonly { readonly name: string; readonly path: Path }[];
};

/** Everything the working group does, and what waits for it. */
export function DeskPage(props: DeskPageProps) {
  const { desk } = useSite().text;
  return (
    <div class="stack-l">
      <div class="stack">
        <h1>{desk.title}</h1>
        <p class="lead">{desk.intro}</p>
      </div>
      {useParts(props).map(({ title, lines }) => (
        <section key={title} class="sec stack">
          <h2>{title}</h2>
          <ul class="leaders">
            {lines.map(({ label, path, count }) => (
              <li key={path + label}>
                <span>
                  <a href={path}>{label}</a>
                </span>
                <span>{count}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <Forsaken {...props} />
    </div>
  );
}

type Line = { readonly label: string; readonly path: Path; readonly count: string };

function useParts({ waiting, isAdministrator }: DeskPageProps) {
  const { language, text } = useSite();
  const { parts, lines, counts, notes } = text.desk;
  const line = (label: string, path: Path, count: string): Line => ({ label, path, count });
  const grid = [
    line(lines.versions, groupPathTo.grids(language), counts.versions(waiting.versions)),
    line(lines.importGrid, groupPathTo.importGrid(language), notes.importGrid),
    line(
      lines.discussion,
      groupPathTo.group(language),
      counts.discussion(waiting.amendments, waiting.objections),
    ),
    line(lines.minutes, groupPathTo.writeMinutes(language), counts.minutes(waiting.minutes)),
    line(lines.rulings, groupPathTo.rulings(language), notes.rulings),
  ];
  const directory = [
    line(lines.reports, groupPathTo.reports(language), counts.reports(waiting.reports)),
    line(
      lines.claims,
      spacePathTo.claimsDesk(language),
      counts.claims(waiting.claims, waiting.disputes),
    ),
    line(lines.listings, groupPathTo.listings(language), counts.listings(waiting.forsaken)),
    line(lines.reviews, spacePathTo.reviewsDesk(language), counts.questions(waiting.questions)),
    line(
      text.crawls.deskLine,
      crawlPathTo.crawls(language),
      text.crawls.deskNote(waiting.federations),
    ),
  ];
  const site = [
    line(lines.settings, groupPathTo.settings(language), notes.settings),
    line(lines.audit, groupPathTo.audit(language), notes.audit),
  ];
  return [
    { title: parts.directory, lines: directory },
    { title: parts.grid, lines: grid },
    ...(isAdministrator ? [{ title: parts.site, lines: site }] : []),
  ];
}

function Forsaken({ forsaken }: Pick<DeskPageProps, "forsaken">) {
  const { desk } = useSite().text;
  if (forsaken.length === 0) return null;
  return (
    <section class="sec stack">
      <h2>{desk.forsaken}</h2>
      <ul class="bullets">
        {forsaken.map(({ name, path }) => (
          <li key={path}>
            <a href={path}>{name}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
