import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isPublicAddress, isPublicPlace } from "#server/outgoing/fence.ts";
import type { Names } from "#server/outgoing/names.ts";
import { openOutgoing } from "#server/outgoing/open.ts";
import { readWebAddress } from "#server/outgoing/web-address.ts";
import { hostileHosts } from "./hostile-hosts.ts";
import { answer, openRawServer } from "./raw-server.ts";
import { strangeAddresses, strangePorts } from "./strange-addresses.ts";
import { addressOf, isSpecial, numberOf, specialRanges } from "./special-ranges.ts";

let server: Awaited<ReturnType<typeof openRawServer>>;
const lookedUp: string[] = [];
const names: Names = {
  servers: () => [],
  addressesOf: async (name: string) => {
    lookedUp.push(name);
    throw new Error(`${name} was looked up`);
  },
};
const real = openOutgoing({ names, hostGap: 0 });
/** Any port will do: what is refused is refused for its host. */
const anyPort = openOutgoing({ names, hostGap: 0, fence: isPublicAddress });

beforeAll(async () => {
  server = await openRawServer((socket) => socket.end(answer("inside")));
});
afterAll(() => server.close());

describe.each(Object.entries(hostileHosts))("%s", (_, hosts) => {
  test.each(hosts)("%s is not connected to", async (host) => {
    const got = await anyPort.get(`http://${host}:${server.port}/`);
    expect(got.ok ? [] : got.problems).toSatisfy(isRefusal);
    for (const address of [`http://${host}/`, `https://${host}/`, `http://${host}:8080/a?b`]) {
      const other = await real.get(address);
      expect(other.ok ? [] : other.problems).toSatisfy(isRefusal);
    }
    expect([server.connections(), lookedUp]).toEqual([0, []]);
  });
});

function isRefusal([problem]: readonly string[]): boolean {
  return problem === "forbidden-address" || problem === "not-web-address";
}

test("there are many of them", () => {
  const hosts = Object.values(hostileHosts).flat();
  expect(new Set([...hosts, ...strangeAddresses]).size).toBeGreaterThan(200);
});

test.each(strangeAddresses)("%j is not asked for", async (address) => {
  const before = lookedUp.length;
  expect(await anyPort.get(address)).toEqual({ ok: false, problems: ["not-web-address"] });
  expect([server.connections(), lookedUp.length]).toEqual([0, before]);
});

test.each(strangePorts)("the port %i of a public address is not asked for", async (port) => {
  for (const scheme of ["http", "https"]) {
    const got = await real.get(`${scheme}://93.184.216.34:${port}/`);
    expect(got).toEqual({ ok: false, problems: ["forbidden-address"] });
  }
});

test.each([
  "http://93.184.216.34/",
  "https://[2606:4700:4700::1111]:8443/",
  "http://1.1.1.1:8080/",
])("%s may be asked for", (address) => {
  expect(readWebAddress(address, isPublicPlace).ok).toBe(true);
});

test("what looks like another host after the name is part of the path", () => {
  const read = readWebAddress("http://chaton.example\\@127.0.0.1/", isPublicPlace);
  expect(read).toMatchObject({ ok: true, value: { host: "chaton.example", port: 80 } });
});

