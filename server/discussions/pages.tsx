import { Hono } from "hono";
import { readTypedParts } from "#core/amendment-form.ts";
import { listParts } from "#core/amendment-parts.ts";
import { findSubject, listSubjects } from "#core/amendment-subject.ts";
import { amendmentStates, moderatedKinds } from "#core/discussion.ts";
import type { DiscussionNews, DiscussionProblem } from "#core/discussion.ts";
import { readTyped } from "#core/discussion-form.ts";
import { groupPathTo } from "#core/group-paths.ts";
import { consentOn } from "#server/discussions/actions.ts";
import {
  amendableStates,
  applyAmendment,
  declineAmendment,
  proposeAmendment,
  withdrawAmendment,
} from "#server/discussions/amendments.ts";
import { readDraft } from "#server/discussions/documents.ts";
import { moderate } from "#server/discussions/moderation.ts";
import { pathOfPlace, placeOfRemark, versionPlace } from "#server/discussions/places.ts";
import { findPublishedReport, listVersionsIn } from "#server/discussions/queries.ts";
import type { RemarkPlace } from "#server/discussions/queries.ts";
import {
  readAmendment,
  readAmendments,
  readRemarks,
  readTally,
  showEdits,
} from "#server/discussions/reading.ts";
import { addRemark, answerObjection, liftObjection } from "#server/discussions/remarks.ts";
import * as visit from "#server/discussions/visit.ts";
import type { EditFate } from "#server/grid-drafts/actions.ts";
import { findGridInForce, siteGridId } from "#server/grids/actions.ts";
import { findGridVersion } from "#server/grids/queries.ts";
import type { HttpContext, HttpEnv } from "#server/http/context.ts";
import { Refusal } from "#server/http/errors.ts";
import { formOnly, readFormFields } from "#server/http/form-fields.ts";
import { pageOf } from "#server/http/page-number.ts";
import { renderPage } from "#server/http/render.tsx";
import { personOf } from "#server/http/signed-in.ts";
import { readSettings } from "#server/settings/actions.ts";
import { AmendmentPage } from "#web/pages/discussion/AmendmentPage.tsx";
import { AmendmentsPage } from "#web/pages/discussion/AmendmentsPage.tsx";
import { ChooseSubjectPage } from "#web/pages/discussion/ChooseSubjectPage.tsx";
import { amendmentForm, remarkForm } from "#web/pages/discussion/mistake.ts";
import type { Mistake } from "#web/pages/discussion/mistake.ts";
import { NewAmendmentPage } from "#web/pages/discussion/NewAmendmentPage.tsx";
import { VersionPage } from "#web/pages/discussion/VersionPage.tsx";
import { textFor } from "#web/text/text.ts";

/** What is proposed, said and answered before everyone. */
export const discussionPages = new Hono<HttpEnv>()
  .get("/groupe/propositions", showAmendments)
  .get("/groupe/propositions/nouvelle", (context) => showForm(context))
  .post("/groupe/propositions/nouvelle", formOnly, propose)
  .get("/groupe/propositions/:id", (context) => showAmendment(context, visit.idOf(context)))
  .post("/groupe/propositions/:id/remarques", formOnly, (context) =>
    say(context, { amendmentId: visit.idOf(context) }),
  )
  .post("/groupe/propositions/:id/retrait", formOnly, withdraw)
  .post("/groupe/propositions/:id/suite", formOnly, settle)
  .get("/groupe/versions/:version", (context) => showVersion(context, visit.versionOf(context)))
  .post("/groupe/versions/:version/remarques", formOnly, (context) =>
    say(context, versionPlace(visit.versionOf(context))),
  )
  .post("/groupe/remarques/:id/levee", formOnly, lift)
  .post("/groupe/remarques/:id/reponse", formOnly, answer)
  .post("/groupe/moderation/:kind/:id", formOnly, hide);

async function showAmendments(context: HttpContext): Promise<Response> {
  const { db } = context.get("deps");
  const state = amendmentStates.find((each) => each === context.req.query("etat")) ?? null;
  const subject = visit.subjectOf(context);
  const page = pageOf(context);
  const { grid } = await findGridInForce({ db });
  const found = await readAmendments(db, { page, state, subject });
  const { title, lead } = textFor(context.get("language")).discussion.list;
  return renderPage(
    context,
    { title, description: lead, sheet: "space" },
    <AmendmentsPage
      {...{ ...found, state, subject, page }}
      subjects={listSubjects(grid.document)}
    />,
  );
}

type Unsaved = {
  readonly fields: readonly (readonly [string, string])[];
  readonly problems: readonly DiscussionProblem[];
};

