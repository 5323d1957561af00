import { describe, expect, test } from "vitest";
import { withoutPersonalData } from "#core/chatonsinfos-personal.ts";
import { readChatonsInfos } from "#core/chatonsinfos.ts";

function read(lines: readonly (readonly [string, string])[]) {
  const pairs = lines.map(([key, value], index) => ({ line: index + 1, key, value }));
  const file = readChatonsInfos(pairs);
  if (!file.ok) throw new Error(file.problems.join());
  return { pairs, file: file.value };
}

const secrets = [
  ["organization.contact.email", "camille@maison.example"],
  ["organization.geolocation.address", "3 rue des Lilas"],
  ["organization.geolocation.latitude", "48,3904"],
] as const;

describe("what is kept of a file", () => {
  test.each([
    ["of an individual", [["organization.type", "INDIVIDUAL"], ...secrets]],
    [
      "whose type comes twice",
      [["organization.type", "individual"], ...secrets, ["organization.type", "OTHER"]],
    ],
    [
      "whose address comes twice",
      [...secrets.slice(0, 2), ["organization.contact.email", "autre@maison.example"]],
    ],
    [
      "with a town at the end of its street",
      [["organization.geolocation.address", "3 rue des Lilas, 29200 Brest"]],
    ],
    [
      "with a line that has no key",
      [
        ["camille@maison.example 3 rue des Lilas", "48,3904"],
        ["camille", "3 rue des Lilas"],
      ],
    ],
  ] as const)("%s holds no personal data, and reads the same", (_, lines) => {
    const { pairs, file } = read([["organization.name", "Camille"], ...lines]);
    const kept = withoutPersonalData(pairs, file.lines);
    const values = kept.map(({ value }) => value).join("\n");
    expect(values).not.toMatch(/maison\.example|rue des Lilas/u);
    expect(readChatonsInfos(kept)).toEqual({ ok: true, value: file });
  });
});
