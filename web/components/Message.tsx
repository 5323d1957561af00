import type { ComponentChildren } from "preact";
import type { Grid } from "#core/grid.ts";
import { useSite } from "#web/site.ts";
import type { Site } from "#web/site.ts";
import { localize } from "#web/text/text.ts";

export type MessageId = keyof Site["text"]["explanation"]["patterns"];
type Values = Readonly<
  Partial<Record<"profile" | "count" | "list" | "theme" | "required", ComponentChildren>>
>;

type MessageProps = { readonly grid: Grid; readonly id: MessageId; readonly values: Values };

/** A sentence of the grid's `rules.messages`, its braces filled. */
export function Message({ grid, id, values }: MessageProps) {
  return <>{fill(patternOf(useSite(), grid, id), values)}</>;
}

/** What a message says before its list, laid out below: "Parce que :". */
export function MessageLead({ grid, id, values }: MessageProps) {
  return <>{fill(leadOf(useSite(), grid, id), values)}</>;
}

/** The same without its colon: the title of a list that unfolds. */
export function MessageTitle({ grid, id, values }: MessageProps) {
  return <>{fill(leadOf(useSite(), grid, id).replace(/\s*:$/u, ""), values)}</>;
}

function leadOf(site: Site, grid: Grid, id: MessageId): string {
  const [lead = ""] = patternOf(site, grid, id).split("{list}");
  return lead.trimEnd();
}

function patternOf({ language, text }: Site, grid: Grid, id: MessageId): string {
  const message = grid.document.rules.messages.find((candidate) => candidate.id === id);
  return message === undefined ? text.explanation.patterns[id] : localize(language, message);
}

/** Odd pieces are the names between braces; a name the site does not know says nothing. */
function fill(
  pattern: string,
  values: Readonly<Partial<Record<string, ComponentChildren>>>,
): readonly ComponentChildren[] {
  return pattern
    .split(/\{(\w+)\}/u)
    .map((piece, index) => (index % 2 === 0 ? piece : values[piece]));
}