/** First what it is about, then the form. */
async function showForm(context: HttpContext, unsaved?: Unsaved): Promise<Response> {
  const { db } = context.get("deps");
  const asked = (name: string) =>
    unsaved?.fields.find(([key]) => key === name)?.[1] ?? context.req.query(name) ?? "";
  const versions = await listVersionsIn(db, siteGridId, [...amendableStates]);
  const known = versions.find(({ version }) => String(version) === asked("version"));
  const version = (known ?? versions.find(({ state }) => state === "in-force"))?.version;
  if (version === undefined) throw new Refusal("unknown-grid");
  const draft = await readDraft(db, version);
  const subject = findSubject(draft, asked("sujet"));
  const title = textFor(context.get("language")).discussion.choose.title;
  const head = { title, sheet: "space", isIndexed: false } as const;
  if (subject === undefined) {
    const subjects = listSubjects(draft);
    return renderPage(context, head, <ChooseSubjectPage {...{ versions, version, subjects }} />);
  }
  const parts = listParts(draft, subject.path);
  const page = (
    <NewAmendmentPage
      {...{ subject, version, parts }}
      name={personOf(context).name}
      typed={unsaved === undefined ? {} : readTypedParts(unsaved.fields, parts)}
      mistake={
        unsaved === undefined
          ? null
          : {
              form: amendmentForm,
              problems: unsaved.problems,
              typed: readTyped(unsaved.fields),
            }
      }
    />
  );
  return renderPage(context, head, page, unsaved === undefined ? 200 : 422);
}

async function propose(context: HttpContext): Promise<Response> {
  const fields = [...(await readFormFields(context))];
  const language = context.get("language");
  const first = (name: string) => fields.find(([key]) => key === name)?.[1] ?? "";
  const proposed = await proposeAmendment(context.get("deps"), {
    ...{ person: personOf(context), language, fields },
    ...{ version: Number(first("version")), subject: first("sujet") },
  });
  if (typeof proposed !== "string") return showForm(context, { fields, problems: proposed });
  return visit.goTo(context, groupPathTo.amendment(language, proposed), "proposed");
}

type Said = {
  readonly mistake?: Mistake;
  readonly fate?: Exclude<EditFate, { kind: "saved" }>;
};

async function showAmendment(
  context: HttpContext,
  id: string,
  { mistake, fate }: Said = {},
): Promise<Response> {
  const { db } = context.get("deps");
  const person = context.get("person");
  const page = pageOf(context);
  const amendment = await readAmendment(db, id, person);
  const draft = await readDraft(db, amendment.version);
  const drafts = await listVersionsIn(db, siteGridId, ["draft"]);
  const conflicts =
    fate?.kind === "conflict"
      ? fate.conflicts.flatMap(({ edit, found }) =>
          showEdits(draft, amendment.subjectPath, [edit]).map((shown) => ({ ...shown, found })),
        )
      : fate === undefined
        ? null
        : ("wrong" as const);
  const title = amendment.title ?? textFor(context.get("language")).discussion.hiddenTitle;
  return renderPage(
    context,
    { title, sheet: "space", isIndexed: amendment.hiddenReason === null },
    <AmendmentPage
      {...{ amendment, conflicts, page, reader: visit.readerOf(context) }}
      {...await readRemarks(db, { amendmentId: id }, { page, reader: person })}
      drafts={drafts.map(({ version }) => version)}
      mistake={mistake ?? null}
      news={visit.newsOf(context, mistake === undefined && fate === undefined)}
    />,
    fate !== undefined ? 409 : visit.statusOf(mistake?.problems),
  );
}

async function withdraw(context: HttpContext): Promise<Response> {
  const id = visit.idOf(context);
  await withdrawAmendment(context.get("deps"), { id, person: personOf(context) });
  return visit.goTo(context, groupPathTo.amendment(context.get("language"), id), "withdrawn");
}

async function settle(context: HttpContext): Promise<Response> {
  const fields = await readFormFields(context);
  const deps = context.get("deps");
  const acting = { id: visit.idOf(context), person: personOf(context) };
  const path = groupPathTo.amendment(context.get("language"), acting.id);
  const reason = fields.get("reason") ?? "";
  const refuse = (problems: readonly DiscussionProblem[]) =>
    showAmendment(context, acting.id, { mistake: { form: "suite", problems, typed: { reason } } });
  if (fields.get("do") === "decline") {
    const problems = await declineAmendment(deps, { ...acting, reason });
    return problems.length > 0 ? refuse(problems) : visit.goTo(context, path, "declined");
  }
  if (fields.get("do") !== "apply") throw new Refusal("malformed-request");
  const version = /^[1-9]\d{0,8}$/u.exec(fields.get("draft") ?? "")?.[0];
  if (version === undefined) return refuse([{ field: "draft", code: "draft-missing" }]);
  const fate = await applyAmendment(deps, { ...acting, version: Number(version) });
  if (fate.kind !== "saved") return showAmendment(context, acting.id, { fate });
  return visit.goTo(context, path, "applied");
}

