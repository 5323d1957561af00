import { choiceQuery } from "#core/choice-query.ts";
import type { Considered } from "#core/decision.ts";
import { pathTo } from "#core/paths.ts";
import type { Block, DocumentPart, PlainDocument } from "#core/plain-document.ts";
import { absoluteDate } from "#web/components/DateText.tsx";
import { searchSentence } from "#web/pages/directory/search-sentence.ts";
import type { Site } from "#web/site.ts";
import { facetValueLabel } from "#web/text/facet-label.ts";
import { formatEuros } from "#web/text/money.ts";
import { localize } from "#web/text/text.ts";
import { lowerFirst, listInSentence, wordList } from "#web/text/word-list.ts";
import type { RecordProps } from "./decision-props.ts";
import { recordSources } from "./record-sources.ts";
import { consideredTable } from "./record-table.ts";

/** The whole record in plain words: the page shows it, and the text file holds it. */
export function recordDocument(site: Site, props: RecordProps): PlainDocument {
  const { decision } = site.text;
  const { record } = decision;
  const { organization } = props.decision;
  const parts = [
    { title: record.heading, blocks: [headFacts(site, props)] },
    choicePart(site, props),
    othersPart(site, props),
    needsPart(site, props),
    {
      title: record.parts.considered,
      blocks: [
        ...imaginaryBlocks(site, props),
        consideredTable(site, props),
        sentence(record.declared),
      ],
    },
    unknownPart(site, props),
    ...recordSources(site, props),
  ];
  return {
    title: organization === "" ? decision.title : decision.titleOf(organization),
    parts: parts.filter(({ blocks }) => blocks.length > 0),
  };
}

function headFacts({ language, text }: Site, props: RecordProps): Block {
  const { record } = text.decision;
  const { organization } = props.decision;
  const chosen = props.considered.filter(({ isChosen }) => isChosen).map(nameOf);
  const { title, notice } = props.grid.document.grid;
  const facts = [
    ...(organization === "" ? [] : [{ label: record.organization, words: organization }]),
    { label: record.date, words: absoluteDate(language, madeOn(props)) },
    ...changedSince(props).map((name) => ({ label: record.changed, words: name })),
    { label: record.chosen, words: chosen.length > 0 ? chosen.join(", ") : record.undecided },
    { label: record.grid, words: `${localize(language, title)}. ${localize(language, notice)}` },
  ];
  return { kind: "facts", facts: facts.map(({ label, words }) => fact(label, words)) };
}

/** The day it was written; until then, today. */
function madeOn({ decision, today }: RecordProps): string {
  return decision.date === "" ? today : decision.date;
}

/** Who has published other answers since the record was written: it shows those of now. */
function changedSince({ decision, considered }: RecordProps): readonly string[] {
  if (decision.date === "") return [];
  return considered
    .filter(({ card }) => (card.assessedAt ?? "").slice(0, 10) > decision.date)
    .map(nameOf);
}

function choicePart(site: Site, { decision, considered }: RecordProps): DocumentPart {
  const { record } = site.text.decision;
  const chosen = considered.filter(({ isChosen }) => isChosen);
  const summary = decision.why === "" ? [] : [words(decision.why)];
  const reasons = chosen.filter(({ reason }) => reason !== "");
  const said = [
    ...summary,
    ...(chosen.length === 1
      ? reasons.map(({ reason }) => words(reason))
      : reasons.flatMap((hoster) => reasonBlocks(site, hoster))),
  ];
  const silence = chosen.length === 0 ? record.undecided : record.noReason;
  return {
    title: record.parts.choice,
    blocks: [...chosenNames(chosen), ...(said.length > 0 ? said : [sentence(silence)])],
  };
}

/** Before anything is chosen there is nobody to name. */
function chosenNames(chosen: readonly Considered[]): readonly Block[] {
  return chosen.length === 0 ? [] : [{ kind: "name", text: chosen.map(nameOf).join(", ") }];
}

