import type { Considered } from "#core/decision.ts";
import { pathTo } from "#core/paths.ts";
import type { Path } from "#core/paths.ts";
import type { DocumentPart, Piece } from "#core/plain-document.ts";
import { absoluteDate } from "#web/components/DateText.tsx";
import type { Site } from "#web/site.ts";
import { localize } from "#web/text/text.ts";
import type { RecordProps } from "./decision-props.ts";

/** Where everything can be read again, and how to compute it again. */
export function recordSources(site: Site, props: RecordProps): readonly DocumentPart[] {
  const { record } = site.text.decision;
  const link = linkOn(props.publicUrl);
  return [
    {
      title: record.parts.sources,
      blocks: [
        {
          kind: "list",
          items: [
            ...props.considered.map((hoster) => hosterSource(site, hoster, link)),
            gridSource(site, props, link),
          ],
        },
      ],
    },
    {
      title: record.parts.recompute,
      blocks: [
        {
          kind: "paragraph",
          pieces: [
            { text: `${record.recompute(`${props.publicUrl}/api/classification`)} ` },
            link(record.reference, pathTo.openapi()),
          ],
        },
        {
          kind: "facts",
          facts: [{ label: record.own, pieces: [link(props.publicUrl + props.path, props.path)] }],
        },
      ],
    },
  ];
}

type Link = (text: string, path: Path) => Piece;

function linkOn(publicUrl: string): Link {
  return (text, path) => ({ text, href: publicUrl + path });
}

function hosterSource(
  { language, text }: Site,
  { card, publication }: Considered,
  link: Link,
): readonly Piece[] {
  const { record } = text.decision;
  const page = link(`${card.name} (${record.page})`, pathTo.hoster(language, card.slug));
  if (publication === null) return [page, { text: `, ${record.noRevision}` }];
  const { revision, grid, publishedAt, digest } = publication;
  const date = absoluteDate(language, publishedAt);
  return [
    page,
    { text: `, ${record.revision(revision, grid.version, date)}, ` },
    link(record.data, pathTo.apiRevision(card.slug, revision)),
    { text: `, ${record.digest(digest)}` },
  ];
}

function gridSource({ language, text }: Site, { grid }: RecordProps, link: Link) {
  const { record } = text.decision;
  const { id, version, title } = grid.document.grid;
  return [
    { text: `${localize(language, title)}, ` },
    link(record.gridSource, pathTo.gridVersion(language, version)),
    { text: ", " },
    link("JSON", pathTo.apiGrid(id, version)),
  ];
}
