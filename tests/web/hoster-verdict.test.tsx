import { expect, test } from "vitest";
import { readable } from "./rendered.tsx";
import { imaginary } from "./sample-hosters.ts";
import { section, show } from "./shown-hoster.tsx";

const neighbourhood = imaginary("neighbourhood-server");

test("a profile the hoster does not aim for is one line, without its conditions", () => {
  const { card, assessment } = neighbourhood;
  const all = section(show({ card, assessment }), "profil");
  expect(readable(all)).toContain("conditions à réunir");
  const aimed = section(
    show({ card, assessment: { ...assessment, aims: ["artisanal"] } }),
    "profil",
  );
  expect(readable(aimed)).toContain("Organisations : profil que cet hébergeur ne vise pas.");
  expect(readable(aimed)).not.toContain("conditions à réunir");
  expect(readable(aimed)).toContain("Profil Artisanal et familial : toutes les conditions");
});

test("a profile that is met is shown, whatever the hoster aims for", () => {
  const { card, assessment } = neighbourhood;
  const html = section(
    show({ card, assessment: { ...assessment, aims: ["organization"] } }),
    "profil",
  );
  expect(readable(html)).toContain("Profil Artisanal et familial : toutes les conditions");
  expect(readable(html)).toContain("conditions à réunir");
});

test("whoever aims for nothing it reaches still has a readable verdict", () => {
  const { card, assessment } = imaginary("newcomer");
  const html = section(
    show({ card, assessment: { ...assessment, aims: ["artisanal"] } }),
    "profil",
  );
  expect(readable(html)).toContain("Organisations : profil que cet hébergeur ne vise pas.");
  expect(readable(html)).toContain("Artisanal et familial");
});

test("the verdict says which offers it is true for, and nothing when it is for all", () => {
  const { card, assessment } = neighbourhood;
  expect(readable(show({ card, assessment }))).not.toContain("C’est vrai pour");
  const named = { ...assessment, offers: ["Nuage <b>", "Courriel"] };
  const html = show({ card, assessment: named });
  expect(readable(html)).toContain("C’est vrai pour : Nuage <b> et Courriel.");
  expect(html).not.toContain("Nuage <b>");
});

test("answers that are too old are said to be to confirm since a day, and hold no more", () => {
  const { card, assessment } = neighbourhood;
  const html = readable(show({ card, assessment, today: "2028-11-22T10:00:00.000Z" }));
  expect(html).toContain("À confirmer depuis le 22 novembre 2028");
  expect(html).toContain("décrit encore ce qu’il propose");
  const before = readable(show({ card, assessment, today: "2028-11-22T09:59:59.000Z" }));
  expect(before).toContain("À confirmer avant le 22 novembre 2028");
  expect(before).not.toContain("décrit encore");
});
