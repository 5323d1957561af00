import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openCheckedSite, own, slug, website } from "./checked-site.ts";
import type { CheckedSite } from "./checked-site.ts";

let site: CheckedSite;
beforeEach(async () => {
  site = await openCheckedSite();
});
afterEach(() => site.close());

const evidence = `${website}/mentions`;

describe("looking at what is declared", () => {
  test("shows beside an answer that a machine sees it too", async () => {
    await site.publish({ "legal-notice": { value: "met", evidence } });
    site.pages.set("/mentions", "Qui nous sommes");
    await site.look();
    expect(await site.checksOf("legal-notice")).toEqual([
      {
        check: "url-reachable",
        verdict: "agrees",
        checkedAt: "2026-11-23T10:00:00.000Z",
        target: evidence,
        seen: { code: "answers", status: 200, movedTo: null },
      },
    ]);
    const page = await site.text(`/hebergeurs/${slug}`);
    expect(page).toContain("Le lien de preuve répond");
    expect(page).toContain("Une machine a regardé le 23 novembre 2026");
    expect(page).toMatch(/Contrôles concordants\s+1 sur 1, par une machine/u);
    const english = await site.text(`/en/hebergeurs/${slug}/controles`);
    expect(english).toContain("Agrees , on 23 November 2026");
    expect(english).toContain("The address answers (code 200).");
    expect(site.mails).toHaveLength(0);
  });

  test("tells the team once of a difference, and of nothing when it is mended", async () => {
    await site.publish({ "legal-notice": { value: "met", evidence } });
    await site.look();
    expect(await site.checksOf("legal-notice")).toMatchObject([
      { verdict: "differs", seen: { code: "missing", status: 404 } },
    ]);
    expect(site.mails).toHaveLength(1);
    const [mail] = site.mails;
    const text = mail?.text.replaceAll(/\s+/gu, " ") ?? "";
    expect(mail?.subject).toContain("une machine voit autre chose");
    expect(text).toContain("Mentions légales");
    expect(text).toContain("Déclaré : Oui");
    expect(text).toContain(`(${evidence})`);
    expect(text).toContain("Que faire : Ouvrez l’adresse");
    expect(text).toContain(`https://matou.example${own}`);
    expect(mail?.stopUrl).toMatch(/\/courriels\//u);
    site.later(1);
    await site.look();
    site.pages.set("/mentions", "Qui nous sommes");
    site.later(1);
    await site.look();
    expect(await site.checksOf("legal-notice")).toMatchObject([{ verdict: "agrees" }]);
    expect(site.mails).toHaveLength(1);
    site.pages.delete("/mentions");
    site.later(1);
    await site.look();
    expect(site.mails).toHaveLength(2);
  });

  test("says nothing of a passing trouble before it is seen again on another day", async () => {
    await site.publish({ "legal-notice": { value: "met", evidence } });
    site.pages.set("/mentions", (_, response) => response.writeHead(503).end());
    await site.look();
    expect(await site.checksOf("legal-notice")).toMatchObject([
      { verdict: "unknown", seen: { code: "failing", status: 503 } },
    ]);
    expect(site.mails).toHaveLength(0);
    // A second look was asked for by itself.
    site.later(27);
    await site.work();
    expect(await site.checksOf("legal-notice")).toMatchObject([{ verdict: "differs" }]);
    expect(site.mails).toHaveLength(1);
    site.later(27);
    await site.work();
    expect(site.mails).toHaveLength(1);
  });

  test("knows nothing when our side fails, and forgets no difference by it", async () => {
    await site.publish({
      "legal-notice": { value: "met", evidence },
      https: { value: "met" },
      "domain-email-protection": { value: ["dnssec", "spf"] },
      "no-data-exploitation": { value: "met" },
      "vulnerability-contact": { value: "security-txt" },
      "status-page": { value: "page", evidence: `${website}/etat` },
    });
    site.outside.isOurSideDown = true;
    await site.look();
    const { assessment } = await (await site.ask(`/api/hosters/${slug}`)).json();
    const all = Object.values<{ checks: { verdict: string; seen: object }[] }>(
      assessment.answers,
    ).flatMap(({ checks }) => checks);
    expect(all).toHaveLength(7);
    for (const { verdict, seen } of all) {
      expect([verdict, seen]).toEqual(["unknown", { code: "fault", fault: "our-side" }]);
    }
    expect(site.mails).toHaveLength(0);
    site.outside.isOurSideDown = false;
    site.later(1);
    await site.look();
    expect(site.mails).toHaveLength(1);
    site.outside.isOurSideDown = true;
    site.later(1);
    await site.look();
    site.outside.isOurSideDown = false;
    site.later(1);
    await site.look();
    expect(site.mails).toHaveLength(1);
  });

  test("reads the records of the domain, its security.txt and its home page", async () => {
    await site.publish({
      https: { value: "met" },
      "domain-email-protection": { value: ["dnssec", "spf", "dmarc"] },
      "no-data-exploitation": { value: "met" },
      "vulnerability-contact": { value: "security-txt" },
    });
    const { records } = site.outside;
    records.set("DS kaz.example", ["2371 13 2 ABCDEF"]);
    records.set("DNSKEY kaz.example", ["257 3 13 abc"]);
    records.set("TXT kaz.example", ["v=spf1 mx -all", "autre chose"]);
    records.set("TXT _dmarc.kaz.example", ["v=DMARC1; p=reject"]);
    site.pages.set(
      "/.well-known/security.txt",
      "Contact: mailto:a@kaz.example\nExpires: 2027-01-01T00:00:00Z\n",
    );
    site.pages.set("/", (_, response) => {
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
      response.end('<!doctype html><p>Bonjour</p><img src="//fonts.ailleurs.example/x.png">');
    });
    await site.look();
    const verdictOf = async (criterion: string) =>
      (await site.checksOf(criterion)).map((each: { verdict: string }) => each.verdict);
    expect(await verdictOf("https")).toEqual(["agrees"]);
    expect(await verdictOf("domain-email-protection")).toEqual(["agrees", "agrees"]);
    expect(await verdictOf("vulnerability-contact")).toEqual(["agrees"]);
    expect(await site.checksOf("no-data-exploitation")).toMatchObject([
      { verdict: "differs", seen: { hosts: ["fonts.ailleurs.example"], more: 0 } },
    ]);
    expect(await site.text(`/hebergeurs/${slug}`)).toContain(
      "La page d’accueil appelle d’autres domaines",
    );
    const page = await site.text(`/hebergeurs/${slug}/controles`);
    expect(page).toContain("appelle fonts.ailleurs.example.");
    expect(page).toContain("que des données sont exploitées");
  });

  test("looks once at what several answers refer to", async () => {
    const value = "met";
    await site.publish({
      "legal-notice": { value, evidence },
      "terms-of-service": { value: "published", evidence },
    });
    site.pages.set("/mentions", "Qui nous sommes");
    await site.look();
    expect(site.asked).toEqual(["/mentions"]);
  });
});

describe("a check", () => {
  test("never changes a classification, whatever it says", async () => {
    await site.publish({
      "legal-notice": { value: "met", evidence },
      https: { value: "met" },
      charter: { value: "member" },
    });
    const before = await (await site.ask(`/api/hosters/${slug}`)).json();
    await site.look();
    const after = await (await site.ask(`/api/hosters/${slug}`)).json();
    expect(after.assessment.answers["legal-notice"].checks).toHaveLength(1);
    expect(after.assessment.classification).toEqual(before.assessment.classification);
    expect([after.outcome, after.profiles]).toEqual([before.outcome, before.profiles]);
    const { grid, answers } = after.assessment;
    const posted = await site.ask("/api/classification", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ grid, answers, at: site.clock.now.toISOString() }),
    });
    expect(posted.status).toBe(200);
    expect(await posted.json()).toEqual(after.assessment.classification);
  });

  test("is no part of a published revision", async () => {
    await site.publish({ "legal-notice": { value: "met", evidence } });
    const address = `/api/hosters/${slug}/revisions/1`;
    const before = await (await site.ask(address)).text();
    await site.look();
    expect(await (await site.ask(address)).text()).toBe(before);
    expect(JSON.parse(before).answers["legal-notice"].checks).toEqual([]);
  });

  test("says nothing of an answer that was published since", async () => {
    await site.publish({ charter: { value: "member", evidence } });
    await site.look();
    expect(await site.checksOf("charter")).toHaveLength(1);
    await site.publish({ charter: { value: "committed", evidence } });
    expect(await site.checksOf("charter")).toEqual([]);
    await site.publish({ charter: { value: "member", evidence: `${website}/charte` } });
    expect(await site.checksOf("charter")).toEqual([]);
  });

  test("tells nobody of a difference from an answer that changed while it was made", async () => {
    await site.publish({ charter: { value: "member", evidence } });
    site.pages.set("/mentions", (_, response) => {
      const meanwhile = { charter: { value: "member", evidence: `${website}/charte` } };
      void site.publish(meanwhile).then(() => response.writeHead(404).end());
    });
    await site.look();
    expect(site.asked).toEqual(["/mentions"]);
    expect(site.mails).toHaveLength(0);
    expect(await site.checksOf("charter")).toEqual([]);
  });

  test("goes when its answer does", async () => {
    await site.publish({ charter: { value: "member", evidence }, https: { value: "met" } });
    await site.look();
    await site.publish({ https: { value: "met" } });
    site.later(1);
    await site.look();
    expect(await site.text(`/hebergeurs/${slug}/controles`)).not.toContain("Charte");
  });
});
