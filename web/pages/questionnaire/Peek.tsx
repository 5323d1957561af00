import { Emblem } from "#web/components/Emblem.tsx";
import { listOpenPoints } from "#web/components/open-points.ts";
import { useSite } from "#web/site.ts";
import type { Site } from "#web/site.ts";
import { fill } from "#web/text/pattern.ts";
import { localize } from "#web/text/text.ts";
import type { OutcomePanelProps } from "./OutcomePanel.tsx";

type PeekProps = Pick<OutcomePanelProps, "grid" | "classification">;

/** The result in a few words at the bottom of a narrow screen; leads to the panel. */
export function Peek({ grid, classification }: PeekProps) {
  const site = useSite();
  return (
    <a class="peek" href="#resultat">
      {grid.document.profiles.map(({ id, label }, position) => (
        <span key={id} class="pf">
          <Emblem position={position} isDashed={classification.profiles[id]?.status !== "met"} />
          <span class="vh">{localize(site.language, label)}</span>
          {shortStatus(site, { grid, classification, profile: id })}
        </span>
      ))}
      <span>{site.text.questionnaire.panel.see}</span>
    </a>
  );
}

/** Says to screen readers that a profile changed status, and nothing more often. */
export function OutcomeStatus({ grid, classification }: PeekProps) {
  const { language, text } = useSite();
  const { announced, status } = text.questionnaire.panel;
  return (
    <p class="vh" role="status">
      {grid.document.profiles
        .map(({ id, label }) =>
          fill(announced, {
            profile: localize(language, label),
            status: status[classification.profiles[id]?.status ?? "pending"],
          }),
        )
        .join(" ")}
    </p>
  );
}

function shortStatus(
  { text }: Site,
  { grid, classification, profile }: PeekProps & { readonly profile: string },
): string {
  const { short } = text.questionnaire.panel;
  const trace = classification.trace.profiles[profile];
  if (trace === undefined || trace.status === "met") return short.met;
  const { unmet, awaited, unproven } = listOpenPoints(grid, profile, trace);
  return unmet.length > 0
    ? fill(short.unmet, { count: unmet.length })
    : fill(short.pending, { count: awaited.length + unproven.length });
}