/** Once something is chosen, each of the others has its reason, even if it is that none is given. */
function othersPart(site: Site, { considered }: RecordProps): DocumentPart {
  const { record } = site.text.decision;
  const isDecided = considered.some(({ isChosen }) => isChosen);
  const others = considered.filter(({ isChosen, reason }) => !isChosen && (isDecided || reason));
  return {
    title: record.parts.others,
    blocks: others.flatMap((hoster) => reasonBlocks(site, hoster)),
  };
}

function reasonBlocks({ text }: Site, hoster: Considered): readonly Block[] {
  const name: Block = { kind: "name", text: nameOf(hoster) };
  if (hoster.reason !== "") return [name, words(hoster.reason)];
  return [name, sentence(text.decision.record.noReason)];
}

function needsPart(site: Site, props: RecordProps): DocumentPart {
  const { language, text } = site;
  const { record } = text.decision;
  const { grid, search, total } = props;
  const needs = (search.choices.need ?? []).map((value) => ({ key: "need", value }));
  const wishes = search.wishes.map((value) => ({ key: "wish", value }));
  const labels = (asked: readonly { readonly key: string; readonly value: string }[]) =>
    wordList(
      language,
      asked.map((each) => facetValueLabel(language, grid, each)),
    );
  const { accounts, budget } = search;
  const facts = [
    ...(needs.length === 0 ? [] : [fact(record.required, labels(needs))]),
    ...(wishes.length === 0 ? [] : [fact(record.wished, labels(wishes))]),
    ...(accounts === null ? [] : [fact(record.accounts, String(accounts))]),
    ...(budget === null ? [] : [fact(record.budget, formatEuros(language, budget * 100))]),
  ];
  const found = { ...search, kept: [] };
  const href = props.publicUrl + pathTo.directory(language, choiceQuery(found));
  return {
    title: record.parts.needs,
    blocks: [
      facts.length === 0 ? sentence(record.nothingAsked) : { kind: "facts", facts },
      {
        kind: "paragraph",
        pieces: [
          { text: `${searchSentence(site, grid, { search: found, total })} ` },
          { text: record.searchAddress, href },
        ],
      },
    ],
  };
}

/** Nobody must take an example for a hoster, in a record less than anywhere. */
function imaginaryBlocks({ language, text }: Site, { considered }: RecordProps): readonly Block[] {
  const invented = considered.filter(({ card }) => card.imaginary).map(nameOf);
  if (invented.length === 0) return [];
  const { imaginary } = text.site;
  const said = text.comparison.imaginary(listInSentence(language, invented), invented.length);
  return [sentence(text.directory.said.sentence(imaginary, said.replace(/\.$/u, "")))];
}

function unknownPart(site: Site, { considered, grid }: RecordProps): DocumentPart {
  const { language, text } = site;
  const { record } = text.decision;
  const sentences = considered.flatMap((hoster) => {
    const { card, publication, unknownNeeds } = hoster;
    const { name, outcome, offers } = card;
    const labels = unknownNeeds.map((value) =>
      facetValueLabel(language, grid, { key: "need", value }),
    );
    const silence = outcome === "declined" ? record.declined(name) : record.notAssessed(name);
    const missing = [...grid.criteria.keys()].filter((id) => !publication?.answers[id]).length;
    return [
      ...(publication === null ? [silence] : []),
      ...(labels.length === 0
        ? []
        : [record.unknownNeeds(name, lowerFirst(language, wordList(language, labels)))]),
      ...(publication === null || missing === 0
        ? []
        : [record.unanswered(name, missing, grid.criteria.size)]),
      ...(offers.length === 0 ? [record.noOffer(name)] : []),
    ];
  });
  return {
    title: record.parts.unknown,
    blocks:
      sentences.length === 0
        ? []
        : [{ kind: "list", items: sentences.map((each) => [{ text: each }]) }],
  };
}

function nameOf({ card }: Considered): string {
  return card.name;
}

function fact(label: string, text: string) {
  return { label, pieces: [{ text }] };
}

function sentence(text: string): Block {
  return { kind: "paragraph", pieces: [{ text }] };
}

function words(text: string): Block {
  return { kind: "words", text };
}
