import { Hono } from "hono";
import type { LifeMove } from "#core/announcement.ts";
import { groupPathTo } from "#core/group-paths.ts";
import { announce, discuss, giveUp, openLife, takeBack } from "#server/announcements/actions.ts";
import type { HttpContext, HttpEnv } from "#server/http/context.ts";
import { Refusal } from "#server/http/errors.ts";
import { formOnly, readFormFields } from "#server/http/form-fields.ts";
import { renderPrivatePage } from "#server/http/private-page.ts";
import { personOf } from "#server/http/signed-in.ts";
import { LifePage } from "#web/pages/announcement/LifePage.tsx";
import type { LifeMistakes } from "#web/pages/announcement/LifeMistakesSummary.tsx";
import { textFor } from "#web/text/text.ts";

/** The moves in the life of a version, each by a form of one page. */
export const announcementPages = new Hono<HttpEnv>()
  .get("/gt/grille/:version/annonce", (context) => showLife(context))
  .post("/gt/grille/:version/annonce", formOnly, announceVersion)
  .post("/gt/grille/:version/etat", formOnly, moveVersion);

async function showLife(
  context: HttpContext,
  mistakes: LifeMistakes = { kind: "none" },
): Promise<Response> {
  const life = await openLife(context.get("deps"), readVersion(context));
  const { version, state, effectiveAt } = life.row;
  const { day, haste, reason } = await readTyped(context);
  return renderPrivatePage(
    context,
    { title: textFor(context.get("language")).announcement.title(version), sheet: "space" },
    <LifePage
      {...{ version, state, mistakes }}
      effectiveAt={effectiveAt?.toISOString() ?? null}
      haste={life.row.haste}
      readiness={life.readiness}
      noticeMonths={life.settings.noticeMonths}
      typed={{ day: day ?? life.readiness.promisedDay, haste: haste ?? "", reason: reason ?? "" }}
    />,
    mistakes.kind === "none" ? 200 : 422,
  );
}

async function announceVersion(context: HttpContext): Promise<Response> {
  const version = readVersion(context);
  const { day, haste } = await readTyped(context);
  const hindrances = await announce(context.get("deps"), {
    ...{ version, person: personOf(context), day: day ?? "", haste: haste ?? "" },
  });
  return hindrances.length > 0
    ? showLife(context, { kind: "announcement", hindrances })
    : goBack(context, { version, move: "announce" });
}

const moves = { discuss, "take-back": takeBack, "give-up": giveUp } as const;

async function moveVersion(context: HttpContext): Promise<Response> {
  const version = readVersion(context);
  const { move, reason } = await readTyped(context);
  const acting = { version, person: personOf(context), reason: reason ?? "" };
  if (move === null || !Object.hasOwn(moves, move)) throw new Refusal("malformed-request");
  const asked = move as keyof typeof moves;
  const fate = await moves[asked](context.get("deps"), acting);
  return fate === "done"
    ? goBack(context, { version, move: asked })
    : showLife(context, { kind: fate, move: asked });
}

type Done = { readonly version: number; readonly move: LifeMove };

function goBack(context: HttpContext, { version, move }: Done): Response {
  const path = groupPathTo.version(context.get("language"), version);
  return context.redirect(`${path}?fait=${move}`, 303);
}

async function readTyped(context: HttpContext) {
  const fields =
    context.req.method === "POST" ? await readFormFields(context) : new URLSearchParams();
  const of = (name: string) => fields.get(name);
  return { day: of("day"), haste: of("haste"), reason: of("reason"), move: of("move") };
}

function readVersion(context: HttpContext): number {
  const given = context.req.param("version") ?? "";
  if (!/^[1-9]\d{0,8}$/u.test(given)) throw new Refusal("unknown-grid");
  return Number(given);
}
