import { tmpdir } from "node:os";
import { beforeEach, describe, expect, test } from "vitest";
import { findPersonByEmail } from "#server/accounts/queries.ts";
import { auditEntries } from "#server/audit/schema.ts";
import { openTestSite } from "#tests/support/test-site.ts";
import { runTyped } from "./typed-command.ts";

let site: Awaited<ReturnType<typeof openTestSite>>;

beforeEach(async () => {
  site = await openTestSite({ isSeeded: false });
});

function run(words: string) {
  return runTyped(site.deps, words, tmpdir());
}

describe("the working group", () => {
  const email = "alice@asso.example";

  test("takes someone in, whose account is made, and lets them out again", async () => {
    expect(await run(`grant Alice@Asso.example administrator`)).toEqual({
      status: 0,
      said: [
        `${email} : compte créé : un lien envoyé à cette adresse l’ouvre.`,
        `${email} : administre le groupe de travail (avant : hors du groupe de travail).`,
      ],
      complained: [],
    });
    expect(await findPersonByEmail(site.deps.db, email)).toMatchObject({
      groupRole: "administrator",
    });
    expect((await run(`grant ${email} member`)).said).toEqual([
      `${email} : membre du groupe de travail (avant : administre le groupe de travail).`,
    ]);
    expect((await run(`grant ${email} member`)).said).toEqual([
      `${email} : rien n’a changé (membre du groupe de travail).`,
    ]);
    await run(`grant ${email} none`);
    expect(await findPersonByEmail(site.deps.db, email)).toMatchObject({ groupRole: null });
    expect(await site.deps.db.select().from(auditEntries)).toMatchObject([
      { action: "grant-group-role", personId: null, detail: { to: "administrator" } },
      { detail: { from: "administrator", to: "member" } },
      { detail: { from: "member", to: null } },
    ]);
  });

  test("makes no account to take nothing away", async () => {
    expect((await run(`grant ${email} none`)).said).toEqual([
      `${email} : rien n’a changé (hors du groupe de travail).`,
    ]);
    expect(await findPersonByEmail(site.deps.db, email)).toBeUndefined();
  });

  test("takes in nobody without an address", async () => {
    expect(await run("grant alice member")).toEqual({
      status: 1,
      said: [],
      complained: ["alice : ce n’est pas une adresse de courriel."],
    });
  });
});
