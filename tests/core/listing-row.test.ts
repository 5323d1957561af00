import { describe, expect, test } from "vitest";
import { readListingRow } from "#core/listing-row.ts";

describe("a row of a listing", () => {
  test("gives a fact per cell that says something, and its sources", () => {
    const row = readListingRow({
      name: " Kaz ",
      website: "https://kaz.bzh",
      city_department: "Vannes (Morbihan, 56)",
      legal_form: "",
      services_software: "mail;\n Nextcloud",
      source: "https://a.example/x ; https://b.example/y?p=1;2 ; https://a.example/x",
      recorded_on: "2026-11-22",
      colour: "lilas",
    });
    expect(row).toEqual({
      ok: true,
      value: {
        facts: {
          name: "Kaz",
          website: "https://kaz.bzh",
          place: "Vannes (Morbihan, 56)",
          services: "mail; Nextcloud",
        },
        sources: ["https://a.example/x", "https://b.example/y?p=1;2"],
        recordedOn: "2026-11-22",
      },
    });
  });

  test.each([
    [{ name: "" }, [{ column: "name", fault: "empty" }]],
    [{ name: "\u200D\u00AD" }, [{ column: "name", fault: "empty" }]],
    [{}, [{ column: "name", fault: "empty" }]],
    [{ name: "x".repeat(201) }, [{ column: "name", fault: "too-long" }]],
    [{ name: "K\u202Eaz" }, [{ column: "name", fault: "control-characters" }]],
    [{ name: "K\u0000az" }, [{ column: "name", fault: "control-characters" }]],
    [
      { name: "Kaz", website: "javascript:alert(1)" },
      [{ column: "website", fault: "not-web-address" }],
    ],
    [{ name: "Kaz", website: "kaz.bzh" }, [{ column: "website", fault: "not-web-address" }]],
    [{ name: "Kaz", public: "x".repeat(100_000) }, [{ column: "public", fault: "too-long" }]],
    [
      { name: "Kaz", source: "page 12 du bulletin" },
      [{ column: "source", fault: "not-web-address" }],
    ],
    [
      { name: "Kaz", recorded_on: "31/02/2026" },
      [{ column: "recorded_on", fault: "malformed-date" }],
    ],
    [
      { name: "", website: "ftp://kaz.bzh" },
      [
        { column: "name", fault: "empty" },
        { column: "website", fault: "not-web-address" },
      ],
    ],
  ])("like %.60j is refused with everything wrong in it", (cells, problems) => {
    expect(readListingRow(cells)).toEqual({ ok: false, problems });
  });

  test("keeps markup as inert text", () => {
    const row = readListingRow({ name: "<script>alert(1)</script>" });
    expect(row.ok && row.value.facts.name).toBe("<script>alert(1)</script>");
  });
});
