import { readDate } from "#core/chatonsinfos-dates.ts";
import { activities, standings } from "#core/chatonsinfos-organization.ts";

type Pair = readonly [key: string, value: string];

/**
 * The lines that say what a hoster says of its membership, from the words `readOrganization` makes
 * of such lines; none for words of another origin, which say more than the lines could.
 */
export function membershipLines(words: string): readonly Pair[] {
  const [standing = "", ...dates] = words.split(", ");
  const level = keyOf(standings, standing);
  const read = dates.map((part) => /^(entré|sorti) le (\d{2}\/\d{2}\/\d{4})$/u.exec(part));
  const told = read.flatMap((found): readonly Pair[] => {
    const day = readDate(found?.[2] ?? "");
    if (day === null) return [];
    return [[found?.[1] === "entré" ? "startdate" : "enddate", day]];
  });
  const isWhole = level !== null && told.length === dates.length && isOrdered(told);
  if (!isWhole) return [];
  const key = "organization.memberof.chatons";
  return [
    [`${key}.status.level`, level.toUpperCase()],
    ...told.map(([name, day]) => [`${key}.${name}`, day] as const),
  ];
}

/** The lines that say whether a hoster is active, from words such as "en pause ; fin le 01/02/2026". */
export function activityLines(words: string): readonly Pair[] {
  const parts = words.split(" ; ");
  const level = keyOf(activities, parts[0] ?? "");
  const rest = level === null ? parts : parts.slice(1);
  const end = readDate(/^fin le (\d{2}\/\d{2}\/\d{4})$/u.exec(rest[0] ?? "")?.[1] ?? "");
  const said = (end === null ? rest : rest.slice(1)).join(" ; ");
  return [
    ...(level === null ? [] : [["organization.status.level", level.toUpperCase()] as const]),
    ...(said === "" ? [] : [["organization.status.description", said] as const]),
    ...(end === null ? [] : [["organization.enddate", end] as const]),
  ];
}

function keyOf(labels: ReadonlyMap<string, string>, words: string): string | null {
  for (const [key, label] of labels) if (label === words) return key;
  return null;
}

/** An entry, then an exit, each once. */
function isOrdered(told: readonly Pair[]): boolean {
  return ["", "startdate", "enddate", "startdate enddate"].includes(
    told.map(([name]) => name).join(" "),
  );
}
