import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { deleteAccount } from "#server/accounts/actions.ts";
import { amendments, minutes, remarks } from "#server/discussions/schema.ts";
import { gridEdits } from "#server/grids/schema.ts";
import { editDraft } from "#server/grid-drafts/actions.ts";
import {
  makeDraft,
  openDiscussionSite,
  pathAfter,
  remarkAfter,
  send,
  textOf,
  wording,
} from "./discussion-site.ts";

const label = "/criteria/backups/label/en";

let site: Awaited<ReturnType<typeof openDiscussionSite>>;
let proposal: string;
let remark: string;
beforeEach(async () => {
  site = await openDiscussionSite();
  const { gus, paul } = site;
  proposal = pathAfter(await send(site, "/groupe/propositions/nouvelle", gus, wording()));
  const objection = { kind: "objection", body: "Trop cher.", remedy: "Un an de plus." };
  remark = remarkAfter(await send(site, `${proposal}/remarques`, gus, objection));
  const other = remarkAfter(await send(site, `${proposal}/remarques`, paul, objection));
  await send(site, `/groupe/remarques/${other}/reponse`, gus, { answer: "Deux ans.", read: "" });
  const meeting = { heldOn: "2026-11-20", title: "Réunion", body: "Seuils relus.", forumUrl: "" };
  await send(site, "/gt/comptes-rendus", gus, meeting);
  const version = await makeDraft(site, gus);
  const edits = [{ path: label, before: "Backups", after: "Copies" }];
  await editDraft(site.deps, { version, personId: gus.person.id, edits });
});
afterEach(() => site.close());

describe("whoever took part in a discussion", () => {
  test("takes what they wrote away with the export of their account, and nothing of others", async () => {
    const exported = await textOf(site, "/compte/export.json", site.gus);
    expect(JSON.parse(exported)).toMatchObject({
      amendments: [
        {
          ...{ version: 1, subject: "/criteria/backups", title: "Parler de copies", state: "open" },
          ...{ body: "Le mot est **plus simple**.", edits: [{ after: "Copies de sécurité" }] },
        },
      ],
      remarks: [
        {
          ...{ amendment: "Parler de copies", version: null, kind: "objection" },
          ...{ body: "Trop cher.", remedy: "Un an de plus.", objection: "open" },
        },
      ],
      answersToObjections: [{ answer: "Deux ans." }],
      minutes: [{ heldOn: "2026-11-20", title: "Réunion", body: "Seuils relus." }],
      gridEdits: [{ version: 2, number: 1, edit: { path: label, after: "Copies" } }],
    });
    const others = JSON.parse(await textOf(site, "/compte/export.json", site.nadia));
    for (const key of ["amendments", "remarks", "answersToObjections", "minutes", "gridEdits"]) {
      expect([key, others[key]]).toEqual([key, []]);
    }
  });

  test("leaves it without a name once their account is deleted", async () => {
    expect(await textOf(site, proposal)).toContain("Gus");
    await deleteAccount(site.deps, site.gus.person);
    const page = await textOf(site, proposal);
    for (const words of ["Parler de copies", "Trop cher.", "Deux ans.", `id="r-${remark}"`]) {
      expect(page).toContain(words);
    }
    expect(page).not.toContain("Gus");
    expect(await textOf(site, "/groupe/comptes-rendus")).toContain("Réunion");
    const { db } = site.deps;
    const rows = [
      ...(await db.select().from(amendments)),
      ...(await db.select().from(remarks)),
      ...(await db.select().from(minutes)),
      ...(await db.select().from(gridEdits)),
    ];
    expect(rows).toHaveLength(5);
    expect(JSON.stringify(rows)).not.toContain(site.gus.person.id);
  });
});
