import { beforeEach, describe, expect, test } from "vitest";
import { switchGrids } from "#server/announcements/switch.ts";
import { publishDraft } from "#server/publications/actions.ts";
import { Refusal } from "#server/http/errors.ts";
import { testDatabaseKind } from "#tests/support/database.ts";
import type { LifeSite } from "./life-site.ts";
import { mailles, openLifeSite, statesOf } from "./life-site.ts";

const rounds = testDatabaseKind === "server" ? 8 : 2;

let site: LifeSite;
beforeEach(async () => {
  site = await openLifeSite();
  await site.announce();
});

describe("at the moment of the switch", () => {
  test("two processes switch once", async () => {
    site.clock.now = new Date("2026-11-30T23:05:00.000Z");
    const done = await Promise.all([1, 2, 3].map(() => switchGrids(site.deps)));
    expect(done.filter(Boolean)).toHaveLength(1);
    const carried = (await site.revisionsOf(mailles)).filter((revision) => revision.carried);
    expect(carried).toHaveLength(1);
  });

  test.each(Array.from({ length: rounds }, (_, round) => [round]))(
    "saves and a publication are before it or after it, and never lost (round %i)",
    async (round) => {
      const { deps, alice, bob } = site;
      site.clock.now = new Date("2026-11-30T23:05:00.000Z");
      const last = (await site.revisionsOf(mailles)).length;
      await site.answer(mailles, alice, {
        ...{ version: 1, criterion: "https", value: "met", note: "À publier" },
      });
      const save = async (note: string, delay: number) => {
        await pause(delay);
        const given = { version: 1, criterion: "status-page", value: "none", note };
        return site.answer(mailles, bob, given).then(
          ({ saved }) => saved.has("status-page"),
          (error: unknown) => !(error instanceof Refusal && error.code === "grid-changed"),
        );
      };
      const [isSaved, fate, isSwitched] = await Promise.all([
        save(`round ${round}`, round * 5),
        pause(round * 4).then(() =>
          publishDraft(deps, { slug: mailles, person: alice.person, trueFor: [] }),
        ),
        pause(10).then(() => switchGrids(deps)),
      ]);
      expect(isSwitched).toBe(true);
      expect(await statesOf(deps)).toEqual(["retired", "in-force"]);
      const notes = (await site.draftOf(mailles)).answers.get("status-page")?.note;
      expect(notes === `round ${round}`).toBe(isSaved);
      const revisions = await site.revisionsOf(mailles);
      expect(revisions.map(({ number }) => number)).toEqual(
        revisions.map((_, index) => revisions.length - index),
      );
      expect(revisions.filter((revision) => revision.carried)).toHaveLength(1);
      expect(revisions[0]?.gridVersion).toBe(2);
      if (fate.kind === "published") {
        expect(revisions.map(({ number }) => number)).toContain(fate.number);
        expect(revisions.length).toBe(last + 2);
      }
      // What comes after the switch answers the new version, what came before it the old one.
      const firstNew = revisions.findLastIndex(({ gridVersion }) => gridVersion === 2);
      expect(revisions[firstNew]?.carried).toBe(true);
    },
  );
});

function pause(delay: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, delay));
}
