import { describe, expect, test } from "vitest";
import type { BriefForm, Candidate, Reach } from "#core/brief.ts";
import { reaches } from "#core/brief.ts";
import { languages } from "#core/vocabulary.ts";
import { BriefPage } from "#web/pages/brief/BriefPage.tsx";
import type { BriefPageProps } from "#web/pages/brief/brief-props.ts";
import { CopyPage } from "#web/pages/brief/CopyPage.tsx";
import { textFor } from "#web/text/text.ts";
import { attributes, readable, rendered } from "./rendered.tsx";
import { kaz } from "./sample-hosters.ts";

const nothing: BriefForm = {
  to: [],
  message: "",
  name: "",
  organization: "",
  email: "",
  calls: "",
};
const letter = { subject: "Objet", text: "Bonjour,\n<b>vous</b>" };

function candidate(reach: Reach, slug = "kaz"): Candidate {
  return { card: { ...kaz, slug, imaginary: reach === "imaginary" }, reach, contact: null };
}

function show(given: Partial<BriefPageProps> = {}, language: "fr" | "en" = "fr"): string {
  return rendered(
    <BriefPage
      form={nothing}
      problems={[]}
      candidates={[candidate("copy")]}
      named={[]}
      lines={[]}
      query=""
      address="h=kaz"
      unknown={[]}
      isCut={false}
      isTooMany={false}
      ready={letter}
      {...given}
    />,
    language,
  );
}

describe.each(languages)("the form in %s", (language) => {
  const words = textFor(language).brief;

  test.each(reaches)("says plainly that a hoster is reached by: %s", (reach) => {
    const text = readable(show({ candidates: [candidate(reach)] }, language));
    expect(text).toContain(readable(words.reach[reach]));
  });

  test("asks for an address only where something can be sent", () => {
    expect(attributes(show({}, language), "name")).not.toContain("email");
    const sending = show({ candidates: [candidate("copy"), candidate("mail", "nubo")] }, language);
    expect(attributes(sending, "name")).toContain("email");
    expect(sending).toContain(words.form.send);
    expect(show({}, language)).not.toContain(words.form.send);
  });

  test("labels every field, and names what is wrong with it", () => {
    const html = show(
      {
        candidates: [candidate("mail")],
        problems: [
          { field: "to", code: "missing" },
          { field: "email", code: "not-an-email" },
        ],
      },
      language,
    );
    const ids = attributes(html, "id");
    for (const target of attributes(html, "for")) expect(ids).toContain(target);
    const links = attributes(html, "href").filter((href) => href.startsWith("#f-"));
    expect(links).toEqual(["#f-to", "#f-email"]);
    for (const link of links) expect(ids).toContain(link.slice(1));
    for (const list of attributes(html, "aria-describedby")) {
      for (const id of list.split(" ")) expect(ids).toContain(id);
    }
  });

  test("folds the other hosters of the search, and unfolds them where one is ticked", () => {
    const candidates = [candidate("copy"), candidate("copy", "nubo")];
    const folded = show({ candidates, named: ["kaz"] }, language);
    expect(readable(folded)).toContain(readable(words.form.others(1)));
    expect(folded).not.toMatch(/<details[^>]*open/u);
    const form = { ...nothing, to: ["nubo"] };
    expect(show({ candidates, named: ["kaz"], form }, language)).toMatch(/<details[^>]*open/u);
  });
});

test("the text to copy stands in a field that cannot be changed, escaped", () => {
  const html = rendered(
    <CopyPage letter={letter} hosters={[candidate("copy")]} address="h=kaz&service=files" />,
  );
  expect(html).toMatch(/<textarea[^>]*readonly[^>]*>Bonjour,\n&lt;b>vous&lt;\/b><\/textarea>/iu);
  expect(html).toContain('href="https://kaz.bzh"');
  expect(html).toContain('href="/demande?h=kaz&amp;service=files"');
});

test("a hoster that does not exist leads nowhere", () => {
  const html = rendered(
    <CopyPage letter={letter} hosters={[candidate("imaginary")]} address="h=kaz" />,
  );
  expect(html).not.toContain("https://kaz.bzh");
  expect(readable(html)).toContain("Exemple imaginaire");
});
