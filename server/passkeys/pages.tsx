import type { AuthenticationResponseJSON, RegistrationResponseJSON } from "@simplewebauthn/server";
import { Hono } from "hono";
import { createMiddleware } from "hono/factory";
import { z } from "zod";
import { readFormAnswers, writeFormFields } from "#core/form-answers.ts";
import { readOwnPath } from "#core/own-path.ts";
import { readPasskeyName } from "#core/passkey-name.ts";
import type { PasskeyNameFault } from "#core/passkey-name.ts";
import { spacePathTo } from "#core/space-paths.ts";
import { giveSession } from "#server/accounts/actions.ts";
import { findGridInForce } from "#server/grids/actions.ts";
import type { HttpContext, HttpEnv } from "#server/http/context.ts";
import { problemJson, Refusal } from "#server/http/errors.ts";
import { formOnly, readFormFields } from "#server/http/form-fields.ts";
import { requireContentType } from "#server/http/limits.ts";
import { renderPrivatePage } from "#server/http/private-page.ts";
import { senderDigest } from "#server/http/sender.ts";
import { personOf } from "#server/http/signed-in.ts";
import { RenamePage } from "#web/pages/passkeys/RenamePage.tsx";
import { textFor } from "#web/text/text.ts";
import {
  addPasskey,
  listOwnPasskeys,
  offerPasskey,
  offerSignIn,
  removePasskey,
  renamePasskey,
  signInWithPasskey,
} from "./actions.ts";
import { relyingParty } from "./relying-party.ts";

const jsonOnly = requireContentType(["application/json"]);

/** The script that asks says why it was refused where the button is: it wants no page. */
const refuseInJson = createMiddleware<HttpEnv>(async (context, next) => {
  await next();
  const { error } = context;
  if (error instanceof Refusal) context.res = problemJson(context, error);
});

/** Keys of devices, to sign in without a mail. */
export const passkeyPages = new Hono<HttpEnv>()
  .post("/compte/cles/defi", refuseInJson, jsonOnly, offerNew)
  .post("/compte/cles", refuseInJson, jsonOnly, add)
  .post("/compte/cles/:id", formOnly, change)
  .post("/connexion/cle/defi", refuseInJson, jsonOnly, offer)
  .post("/connexion/cle", refuseInJson, jsonOnly, signIn);

/** Longest piece of what a device sends: an identifier is at most 1,023 bytes, a key a little more. */
const piece = z.string().max(16_000);

/** In base64url, as devices write it. */
const identifier = piece.regex(/^[\w-]+$/u);

const device = { id: identifier, rawId: piece, type: z.literal("public-key") };

const newPasskey = z.object({
  name: z.string(),
  answer: z.object({
    ...device,
    response: z.object({
      clientDataJSON: piece,
      attestationObject: piece,
      transports: z.array(z.string().max(20)).max(10).default([]),
    }),
  }),
});

const signature = z.object({
  /** Of the form beside the button, as a query string. */
  fields: z.string(),
  answer: z.object({
    ...device,
    response: z.object({
      clientDataJSON: piece,
      authenticatorData: piece,
      signature: piece,
      userHandle: piece.optional(),
    }),
  }),
});

async function offerNew(context: HttpContext): Promise<Response> {
  const asking = { person: personOf(context), senderDigest: await senderDigest(context) };
  return context.json(await offerPasskey(context.get("deps"), relyingParty(context), asking));
}

async function offer(context: HttpContext): Promise<Response> {
  const asking = { senderDigest: await senderDigest(context) };
  return context.json(await offerSignIn(context.get("deps"), relyingParty(context), asking));
}

async function add(context: HttpContext): Promise<Response> {
  const { name: typed, answer } = await readJson(context, newPasskey);
  const read = readPasskeyName(typed);
  if (!read.ok) throw new Refusal("invalid-request");
  const { clientDataJSON, attestationObject, transports } = answer.response;
  const response: RegistrationResponseJSON = {
    ...answer,
    response: { clientDataJSON, attestationObject },
    clientExtensionResults: {},
  };
  await addPasskey(context.get("deps"), relyingParty(context), {
    person: personOf(context),
    name: read.name,
    transports,
    response,
  });
  return context.json({}, 201);
}

async function signIn(context: HttpContext): Promise<Response> {
  const { fields, answer } = await readJson(context, signature);
  const { userHandle, ...signed } = answer.response;
  const response: AuthenticationResponseJSON = {
    ...answer,
    response: { ...signed, ...(userHandle !== undefined && { userHandle }) },
    clientExtensionResults: {},
  };
  const sent = new URLSearchParams(fields);
  const token = await signInWithPasskey(context.get("deps"), relyingParty(context), {
    response,
    answers: await readAnswers(context, sent),
    agent: context.req.header("user-agent") ?? "",
  });
  await giveSession(context, token);
  const next = readOwnPath(sent.get("vers") ?? "");
  return context.json({ next: next ?? spacePathTo.account(context.get("language")) });
}

/** What was tried before signing in, if anything. */
async function readAnswers(context: HttpContext, sent: URLSearchParams): Promise<string | null> {
  const { grid } = await findGridInForce(context.get("deps"));
  const { given } = readFormAnswers(grid, sent, context.get("language"));
  if (given.size === 0) return null;
  const fields = writeFormFields(given).map(([name, value]) => [name, value]);
  return new URLSearchParams(fields).toString();
}

async function change(context: HttpContext): Promise<Response> {
  const deps = context.get("deps");
  const language = context.get("language");
  const own = { person: personOf(context), id: context.req.param("id") ?? "" };
  const fields = await readFormFields(context);
  if (fields.get("do") === "remove") await removePasskey(deps, own);
  else {
    const typed = fields.get("name") ?? "";
    const read = readPasskeyName(typed);
    if (!read.ok) return askAgain(context, own.id, { typed, fault: read.fault });
    await renamePasskey(deps, own, read.name);
  }
  return context.redirect(`${spacePathTo.account(language)}#cles`, 303);
}

type Mistake = { readonly typed: string; readonly fault: PasskeyNameFault };

async function askAgain(context: HttpContext, id: string, mistake: Mistake): Promise<Response> {
  const own = await listOwnPasskeys(context.get("deps"), personOf(context));
  const passkey = own.find((each) => each.id === id);
  if (passkey === undefined) throw new Refusal("not-found");
  const language = context.get("language");
  const { title } = textFor(language).passkeys.renaming;
  const head = { title, sheet: "space", canonical: spacePathTo.account(language) } as const;
  return renderPrivatePage(context, head, <RenamePage passkey={passkey} {...mistake} />, 422);
}

async function readJson<Value>(context: HttpContext, shape: z.ZodType<Value>): Promise<Value> {
  const read = shape.safeParse(await context.req.json<unknown>());
  if (!read.success) throw new Refusal("invalid-request");
  return read.data;
}
