import { afterEach, beforeEach, expect, test } from "vitest";
import { openOwnSite, plain, slug } from "./own-site.ts";
import type { OwnSite } from "./own-site.ts";
import { findHoster, updateHoster } from "#server/hosters/queries.ts";
import { openMailbox, runJobs } from "#tests/support/mailbox.ts";

let site: OwnSite;
const mailbox = openMailbox();
beforeEach(async () => {
  site = await openOwnSite({ sendMail: mailbox.sendMail });
});
afterEach(() => site.close());

const path = `/espace/${slug}/fiche`;
const ask = (email: string, actor = site.alice) =>
  site.post(
    path,
    [
      ["do", "address"],
      ["email", email],
    ],
    actor,
  );

/** The address of the page in the last mail to somebody. */
function linkTo(email: string): string {
  const mail = mailbox.mails.filter(({ to }) => to === email).at(-1);
  return /https:\/\/matou\.example(\/\S+)/u.exec(mail?.text ?? "")?.[1] ?? "";
}

test("an address gets a link, waits, then receives, and can stop", async () => {
  expect(await site.text(path)).toContain("Aucune adresse n’est donnée");
  expect((await ask("Equipe@Pelotes.example")).status).toBe(303);
  expect(await site.text(path)).toContain(
    "Equipe@pelotes.example a reçu un lien et n’a pas encore accepté. Lien envoyé le 22 novembre 2026.",
  );
  await runJobs(site.deps);
  const link = linkTo("Equipe@pelotes.example");
  await site.post(link, [["do", "verify"]]);
  expect(await site.text(path)).toContain("Equipe@pelotes.example reçoit les demandes.");
  await site.post(link, [["do", "stop"]]);
  expect(await site.text(path)).toContain("ne reçoit plus les demandes");
});

test("the address is on no page but this one", async () => {
  await ask("equipe@pelotes.example");
  for (const page of [`/hebergeurs/${slug}`, `/api/hosters/${slug}`, `/demande?h=${slug}`]) {
    const shown = await site.app.request(page);
    expect(await shown.text()).not.toContain("equipe@pelotes.example");
  }
});

test("what is no address is refused where it was typed", async () => {
  const refused = await ask("equipe chez pelotes");
  expect(refused.status).toBe(422);
  const html = await refused.text();
  expect(plain(html)).toContain("Adresse de courriel : cette adresse n’est pas complète.");
  expect(html).toContain('value="equipe chez pelotes"');
});

test("no more than five links leave in a day, whoever asks for them", async () => {
  for (let sent = 0; sent < 5; sent += 1) {
    expect((await ask(`a${sent}@pelotes.example`)).status).toBe(303);
  }
  expect((await ask("b@pelotes.example", site.bob)).status).toBe(429);
  site.setNow("2026-11-23T11:00:00.000Z");
  expect((await ask("b@pelotes.example", site.bob)).status).toBe(303);
});

test.each([
  ["unproved", 403, "Possible une fois prouvé"],
  ["removed", 410, "Cette fiche n’est plus dans l’annuaire"],
] as const)("a hoster that is %s sends no link", async (stance, status, words) => {
  const hoster = await findHoster(site.deps.db, slug);
  await updateHoster(site.deps.db, hoster?.id ?? "", { stance });
  expect(await site.text(path)).toContain(words);
  expect((await ask("equipe@pelotes.example")).status).toBe(status);
});
