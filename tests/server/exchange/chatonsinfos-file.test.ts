import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readChatonsInfosFile } from "#server/exchange/chatonsinfos-file.ts";

const fixtures = join(import.meta.dirname, "..", "..", "fixtures", "chatonsinfos");

/** What a file says of its organization, from its text or its bytes. */
function factsOf(content: string | Uint8Array) {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const read = readChatonsInfosFile(bytes);
  if (!read.ok) throw new Error(`Refused: ${read.problems.join()}`);
  if (read.value.content.class !== "organization") throw new Error("Not an organization");
  return read.value.content.facts;
}

describe("traps of the protocol", () => {
  test.each([
    ["l\\'April", "l'April"],
    ["caf\\u00e9", "café"],
    ["un\\: deux", "un: deux"],
    ["un\\ndeux", "un deux"],
    ["un \\\n    deux", "un deux"],
    ["C:\\users\\uma", "C:\\users\\uma"],
  ])("5. Java escapes are undone: %j", (written, name) => {
    expect(factsOf(`organization.name = ${written}\n`).name).toBe(name);
  });

  test("6. UTF-8 is read first", () => {
    expect(factsOf("organization.name = Pâquerette").name).toBe("Pâquerette");
  });

  test("6. what is not UTF-8 is read as Windows-1252", () => {
    const bytes = Buffer.from("organization.name = P\xe2querette \x96 l\x92\x9cuvre", "latin1");
    expect(factsOf(bytes).name).toBe("Pâquerette – l’œuvre");
  });

  test("6. a byte order mark is left out", () => {
    expect(factsOf("\uFEFForganization.name = Kaz").name).toBe("Kaz");
  });

  test("6. lines may end the Windows way", () => {
    expect(factsOf("file.class = Organization\r\norganization.name = Kaz\r\n").name).toBe("Kaz");
  });

  test("10. a page of HTML in the place of a file is refused as one", () => {
    const bytes = readFileSync(join(fixtures, "missing.html.properties"));
    expect(readChatonsInfosFile(bytes)).toEqual({ ok: false, problems: ["html"] });
  });

  test.each(["<p>nimporte quoi</p>", "nimporte quoi", "", "name=Kaz", "a.b = c"])(
    "10. a text without a section.key = value line is refused: %j",
    (text) => {
      expect(readChatonsInfosFile(new TextEncoder().encode(text))).toEqual({
        ok: false,
        problems: ["no-section-line"],
      });
    },
  );
});

test("the line numbers reported are those of the file", () => {
  const read = readChatonsInfosFile(readFileSync(join(fixtures, "les-lilas.properties")));
  expect(
    read.ok && read.value.lines.find(({ key }) => key === "organization.contact.email"),
  ).toEqual({
    line: 17,
    key: "organization.contact.email",
    fate: "ignored",
    reason: "personal-data",
  });
});

test("no bytes make the reader fail", () => {
  const text = fc.string({
    unit: fc.constantFrom("\\", "u", "0", "a", "=", ":", "\n", "\r", " ", ".", "é"),
  });
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), text, (bytes, escapes) => {
      const start = Buffer.from("organization.name = Kaz\norganization.description = ");
      expect(readChatonsInfosFile(Buffer.concat([start, bytes])).ok).toBe(true);
      expect(readChatonsInfosFile(Buffer.concat([start, Buffer.from(escapes)])).ok).toBe(true);
      expect(typeof readChatonsInfosFile(bytes).ok).toBe("boolean");
    }),
    { numRuns: 2_000 },
  );
});
