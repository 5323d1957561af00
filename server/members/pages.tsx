import { Hono } from "hono";
import { roleFor } from "#core/access.ts";
import type { Person } from "#core/access.ts";
import { readInvitation } from "#core/invitation.ts";
import type { TeamChange } from "#core/team.ts";
import { spacePathTo } from "#core/space-paths.ts";
import { openOwnHoster } from "#server/hosters/actions.ts";
import type { HttpContext, HttpEnv } from "#server/http/context.ts";
import { Refusal } from "#server/http/errors.ts";
import { formOnly, readFormFields } from "#server/http/form-fields.ts";
import { renderPrivatePage } from "#server/http/private-page.ts";
import { personOf } from "#server/http/signed-in.ts";
import { slugOf } from "#server/http/slug.ts";
import { InvitationPage } from "#web/pages/team/InvitationPage.tsx";
import type { InvitationReader } from "#web/pages/team/InvitationPage.tsx";
import { memberDeeds } from "#web/pages/team/MemberItem.tsx";
import type { MemberDeed } from "#web/pages/team/MemberItem.tsx";
import { TeamPage } from "#web/pages/team/TeamPage.tsx";
import { teamDone } from "#web/pages/team/team-props.ts";
import type { TeamDone, TeamPageProps } from "#web/pages/team/team-props.ts";
import { textFor } from "#web/text/text.ts";
import { changeMembers } from "./actions.ts";
import { acceptInvitation, invite, openInvitation, withdrawInvitation } from "./invitations.ts";
import type { OpenedInvitation } from "./invitations.ts";
import { listMembers, listPendingInvitations } from "./queries.ts";

/** Who works for a hoster, and how someone joins or leaves. */
export const memberPages = new Hono<HttpEnv>()
  .get("/espace/:slug/equipe", (context) => showTeam(context))
  .post("/espace/:slug/equipe/invitations", formOnly, sendInvitation)
  .post("/espace/:slug/equipe/invitations/:id", formOnly, cancel)
  .post("/espace/:slug/equipe/membres/:id", formOnly, changeMember)
  .post("/espace/:slug/equipe/depart", formOnly, leave)
  .get("/invitation/:token", showInvitation)
  .post("/invitation/:token", formOnly, accept);

type Mistakes = Partial<Pick<TeamPageProps, "form" | "fault" | "mustTick">>;

async function showTeam(
  context: HttpContext,
  mistakes: Mistakes = {},
  status = 200,
): Promise<Response> {
  const { db, now } = context.get("deps");
  const language = context.get("language");
  const hoster = await openOwnHoster(context.get("deps"), slugOf(context));
  const members = await listMembers(db, hoster.id);
  const pending = await listPendingInvitations(db, hoster.id, now());
  const done = teamDone.find((word) => word === context.req.query("fait")) ?? null;
  const { team, space } = textFor(language);
  const page = (
    <TeamPage
      {...{ hoster, done, fault: null, mustTick: false }}
      person={personOf(context)}
      members={members.map(({ personId, name, email, role, createdAt }) => ({
        ...{ id: personId, name, email, role, since: createdAt.toISOString() },
      }))}
      pending={pending.map(({ id, email, role, expiresAt }) => ({
        ...{ id, email, role, expiresAt: expiresAt.toISOString() },
      }))}
      form={{ email: "", role: "editor", language }}
      {...mistakes}
    />
  );
  const head = {
    title: space.pageTitle(team.title, hoster.name),
    sheet: "space",
    // Of the page, when it answers one of its forms.
    canonical: spacePathTo.team(language, hoster.slug),
  } as const;
  return renderPrivatePage(context, head, page, status);
}

async function sendInvitation(context: HttpContext): Promise<Response> {
  const fields = await readFormFields(context);
  const { form, fault } = readInvitation(fields, context.get("language"));
  if (fault !== null) return showTeam(context, { form, fault }, 422);
  const refused = await invite(context.get("deps"), { ...actingIn(context), form });
  if (refused === null) return showDone(context, "invitation");
  return showTeam(context, { form, fault: refused }, refused === "too-many" ? 429 : 422);
}

