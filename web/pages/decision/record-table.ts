import type { Block, TableCell } from "#core/plain-document.ts";
import type { Cell } from "#web/pages/comparison/cell.ts";
import { needCell } from "#web/pages/comparison/cells.ts";
import { estimateCell, offersCell } from "#web/pages/comparison/offer-cells.ts";
import type { Site } from "#web/site.ts";
import { facetValueLabel } from "#web/text/facet-label.ts";
import { placeWords } from "#web/text/place-words.ts";
import { localize } from "#web/text/text.ts";
import type { RecordProps } from "./decision-props.ts";

/** Who was considered: where, which profiles, each need with its answers, offers and cost. */
export function consideredTable(site: Site, props: RecordProps): Block {
  const { language, text } = site;
  const { record } = text.decision;
  const { comparison, grid, search } = props;
  const cards = comparison.hosters.map(({ card }) => card);
  const words = text.comparison;
  const plain = (label: string, cells: readonly (string | null)[]) => ({
    label,
    cells: cells.map((said): TableCell => ({ words: said ?? words.unstated, details: [] })),
  });
  const told = (label: string, cells: readonly Cell[]) => ({ label, cells: cells.map(cellOf) });
  const needs = comparison.needs.map(({ need, isWish, values }) => {
    const label = facetValueLabel(language, grid, { key: "need", value: need });
    return told(
      isWish ? words.wish(label) : label,
      values.map((standing) => needCell(site, grid, standing)),
    );
  });
  return {
    kind: "table",
    caption: record.caption,
    corner: words.columns.line,
    columns: cards.map(({ name }) => name),
    rows: [
      plain(
        words.rows.place,
        cards.map((card) => placeWords(language, card)),
      ),
      plain(
        words.rows.legalForm,
        cards.map(({ legalForm }) => legalForm),
      ),
      plain(record.profiles, profileWords(site, props)),
      ...needs,
      told(
        words.rows.offers,
        cards.map(({ offers }) => offersCell(site, offers)),
      ),
      told(
        words.rows.estimate,
        cards.map(({ offers }) => estimateCell(site, offers, search)),
      ),
    ],
  };
}

/** The profiles each hoster holds; without any, its outcome in a few words. */
function profileWords({ language }: Site, { comparison, grid }: RecordProps): readonly string[] {
  return comparison.hosters.map(({ card }) => {
    const held = grid.document.profiles.filter(({ id }) => card.profiles?.[id] === "met");
    if (held.length > 0) return held.map(({ label }) => localize(language, label)).join(", ");
    return facetValueLabel(language, grid, { key: "profile", value: card.outcome });
  });
}

function cellOf({ words, symbol, details = [] }: Cell): TableCell {
  if (symbol?.kind !== "status" || symbol.status === "partly") return { words, details };
  return { status: symbol.status, words, details };
}