describe("any address of IPv4", () => {
  const anyNumber = fc.integer({ min: 0, max: 2 ** 32 - 1 });
  const special = fc
    .constantFrom(...specialRanges)
    .chain(([first, length]) =>
      fc.integer({ min: 0, max: 2 ** (32 - length) - 1 }).map((rest) => numberOf(first) + rest),
    );

  test("is public when it is in no special range, and only then", () => {
    fc.assert(
      fc.property(fc.oneof(anyNumber, special), (number) => {
        expect(isPublicAddress(addressOf(number))).toBe(!isSpecial(number));
      }),
      { numRuns: 2_000 },
    );
  });

  test("of a special range is refused however it is written", () => {
    fc.assert(
      fc.property(special, spelling, (number, spell) => {
        const read = readWebAddress(`http://${spell(number)}/`, isPublicPlace);
        expect(read).toEqual({ ok: false, problems: ["forbidden-address"] });
      }),
      { numRuns: 3_000 },
    );
  });

  test("that is public is asked for however it is written, in its usual form", () => {
    fc.assert(
      fc.property(
        anyNumber.filter((number) => !isSpecial(number)),
        plainSpelling,
        (number, spell) => {
          const read = readWebAddress(`https://${spell(number)}/`, isPublicPlace);
          expect(read).toMatchObject({
            ok: true,
            value: { host: addressOf(number), isName: false },
          });
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test("is refused inside IPv6", () => {
    const prefix = fc.constantFrom(
      "::",
      "::ffff:",
      "::ffff:0:",
      "64:ff9b::",
      "64:ff9b:1::",
      "2002:x::",
      "fe80::5efe:",
      "2a01::200:5efe:",
    );
    fc.assert(
      fc.property(anyNumber, prefix, fc.boolean(), (number, start, isDotted) => {
        const groups = [number >>> 16, number & 0xffff]
          .map((group) => group.toString(16))
          .join(":");
        const host = start.includes("x")
          ? start.replace("x", groups)
          : `${start}${isDotted ? addressOf(number) : groups}`;
        expect(readWebAddress(`http://[${host}]/`, isPublicPlace).ok).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });
});

test("any address of IPv6 outside the part that is given out is refused", () => {
  const groups = fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(groups, (parts) => {
      const address = parts.map((part) => part.toString(16)).join(":");
      if ((parts[0] ?? 0) >> 13 !== 1) expect(isPublicAddress(address)).toBe(false);
    }),
    { numRuns: 1_000 },
  );
});

/** One to four parts, the last of which holds all that remains; each in one of three bases. */
const plainSpelling = fc
  .record({
    count: fc.integer({ min: 1, max: 4 }),
    bases: fc.array(fc.constantFrom("decimal", "hex", "HEX", "octal"), {
      minLength: 4,
      maxLength: 4,
    }),
    zeros: fc.integer({ min: 0, max: 5 }),
    end: fc.constantFrom("", "."),
  })
  .map(({ count, bases, zeros, end }) => (number: number) => {
    const bytes = addressOf(number).split(".").map(Number);
    const last = bytes.slice(count - 1).reduce((sum, byte) => sum * 256 + byte, 0);
    const parts = [...bytes.slice(0, count - 1), last];
    return (
      parts.map((part, place) => write(part, bases[place] ?? "decimal", zeros)).join(".") + end
    );
  });

/** The same, in digits and dots of other writings, or escaped. */
const spelling = fc
  .tuple(plainSpelling, fc.constantFrom("plain", "wide", "circled", "escaped", "dots"))
  .map(
    ([spell, way]) =>
      (number: number) =>
        dress(spell(number), way),
  );

function write(part: number, base: string, zeros: number): string {
  const nothing = "0".repeat(zeros);
  if (base === "hex") return `0x${nothing}${part.toString(16)}`;
  if (base === "HEX") return `0X${nothing}${part.toString(16).toUpperCase()}`;
  return base === "octal" ? `0${nothing}${part.toString(8)}` : String(part);
}

function dress(text: string, way: string): string {
  switch (way) {
    case "wide":
      return text.replaceAll(/[\dA-Za-z]/gu, (char) =>
        String.fromCodePoint(char.charCodeAt(0) + 0xfee0),
      );
    case "circled":
      return text.replaceAll(/\d/gu, (digit) => "⓪①②③④⑤⑥⑦⑧⑨"[Number(digit)] ?? digit);
    case "escaped":
      return text.replaceAll(/\d/gu, (digit) => `%3${digit}`);
    case "dots":
      return text.replaceAll(".", "。");
    default:
      return text;
  }
}
