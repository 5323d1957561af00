import { hydrate } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { classify } from "#core/classify.ts";
import type { FormAnswers } from "#core/form-answers.ts";
import { readFormAnswers, writeFormFields } from "#core/form-answers.ts";
import type { Grid, GridDraft } from "#core/grid.ts";
import { indexGrid } from "#core/grid.ts";
import { QuestionnaireForm } from "#web/pages/questionnaire/QuestionnaireForm.tsx";
import type { QuestionnaireStart } from "#web/pages/questionnaire/questionnaire-start.ts";
import type { ListedProblem } from "#web/text/entry-sentences.ts";
import { listProblems } from "#web/pages/questionnaire/entry-problems.ts";
import type { Text } from "#web/text/text.ts";
import { SiteContext, useSite } from "#web/site.ts";
import type { Place } from "./place.ts";
import { placeOf, useArrival, useThemeInAddress, useThemeInTitle, visit } from "./place.ts";
import { fieldsOf, keepFields, keptFields } from "./kept-fields.ts";
import { useLeaveWarning } from "./leave-warning.ts";
import { settleContradiction } from "./settle-contradiction.ts";

/**
 * Takes over the questionnaire's markup. Until the grid is here, and if it never comes,
 * the form keeps working as the server sent it.
 */
export async function enliven(root: Element, start: QuestionnaireStart) {
  const grid = await openGrid(start.paths.grid);
  if (grid === null) return;
  // Proved in tests/web/questionnaire.test.tsx: nothing under it reads another section.
  const site = { language: start.language, text: start.text as Text };
  hydrate(
    <SiteContext.Provider value={site}>
      <Questionnaire root={root} grid={grid} start={start} />
    </SiteContext.Provider>,
    root,
  );
}

/** The grid the server classifies by. */
async function openGrid(path: string): Promise<Grid | null> {
  const response = await fetch(path);
  if (!response.ok) return null;
  // The server serves only what `checkGrid` proved; the proof here would weigh as much as Preact.
  const document: unknown = await response.json();
  return indexGrid(document as GridDraft);
}

type QuestionnaireProps = {
  readonly root: Element;
  readonly grid: Grid;
  readonly start: QuestionnaireStart;
};

function Questionnaire({ root, grid, start }: QuestionnaireProps) {
  const { language } = useSite();
  const [form, setForm] = useState(() => readFormAnswers(grid, start.fields, language));
  const [view, setView] = useState(() => viewOf(grid, form, { theme: start.theme, target: null }));
  const [life, setLife] = useState<"asleep" | "awake" | "restored">("asleep");
  const classification = useMemo(() => classify(grid, form.answers), [grid, form]);
  const leaving = useLeaveWarning(form.given.size > 0);

  const read = () => {
    const now = readFormAnswers(grid, fieldsOf(root), language);
    setForm(now);
    return now;
  };
  const open = (place: Place) => setView(viewOf(grid, read(), place));

  useEffect(() => {
    const restored = keptFields();
    setForm(readFormAnswers(grid, restored ?? fieldsOf(root), language));
    setLife(restored === null ? "awake" : "restored");
  }, [root, grid, language]);
  useEffect(() => keepFields(writeFormFields(form.given)), [form]);
  useArrival(root, view.place);
  useThemeInAddress((asked) => {
    const theme = grid.document.themes.find(({ id }) => id === asked)?.id ?? start.theme;
    if (theme !== view.place.theme) open({ theme, target: "title" });
  });
  useThemeInTitle(grid, view.place.theme);

  return (
    <QuestionnaireForm
      // What a browser brings back is not what the server sent: the fields are made anew.
      key={String(life === "restored")}
      grid={grid}
      form={form}
      classification={classification}
      theme={view.place.theme}
      problems={view.problems}
      asked={start.asked}
      paths={start.paths}
      isLive={life !== "asleep"}
      onChange={(event) => {
        leaving.current = false;
        settleContradiction(event.target);
        read();
      }}
      onSubmit={(event) => {
        const place = placeOf(event.submitter);
        leaving.current = place === null;
        if (place === null) return;
        event.preventDefault();
        visit(place, view.place.theme);
        open(place);
      }}
    />
  );
}

type View = { readonly place: Place; readonly problems: readonly ListedProblem[] };

/** Problems are listed as they were on arrival: a list that changes while typing would jump. */
function viewOf(grid: Grid, form: FormAnswers, place: Place): View {
  return { place, problems: listProblems(grid, form) };
}
