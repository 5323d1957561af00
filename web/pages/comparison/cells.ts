import type { ComparedAnswer, ComparedHoster, NeedStanding } from "#core/comparison.ts";
import type { Criterion, Grid } from "#core/grid.ts";
import { isOwnEvidence, maximumLevel } from "#core/grid.ts";
import type { Ground } from "#core/hoster.ts";
import { levelOf } from "#core/rule.ts";
import type { Service } from "#core/services.ts";
import type { Status } from "#core/vocabulary.ts";
import { answerWords, standingWords } from "#web/components/answer-words.ts";
import { absoluteDate } from "#web/components/DateText.tsx";
import type { Site } from "#web/site.ts";
import { localize } from "#web/text/text.ts";
import { wordList } from "#web/text/word-list.ts";
import type { Cell, CellSymbol } from "./cell.ts";

/** Where a hoster stands on a need, from which answers, given when. */
export function needCell(site: Site, grid: Grid, { status, grounds }: NeedStanding): Cell {
  return {
    words: site.text.comparison.needStatuses[status],
    symbol: { kind: "status", status },
    isUnstated: status === "pending",
    details: grounds
      .filter(({ reason }) => reason !== "unanswered")
      .map((ground) => groundWords(site, grid, ground)),
  };
}

/** "Contrat écrit : un contrat signé, répondu le 22 novembre 2026". */
export function groundWords(site: Site, grid: Grid, ground: Ground): string {
  const { language, text } = site;
  const criterion = grid.criteria.get(ground.criterion);
  const label = criterion === undefined ? ground.criterion : localize(language, criterion.label);
  const said = text.directory.said.pair(label, standingWords(site, grid, ground));
  if (ground.answeredAt === null) return said;
  return `${said}, ${text.comparison.answeredOn(absoluteDate(language, ground.answeredAt))}`;
}

/** Null for a hoster that has not answered the grid. */
export function profileCell(
  { text }: Site,
  status: Status | null,
  { position, outcome }: { readonly position: number; readonly outcome: string },
): Cell {
  const symbol = { kind: "profile", position, isHeld: status === "met" } as const;
  const { outcomes } = text.names;
  if (status !== null) return { words: text.comparison.profileStatuses[status], symbol };
  const words = outcome === "declined" ? outcomes.declined : outcomes["not-assessed"];
  return { words, symbol, isUnstated: true };
}

/** The software of a type of service, or that it is there; who has none may only not say so. */
export function servicesCell({ language, text }: Site, services: readonly Service[]): Cell {
  const { comparison, names } = text;
  if (services.length === 0) return unstated(text);
  const software = [...new Set(services.flatMap((service) => service.software ?? []))];
  const loads = [
    ...new Set(services.flatMap(({ load }) => (load === null ? [] : [names.loads[load]]))),
  ];
  return {
    words: software.length === 0 ? comparison.proposed : software.join(", "),
    symbol: { kind: "status", status: "met" },
    details: loads.length === 0 ? [] : [wordList(language, loads)],
  };
}

/** Names as one list, each starting with a capital; not stated without any. */
export function namesCell({ language, text }: Site, names: readonly string[]): Cell {
  return names.length === 0 ? unstated(text) : { words: wordList(language, names) };
}

/** What the hoster answers to a criterion. */
export function answerCell(
  site: Site,
  grid: Grid,
  criterion: Criterion,
  answer: ComparedAnswer | null,
): Cell {
  const { language, text } = site;
  if (answer === null) return { ...unstated(text), symbol: { kind: "status", status: "pending" } };
  const { value, isExpired, answeredAt, note, evidence } = answer;
  const symbol = symbolOf(criterion, answer);
  const isAddress = isOwnEvidence(criterion) && evidence !== null;
  return {
    words: isAddress
      ? text.comparison.address
      : answerWords(site, grid, { criterion: criterion.id, value }),
    ...(symbol !== null && { symbol }),
    details: isExpired ? [text.comparison.expired(absoluteDate(language, answeredAt))] : [],
    note,
    evidence,
    date: answeredAt,
  };
}

/** How much of the grid a hoster has answered, and when; or that it has not. */
export function standingCell(site: Site, grid: Grid, hoster: ComparedHoster): Cell {
  const { language, text } = site;
  const { comparison, names } = text;
  const { publication, card } = hoster;
  if (publication === null) {
    const { declined, "not-assessed": notAssessed } = names.outcomes;
    return { words: card.outcome === "declined" ? declined : notAssessed, isUnstated: true };
  }
  const { answers, publishedAt, revision } = publication;
  const { criteria, document } = grid;
  const answered = Object.keys(answers).filter((id) => criteria.has(id)).length;
  const { version } = publication.grid;
  return {
    words: comparison.answered(answered, criteria.size),
    details: [
      comparison.publishedOn(absoluteDate(language, publishedAt), revision),
      ...(version === document.grid.version ? [] : [comparison.otherGrid(version)]),
    ],
  };
}

function symbolOf(criterion: Criterion, { value, evidence }: ComparedAnswer): CellSymbol | null {
  if (
    criterion.kind === "boolean" &&
    (value === "met" || value === "partly" || value === "unmet")
  ) {
    return { kind: "status", status: value };
  }
  if (isOwnEvidence(criterion)) return evidence === null ? null : { kind: "status", status: "met" };
  const level = levelOf(criterion, value);
  return level === null ? null : { kind: "level", level, maximum: maximumLevel(criterion) };
}

function unstated({ comparison }: Site["text"]): Cell {
  return { words: comparison.unstated, isUnstated: true };
}
