import { groupPathTo } from "#core/group-paths.ts";
import type { Grid } from "#core/grid.ts";
import { pathTo } from "#core/paths.ts";
import { openPrediction, statusOf } from "#core/simulation-prediction.ts";
import type { HosterPrediction } from "#core/simulation-prediction.ts";
import { spacePathTo } from "#core/space-paths.ts";
import type { Language } from "#core/vocabulary.ts";
import { wrapText } from "#core/wrapped-text.ts";
import { listTendedHosters } from "#server/announcements/queries.ts";
import { assessmentOf, publishedAnswers } from "#server/assessments/actions.ts";
import { findCurrentRevisions } from "#server/assessments/queries.ts";
import { dayInWords } from "#server/day.ts";
import type { Db } from "#server/db/client.ts";
import type { Deps } from "#server/deps.ts";
import { findGrid, siteGridId } from "#server/grids/actions.ts";
import { findVersionRow } from "#server/grids/queries.ts";
import type { GridVersionRow } from "#server/grids/queries.ts";
import { listHosters } from "#server/hosters/queries.ts";
import type { Hoster } from "#server/hosters/queries.ts";
import { consentOn } from "#server/discussions/actions.ts";
import { givenAnswers } from "#server/drafts/actions.ts";
import { listAnswersOfDrafts } from "#server/drafts/queries.ts";
import type { Mail } from "#server/mail/mail.ts";
import { readSettings } from "#server/settings/actions.ts";
import { enqueue } from "#server/jobs/enqueue.ts";
import { notifyHoster } from "#server/notifications/actions.ts";
import { localize, textFor } from "#web/text/text.ts";

type Told = { readonly hosterId: string; readonly version: number };

type News = {
  /** The job that writes to one hoster. */
  readonly job: "tell-hoster-of-announcement" | "tell-hoster-of-giving-up";
  readonly version: number;
  /** What the job needs beside the version and the hoster. */
  readonly said?: { readonly reason: string };
};

/** Asks for a mail to the team of each hoster: one that fails holds no other back. */
export async function askToTell(deps: Deps, { job, version, said }: News): Promise<void> {
  const hosterIds = await listTendedHosters(deps.db);
  const wanted = hosterIds.map((hosterId) => ({
    name: job,
    payload: { hosterId, version, ...said },
    dedupeKey: `${job} ${hosterId} ${version}`,
  }));
  await enqueue(deps, deps.db, wanted);
}

/** Mails the team of a hoster what an announced version changes for it. */
export function tellOfAnnouncement(deps: Deps, { hosterId, version }: Told): Promise<void> {
  return deps.db.transaction(async (db) => {
    const row = await findVersionRow(db, { gridId: siteGridId, version });
    const [hoster] = await listHosters(db, [hosterId]);
    if (row?.state !== "announced" || hoster === undefined || hoster.stance === "removed") return;
    const { grid: after } = await findGrid({ db }, siteGridId, version);
    const effect = await predictFor(deps, db, { hoster, row, after });
    const consent = await consentOn(db, await readSettings(db), row, deps.now());
    const objections = consent.objections.length;
    await notifyHoster(deps, db, {
      ...{ hosterId, kind: "grid" },
      compose: (reader, stopUrl) => {
        const { language } = reader;
        const words = textFor(language).announcement.mails.announced;
        const day = dayInWords(language, row.effectiveAt ?? deps.now());
        const link = deps.publicUrl + groupPathTo.nextGrid(language, hoster.slug);
        const discussion = deps.publicUrl + groupPathTo.versionDiscussion(language, version);
        const lines = [
          ...words.lines({ hoster: hoster.name, version, day }),
          ...(row.haste === null ? [] : [words.haste(row.haste)]),
          ...tellEffect(language, effect),
          words.answer(link),
          words.read(deps.publicUrl + pathTo.gridVersion(language, version)),
          ...(objections === 0 ? [] : [words.objections(objections, discussion)]),
        ];
        return write(reader, { subject: words.subject(hoster.name, day), lines, stopUrl });
      },
    });
  });
}

/** Mails the team of a hoster that was told of a version that it will not come, and why. */
export function tellOfGivingUp(
  deps: Deps,
  { hosterId, version, reason }: Told & { readonly reason: string },
): Promise<void> {
  return deps.db.transaction(async (db) => {
    const [hoster] = await listHosters(db, [hosterId]);
    if (hoster === undefined || hoster.stance === "removed") return;
    await notifyHoster(deps, db, {
      ...{ hosterId, kind: "grid" },
      compose: (reader, stopUrl) => {
        const { language } = reader;
        const words = textFor(language).announcement.mails.givenUp;
        const link = deps.publicUrl + pathTo.gridVersion(language, version);
        const lines = [
          ...words.lines(hoster.name, version),
          words.reason(reason),
          words.read(link),
        ];
        return write(reader, { subject: words.subject(version), lines, stopUrl });
      },
    });
  });
}

