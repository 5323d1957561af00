/** An event as calendars follow it; moments are in ISO 8601, in UTC. */
export type CalendarEvent = {
  /** The same for ever, and of no other event anywhere. */
  readonly uid: string;
  readonly title: string;
  readonly description: string | null;
  readonly place: string | null;
  /** Absolute, without white space. */
  readonly url: string | null;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly createdAt: string;
  readonly changedAt: string;
  /** Grows with each change. */
  readonly sequence: number;
  readonly isCancelled: boolean;
};

export type CalendarFile = {
  readonly name: string;
  readonly events: readonly CalendarEvent[];
};

/** An iCalendar file (RFC 5545). */
export function writeCalendar({ name, events }: CalendarFile): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//MATOU//rendez-vous//FR",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    "REFRESH-INTERVAL;VALUE=DURATION:PT12H",
    ...events.flatMap(eventLines),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join("");
}

/** A TEXT value (RFC 5545, 3.3.11): one line, whatever it says. */
export function escapeText(text: string): string {
  return text
    .replaceAll(/\r\n?/gu, "\n")
    .replaceAll(/(?!\n)\p{Cc}/gu, " ")
    .replaceAll(/[\\;,]/gu, "\\$&")
    .replaceAll("\n", "\\n");
}

/** Lines of at most 75 octets, without their last end; no character is cut (RFC 5545, 3.1). */
export function foldLine(line: string): string {
  let folded = "";
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > mostOctets) {
      folded += "\r\n ";
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

const mostOctets = 75;

function eventLines(event: CalendarEvent): readonly string[] {
  const { description, place, url } = event;
  return [
    "BEGIN:VEVENT",
    `UID:${event.uid}`,
    `DTSTAMP:${utc(event.changedAt)}`,
    `CREATED:${utc(event.createdAt)}`,
    `LAST-MODIFIED:${utc(event.changedAt)}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTART:${utc(event.startsAt)}`,
    `DTEND:${utc(event.endsAt)}`,
    `SUMMARY:${escapeText(event.title)}`,
    ...(description === null ? [] : [`DESCRIPTION:${escapeText(description)}`]),
    ...(place === null ? [] : [`LOCATION:${escapeText(place)}`]),
    ...(url === null ? [] : [`URL:${url}`]),
    `STATUS:${event.isCancelled ? "CANCELLED" : "CONFIRMED"}`,
    "END:VEVENT",
  ];
}

/** `20261124T173000Z` */
function utc(moment: string): string {
  return moment.replaceAll(/\.\d+|[-:]/gu, "");
}

/** In UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
