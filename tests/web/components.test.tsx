import { expect, test } from "vitest";
import { matouGrid } from "#tests/support/matou-grid.ts";
import { Breadcrumb } from "#web/components/Breadcrumb.tsx";
import { DateText } from "#web/components/DateText.tsx";
import { ExternalLink } from "#web/components/ExternalLink.tsx";
import { FieldFrame } from "#web/components/FieldFrame.tsx";
import { ImaginaryTag } from "#web/components/ImaginaryTag.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { ProfileEmblems } from "#web/components/ProfileEmblems.tsx";
import { LevelMark, StatusMark } from "#web/components/StatusMark.tsx";
import { pathTo } from "#core/paths.ts";
import { readable, rendered } from "./rendered.tsx";

test.each([
  "javascript:alert(1)",
  "JAVASCRIPT:alert(1)",
  " javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:x",
  "//elsewhere.example",
  "/relative",
  "elsewhere.example",
  "https:///nowhere",
  "https://user@elsewhere .example",
  "",
])("%s is never a link", (address) => {
  const html = rendered(<ExternalLink href={address} />);

  expect(html).not.toContain("<a");
  expect(html).not.toContain("href");
  expect(html).not.toContain("<script");
});

test("an address of the web is a link that vouches for nothing", () => {
  const html = rendered(<ExternalLink href="https://www.kaz.bzh/" />);

  expect(html).toBe(
    '<a class="address" href="https://www.kaz.bzh/" rel="nofollow noopener external">kaz.bzh</a>',
  );
});

test("the words of a link are only text", () => {
  const html = rendered(
    <ExternalLink href={'https://x.example/"onclick="alert(1)'}>{"<b>gras</b>"}</ExternalLink>,
  );

  expect(html).not.toContain("<b>");
  expect(html).not.toContain('" onclick=');
  expect(html).not.toContain('"onclick');
});

test.each([
  ["2026-11-22", "fr", "22 novembre 2026, aujourd’hui"],
  ["2026-11-21", "fr", "21 novembre 2026, hier"],
  ["2026-11-02", "fr", "2 novembre 2026, il y a 20 jours"],
  ["2026-05-12", "fr", "12 mai 2026, il y a 6 mois"],
  ["2025-11-22", "fr", "22 novembre 2025, l’année dernière"],
  ["2024-01-31", "fr", "31 janvier 2024, il y a 2 ans"],
  ["2027-01-22", "fr", "22 janvier 2027, dans 2 mois"],
  ["2026-05-12", "en", "12 May 2026, 6 months ago"],
] as const)("%s is told in %s as %s", (date, language, expected) => {
  const html = rendered(<DateText date={date} today="2026-11-22T10:00:00.000Z" />, language);

  expect(html).toContain(`datetime="${date}"`);
  expect(readable(html).replace(" ,", ",").replace("'", "’")).toBe(expected);
});

test("the day of an instant is the one in Paris", () => {
  expect(readable(rendered(<DateText date="2026-05-11T22:30:00.000Z" />))).toBe("12 mai 2026");
});

test("the notice of the grid opens with its own first words and leads to the grid", () => {
  const html = rendered(<Notice grid={matouGrid} />);

  expect(html).toContain("Grille à l’essai</b>");
  expect(readable(html)).toContain("Le collectif CHATONS ne l’a pas adoptée.");
  expect(html).toContain(`href="${pathTo.gridVersion("fr", 1)}"`);
});

test("a hoster's profiles are those it holds, with their emblems", () => {
  const html = rendered(
    <ProfileEmblems
      grid={matouGrid}
      profiles={{ artisanal: "unmet", organization: "met" }}
      outcome="Organisations"
    />,
  );

  expect(readable(html)).toBe("Organisations");
  expect(html).toContain("#i-page");
  expect(html).not.toContain("#i-yarn");
});

test("a hoster that is not assessed has every emblem, dashed, and words", () => {
  const html = rendered(
    <ProfileEmblems grid={matouGrid} profiles={null} outcome="Pas encore évalué" />,
  );

  expect(html.match(/class="em \w+ none"/gu)).toHaveLength(2);
  expect(readable(html)).toBe("Pas encore évalué");
});

test("a status is a symbol and a word", () => {
  expect(readable(rendered(<StatusMark status="pending" />, "en"))).toBe("Not answered yet");
  expect(readable(rendered(<StatusMark status="met">Oui, écrit</StatusMark>))).toBe("Oui, écrit");
});

test.each([
  [0, 3, "empty"],
  [1, 3, "quarter"],
  [2, 3, "partly"],
  [3, 3, "full"],
  [1, 2, "partly"],
  [1, 4, "quarter"],
  [3, 4, "most"],
  [1, 1, "full"],
  [0, 0, "empty"],
])("level %i of %i is the disc %s", (level, maximum, symbol) => {
  const html = rendered(
    <LevelMark level={level} maximum={maximum}>
      mot
    </LevelMark>,
  );

  expect(html).toContain(`#i-${symbol}"`);
});

test("a trail starts at home and ends on the page itself", () => {
  const html = rendered(
    <Breadcrumb steps={[{ label: "Hébergeurs", path: pathTo.directory("fr") }]} current="<Kaz>" />,
  );

  expect(readable(html)).toBe("Accueil Hébergeurs <Kaz>");
  expect(html).toContain('<li aria-current="page">&lt;Kaz>');
});

test("an imaginary hoster says so in both languages", () => {
  expect(readable(rendered(<ImaginaryTag />))).toBe("Exemple imaginaire");
  expect(readable(rendered(<ImaginaryTag />, "en"))).toBe("Imaginary example");
});

test.each([
  ["Raison", "Raison : écrivez pourquoi.", "Écrivez pourquoi."],
  ["Reason", "Reason: write why.", "Write why."],
  ["Raison", "Écrivez pourquoi.", "Écrivez pourquoi."],
  ["Titre", "Adresse : elle commence par https://.", "Adresse : elle commence par https://."],
])("what is wrong with “%s” does not name it again beside its label", (label, fault, said) => {
  const html = rendered(
    <FieldFrame id="champ" label={label} fault={fault}>
      <input id="champ" />
    </FieldFrame>,
  );
  expect(html).toContain(`id="champ-erreur">${said}</p>`);
});