/** Mails the team of a hoster what became of its answers when a version came into force. */
export function tellOfSwitch(deps: Deps, { hosterId, version }: Told): Promise<void> {
  return deps.db.transaction(async (db) => {
    const [hoster] = await listHosters(db, [hosterId]);
    const [revision] = await findCurrentRevisions(db, [hosterId]);
    const isTold = hoster !== undefined && hoster.stance !== "removed";
    if (!isTold || revision?.gridVersion !== version) return;
    const { grid } = await findGrid({ db }, siteGridId, version);
    const { answers, classification } = assessmentOf(grid, revision);
    const open = [...grid.criteria.keys()].filter((id) => !Object.hasOwn(answers, id)).length;
    await notifyHoster(deps, db, {
      ...{ hosterId, kind: "grid" },
      compose: (reader, stopUrl) => {
        const { language } = reader;
        const words = textFor(language).announcement.mails.switched;
        const link = deps.publicUrl + spacePathTo.answering(language, hoster.slug);
        const lines = [
          ...words.lines({ hoster: hoster.name, version }),
          words.outcome(nameOutcome(language, grid, classification.outcome)),
          open === 0 ? words.complete : words.open(open),
          words.answer(link),
        ];
        return write(reader, { subject: words.subject(hoster.name, version), lines, stopUrl });
      },
    });
  });
}

type Reader = { readonly email: string; readonly language: Language };
type Letter = {
  readonly subject: string;
  readonly lines: readonly string[];
  readonly stopUrl: string;
};

function write({ email: to, language }: Reader, { subject, lines, stopUrl }: Letter): Mail {
  const stop = textFor(language).announcement.mails.stop(stopUrl);
  const text = `${[...lines, stop].map((line) => wrapText(line)).join("\n\n")}\n`;
  return { to, language, subject, text, stopUrl };
}

/** What a version would do to a hoster on its day, and the grids its outcomes are named in. */
type Effect = { readonly before: Grid; readonly after: Grid; readonly hoster: HosterPrediction };

type Predicted = { readonly hoster: Hoster; readonly row: GridVersionRow; readonly after: Grid };

async function predictFor(
  deps: Pick<Deps, "now">,
  db: Db,
  { hoster, row, after }: Predicted,
): Promise<Effect | null> {
  const [revision] = await findCurrentRevisions(db, [hoster.id]);
  if (revision === undefined) return null;
  const { grid: before } = await findGrid({ db }, revision.gridId, revision.gridVersion);
  const change = { before, after, reworded: new Set(row.reworded) };
  const at = (row.effectiveAt ?? deps.now()).toISOString();
  const answers = publishedAnswers(revision);
  const early = givenAnswers(await listAnswersOfDrafts(db, row, [hoster.id]));
  const { slug, name, isImaginary } = hoster;
  const predict = openPrediction(change, at);
  const { hoster: predicted } = predict({ slug, name, isImaginary, answers, early });
  return { before, after, hoster: predicted };
}

function tellEffect(language: Language, effect: Effect | null): readonly string[] {
  const words = textFor(language).announcement.mails.announced;
  if (effect === null) return [words.nothingPublished];
  const { before, after, hoster } = effect;
  const was = nameOutcome(language, before, hoster.before.outcome);
  const is = nameOutcome(language, after, hoster.after.outcome);
  const questions = words.questions(hoster.toAnswer.length, hoster.toReview.length);
  const verdict = hoster.isMoved && was !== is ? words.moved(was, is) : words.same(is);
  const profiles = tellProfiles(language, effect);
  return [
    verdict,
    ...(profiles === "" ? [] : [profiles]),
    ...(questions === "" ? [] : [questions]),
  ];
}

/** The profiles whose status becomes another one, a line each. */
function tellProfiles(language: Language, { after, hoster }: Effect): string {
  const text = textFor(language);
  const words = text.announcement.mails.announced;
  const { profileStatuses } = text.comparison;
  const lines = after.document.profiles.flatMap(({ id, label }) => {
    const name = localize(language, label);
    const [was, is] = [statusOf(hoster.before, id), statusOf(hoster.after, id)];
    if (is === null || was === is) return [];
    if (was === null) return [words.newProfile(name, profileStatuses[is])];
    return [words.profile(name, profileStatuses[was], profileStatuses[is])];
  });
  return lines.join("\n");
}

function nameOutcome(language: Language, { document }: Grid, id: string): string {
  const outcome = document.rules.outcomes.find((each) => each.id === id);
  return outcome === undefined ? id : localize(language, outcome.label);
}
