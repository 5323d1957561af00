import { choicePathTo } from "#core/choice-paths.ts";
import { dataPathTo } from "#core/data-paths.ts";
import type { Grid } from "#core/grid.ts";
import { buildPath, pathTo } from "#core/paths.ts";

/** Stands for a part of an answer that depends on what is stored. */
export const varying = "…";

/** An answer in short: other members may be there, and a list holds any number of what it shows. */
export type Shape =
  | string
  | number
  | boolean
  | null
  | readonly [Shape]
  | { readonly [key: string]: Shape };

export const apiExampleIds = [
  "list",
  "unknown-key",
  "hoster",
  "revisions",
  "grids",
  "grid",
  "classification",
  "wrong-answer",
  "feed",
  "table",
  "badge",
  "dump",
] as const;
export type ApiExampleId = (typeof apiExampleIds)[number];

/** A request that works as it is written, and what is answered. */
export type ApiExample = {
  readonly id: ApiExampleId;
  readonly path: string;
  /** What is posted; absent for a reading. */
  readonly body?: object;
  readonly status: number;
  readonly type: string;
  readonly answer: Shape;
};

type Shown = {
  /** In force. */
  readonly grid: Grid;
  /** A hoster of the directory; null in an empty one, where nothing can be asked of any. */
  readonly slug: string | null;
};

/** What the page of the API shows and its tests ask for. */
export function makeApiExamples(shown: Shown): readonly ApiExample[] {
  return [
    ...searching(shown),
    ...readingHoster(shown),
    ...readingGrids(shown),
    ...classifying(shown),
    ...otherForms(shown),
  ];
}

const json = "application/json";
const problem = "application/problem+json";

function searching({ grid }: Shown): readonly ApiExample[] {
  const need = grid.document.needs[0]?.id;
  const asked = need === undefined ? "" : `&need=${need}`;
  const hoster = {
    ...{ slug: varying, name: varying, website: varying, country: varying, department: varying },
    services: [{ type: varying, software: varying, url: varying }] as const,
    ...{ outcome: varying, profiles: varying, assessedAt: varying, imaginary: varying },
    ...(need !== undefined && { needs: [{ id: need, status: varying }] as const }),
  };
  const values = [{ id: varying, label: varying, count: varying }] as const;
  return [
    {
      ...{ id: "list", path: choicePathTo.apiHosters(`service=files${asked}&size=2`) },
      ...{ status: 200, type: json },
      answer: {
        ...{ total: varying, page: 1, size: 2, hosters: [hoster] },
        facets: [{ id: varying, values }],
      },
    },
    {
      ...{ id: "unknown-key", path: choicePathTo.apiHosters("colour=blue") },
      ...{ status: 422, type: problem },
      answer: refusal([{ path: "/query/colour", code: "unknown-field", message: varying }]),
    },
  ];
}

function readingHoster({ slug }: Shown): readonly ApiExample[] {
  if (slug === null) return [];
  return [
    {
      ...{ id: "hoster", path: pathTo.apiHoster(slug), status: 200, type: json },
      answer: {
        ...{ slug, name: varying, services: varying, offers: varying },
        facts: [
          {
            field: varying,
            value: varying,
            origin: varying,
            sources: varying,
            recordedOn: varying,
          },
        ],
        ...{ assessment: varying, events: varying, reviews: varying },
      },
    },
    {
      ...{ id: "revisions", path: pathTo.apiRevisions(slug), status: 200, type: json },
      answer: {
        revisions: [
          {
            ...{ revision: varying, grid: { id: varying, version: varying } },
            ...{ publishedAt: varying, expiresAt: varying, outcome: varying, profiles: varying },
            ...{ answersDigest: varying, withdrawn: varying },
          },
        ],
      },
    },
  ];
}

function readingGrids({ grid }: Shown): readonly ApiExample[] {
  const { id, version } = grid.document.grid;
  const told = { id: varying, version: varying, state: varying, inForceSince: varying };
  return [
    {
      ...{ id: "grids", path: buildPath("fr", ["api", "grids"]), status: 200, type: json },
      answer: { grids: [{ ...told, digest: varying }] },
    },
    {
      ...{ id: "grid", path: pathTo.apiGrid(id, version), status: 200, type: json },
      answer: {
        grid: { id, version },
        ...{ themes: varying, criteria: varying, rules: varying, needs: varying },
      },
    },
  ];
}

/** Answers the first choice of the grid, so that the example is always accepted. */
function classifying({ grid }: Shown): readonly ApiExample[] {
  const { id, version } = grid.document.grid;
  const path = buildPath("fr", ["api", "classification"]);
  const choice = grid.document.criteria.find((criterion) => criterion.kind === "choice");
  const answers = choice && { [choice.id]: { value: choice.answers.at(-1)?.id } };
  return [
    {
      ...{ id: "classification", path, body: { grid: { id, version }, answers: answers ?? {} } },
      ...{ status: 200, type: json },
      answer: {
        ...{ outcome: varying, profiles: varying, themes: varying, needs: varying },
        coverage: { answered: choice === undefined ? 0 : 1, total: grid.criteria.size },
        trace: varying,
      },
    },
    {
      ...{ id: "wrong-answer", path },
      body: { grid: { id, version }, answers: { colour: { value: "blue" } } },
      ...{ status: 422, type: problem },
      answer: refusal([{ path: "/answers/colour", code: "unknown-criterion", message: varying }]),
    },
  ];
}

function otherForms({ slug }: Shown): readonly ApiExample[] {
  const query = "service=files";
  return [
    {
      ...{ id: "feed", path: choicePathTo.directoryAtom("fr", query), status: 200 },
      ...{ type: "application/atom+xml", answer: varying },
    },
    {
      ...{ id: "table", path: choicePathTo.directoryCsv("fr", query), status: 200 },
      ...{ type: "text/csv", answer: varying },
    },
    ...badgeOf(slug),
    {
      ...{ id: "dump", path: dataPathTo.lastDumpFile("datapackage.json"), status: 302 },
      ...{ type: json, answer: varying },
    },
  ];
}

function badgeOf(slug: string | null): readonly ApiExample[] {
  if (slug === null) return [];
  const path = pathTo.badge("fr", slug);
  return [{ id: "badge", path, status: 200, type: "image/svg+xml", answer: varying }];
}

function refusal(errors: readonly [Shape]): Shape {
  return { status: 422, code: varying, title: varying, detail: varying, errors };
}