async function cancel(context: HttpContext): Promise<Response> {
  await withdrawInvitation(context.get("deps"), { ...actingIn(context), id: idOf(context) });
  return showDone(context, "annulation");
}

/** What each deed of a form changes, and what is said of it once it is done. */
const deeds = {
  owner: [(member) => ({ kind: "role", member, role: "owner" }), "role"],
  editor: [(member) => ({ kind: "role", member, role: "editor" }), "role"],
  successor: [(member) => ({ kind: "hand-over", member }), "passation"],
  removal: [(member) => ({ kind: "remove", member }), "retrait"],
} as const satisfies Record<
  MemberDeed,
  readonly [change: (member: string) => TeamChange, done: TeamDone]
>;

async function changeMember(context: HttpContext): Promise<Response> {
  const asked = (await readFormFields(context)).get("do");
  const deed = memberDeeds.find((each) => each === asked);
  if (deed === undefined) throw new Refusal("invalid-request");
  const [change, done] = deeds[deed];
  await changeMembers(context.get("deps"), actingIn(context), change(idOf(context)));
  return showDone(context, done);
}

async function leave(context: HttpContext): Promise<Response> {
  const isAbandoning = (await readFormFields(context)).get("abandon") === "yes";
  try {
    const change = { kind: "leave", isAbandoning } as const;
    await changeMembers(context.get("deps"), actingIn(context), change);
  } catch (error) {
    const isLast = error instanceof Refusal && error.code === "last-owner";
    if (!isLast) throw error;
    return showTeam(context, { mustTick: true }, error.status);
  }
  return context.redirect(spacePathTo.account(context.get("language")), 303);
}

async function showInvitation(context: HttpContext): Promise<Response> {
  const opened = await openInvitation(context.get("deps"), tokenOf(context));
  return renderInvitation(context, opened);
}

async function accept(context: HttpContext): Promise<Response> {
  const deps = context.get("deps");
  const person = personOf(context);
  const opened = await openInvitation(deps, tokenOf(context));
  const isTheirs = opened.invitation.email === person.email;
  if (!isTheirs || opened.state !== "open") return renderInvitation(context, opened);
  await acceptInvitation(deps, { opened, person });
  const team = spacePathTo.team(context.get("language"), opened.hoster.slug);
  return context.redirect(`${team}?fait=${"arrivee" satisfies TeamDone}`, 303);
}

function renderInvitation(context: HttpContext, opened: OpenedInvitation): Response {
  const { invitation, hoster, inviter, state } = opened;
  const { title } = textFor(context.get("language")).team.invitation;
  const reader = readerOf(context.get("person"), opened);
  const page = (
    <InvitationPage
      {...{ hoster, inviter, state, reader }}
      token={tokenOf(context)}
      role={invitation.role}
      expiresAt={invitation.expiresAt.toISOString()}
    />
  );
  return renderPrivatePage(context, { title, sheet: "space" }, page, statusOf(state, reader));
}

function readerOf(person: Person | null, opened: OpenedInvitation): InvitationReader {
  if (person === null) return { kind: "visitor" };
  const { invitation, hoster, state } = opened;
  const isOpenToThem = state === "open" && invitation.email === person.email;
  if (isOpenToThem) return { kind: "invited" };
  if (roleFor(person, hoster.slug) !== undefined) return { kind: "member" };
  return invitation.email === person.email
    ? { kind: "invited" }
    : { kind: "other", email: person.email };
}

function statusOf(state: OpenedInvitation["state"], reader: InvitationReader): number {
  if (reader.kind === "member") return 200;
  if (state !== "open") return 410;
  return reader.kind === "other" ? 403 : 200;
}

function showDone(context: HttpContext, done: TeamDone): Response {
  const team = spacePathTo.team(context.get("language"), slugOf(context));
  return context.redirect(`${team}?fait=${done}`, 303);
}

function actingIn(context: HttpContext) {
  return { slug: slugOf(context), person: personOf(context) };
}

function idOf(context: HttpContext): string {
  return context.req.param("id") ?? "";
}

function tokenOf(context: HttpContext): string {
  return context.req.param("token") ?? "";
}