async function showVersion(
  context: HttpContext,
  version: number,
  { mistake }: Said = {},
): Promise<Response> {
  const { db, now } = context.get("deps");
  const key = { gridId: siteGridId, version };
  const row = await findGridVersion(db, key.gridId, version);
  if (row === undefined) throw new Refusal("unknown-grid");
  const settings = await readSettings(db);
  const consent = await consentOn(db, settings, key, now());
  const page = pageOf(context);
  const title = textFor(context.get("language")).discussion.version.title(version);
  return renderPage(
    context,
    { title, sheet: "space" },
    <VersionPage
      {...{ version, settings, page, reader: visit.readerOf(context) }}
      {...{ state: row.state, basedOn: row.basedOn }}
      {...await readRemarks(db, key, { page, reader: context.get("person") })}
      discussedSince={row.discussedSince?.toISOString() ?? null}
      consent={{ ...consent, consentAt: consent.consentAt.toISOString() }}
      report={(await findPublishedReport(db, key.gridId, version)) ?? null}
      tally={await readTally(db, key)}
      mistake={mistake ?? null}
      news={visit.newsOf(context, mistake === undefined)}
    />,
    visit.statusOf(mistake?.problems),
  );
}

async function say(context: HttpContext, place: RemarkPlace): Promise<Response> {
  const typed = readTyped(await readFormFields(context));
  const said = await addRemark(context.get("deps"), { place, person: personOf(context), typed });
  if (typeof said !== "string")
    return refuseIn(context, place, { form: remarkForm, problems: said, typed });
  return visit.goTo(context, pathOfPlace(context.get("language"), place), "said", `r-${said}`);
}

/** Shows again the page that something was typed in. */
function refuseIn(context: HttpContext, place: RemarkPlace, mistake: Mistake): Promise<Response> {
  return "amendmentId" in place
    ? showAmendment(context, place.amendmentId, { mistake })
    : showVersion(context, place.version, { mistake });
}

async function lift(context: HttpContext): Promise<Response> {
  const id = visit.idOf(context);
  await liftObjection(context.get("deps"), { id, person: personOf(context) });
  return goToRemark(context, id, "lifted");
}

async function answer(context: HttpContext): Promise<Response> {
  const fields = await readFormFields(context);
  const id = visit.idOf(context);
  const typed = { answer: fields.get("answer") ?? "" };
  const problems = await answerObjection(context.get("deps"), {
    ...{ id, person: personOf(context), ...typed },
    read: fields.get("read") ?? "",
  });
  if (problems.length === 0) return goToRemark(context, id, "answered");
  const { db } = context.get("deps");
  const form = `reponse-${id}`;
  return refuseIn(context, await placeOfRemark(db, id), { form, problems, typed });
}

async function hide(context: HttpContext): Promise<Response> {
  const fields = await readFormFields(context);
  const kind = moderatedKinds.find((each) => each === context.req.param("kind"));
  const asked = fields.get("do");
  const id = visit.idOf(context);
  if (kind === undefined) throw new Refusal("not-found");
  if (asked !== "hide" && asked !== "show") throw new Refusal("malformed-request");
  const reason = fields.get("reason") ?? "";
  const acting = { kind, id, person: personOf(context), reason, isHidden: asked === "hide" };
  const problems = await moderate(context.get("deps"), acting);
  const { db } = context.get("deps");
  const place = kind === "remarque" ? await placeOfRemark(db, id) : { amendmentId: id };
  const form = `masquer-${id}`;
  if (problems.length > 0) return refuseIn(context, place, { form, problems, typed: { reason } });
  const news = acting.isHidden ? "hidden" : "shown";
  if (kind === "remarque") return goToRemark(context, id, news);
  return visit.goTo(context, pathOfPlace(context.get("language"), place), news);
}

async function goToRemark(context: HttpContext, id: string, news: DiscussionNews) {
  const place = await placeOfRemark(context.get("deps").db, id);
  return visit.goTo(context, pathOfPlace(context.get("language"), place), news, `r-${id}`);
}
