import { fold } from "#core/words.ts";

/**
 * The town of a postal address given line by line, never its street: "12 rue de Siam, 29200 Brest"
 * gives "29200 Brest". Null when the street cannot be told from the town.
 */
export function readTown(lines: readonly string[]): string | null {
  const [first = "", ...others] = lines.map((line) => line.replaceAll(/\s+/gu, " ").trim());
  if (others.length === 0 && isTownAlone(first)) return first;
  const parts = lines
    .join(",")
    .split(/[,;]/u)
    .map((part) => part.replaceAll(/\s+/gu, " ").trim())
    .filter((part) => part !== "");
  const postcode = parts.findIndex(
    (part) => /^(?:[A-Z]{1,2}-)?\d{4,5} \p{L}/u.test(part) && !hasStreet(part),
  );
  if (postcode >= 0)
    return parts
      .slice(postcode)
      .filter((part) => !hasStreet(part))
      .join(", ");
  const street = parts.findLastIndex((part) => /\d/u.test(part) || hasStreet(part));
  const town = parts.slice(street + 1).join(", ");
  return town || townAtEnd(parts.at(-1) ?? "");
}

/** "Brest (Finistère, 29)": the only number is that of a department, in brackets. */
function isTownAlone(line: string): boolean {
  const outside = line.replaceAll(/ \((?:[^()\d]+, ?)?(?:\d{2}|2[AB]|97\d)\)/gu, "");
  return outside !== line && !/[\d()]/u.test(outside) && !hasStreet(line);
}

/** "12 rue de Siam 29200 Brest": what follows a French postcode is the town. */
function townAtEnd(part: string): string | null {
  return /\b\d{5} \p{L}[^\d]*$/u.exec(part)?.[0] ?? null;
}

function hasStreet(part: string): boolean {
  return /\b(?:rue|avenue|av|bd|boulevard|chemin|place|route|impasse|allee|allees|quai|cours|square|residence|batiment|appartement|appt|lieu-dit|venelle|sentier|passage|faubourg|street|road|lane|straat|strasse|bp|cs)\b/u.test(
    fold(part),
  );
}
