import { absoluteDate } from "#web/components/DateText.tsx";
import { useSite } from "#web/site.ts";
import type { Site } from "#web/site.ts";
import { localize } from "#web/text/text.ts";
import { BadgeEmblem } from "./BadgeEmblem.tsx";
import { badgeHeight } from "./badge-code.ts";
import { badgeHeadline } from "./badge-words.ts";
import type { BadgeSubject } from "./badge-words.ts";
import { badgeStyle } from "./badge-style.ts";
import type { BadgeTheme } from "./badge-style.ts";
import { textWidth } from "./text-width.ts";

type BadgeProps = BadgeSubject & {
  /** By default that of whoever looks. */
  readonly theme?: BadgeTheme | undefined;
};

const margin = 12;
const emblemStep = 40;

/** The picture a hoster shows on its own site: profiles, grid version and date, in words. */
export function Badge(props: BadgeProps) {
  const site = useSite();
  const { card, grid } = props;
  const { profiles } = grid.document;
  const { title } = site.text.hoster.badge;
  const headline = { text: printable(badgeHeadline(site.language, props)), size: 15, isBold: true };
  const detail = { text: printable(detailOf(site, props)), size: 12, isBold: false };
  const start = margin + profiles.length * emblemStep + 4;
  const longest = Math.max(...[headline, detail].map(widthOf));
  const width = start + longest + margin;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={badgeHeight}
      viewBox={`0 0 ${width} ${badgeHeight}`}
      role="img"
      lang={site.language}
    >
      <title>{title(printable(card.name), headline.text, detail.text)}</title>
      <desc>{localize(site.language, grid.document.grid.notice)}</desc>
      <style>{badgeStyle(props.theme)}</style>
      <rect
        class="card"
        x="1"
        y="1"
        width={width - 2}
        height={badgeHeight - 2}
        rx="6"
        stroke-width="2"
        {...(card.imaginary && { "stroke-dasharray": "6 4" })}
      />
      {profiles.map(({ id }, position) => (
        <BadgeEmblem
          key={id}
          position={position}
          x={margin + position * emblemStep}
          y={16}
          isHeld={card.profiles?.[id] === "met"}
        />
      ))}
      <Line {...headline} x={start} y={29} />
      <Line {...detail} x={start} y={48} />
    </svg>
  );
}

type Words = { readonly text: string; readonly size: number; readonly isBold: boolean };

function widthOf({ text, size, isBold }: Words): number {
  return textWidth(text, size, isBold);
}

function Line({ x, y, ...words }: Words & { readonly x: number; readonly y: number }) {
  return (
    <text
      class={words.isBold ? "name" : undefined}
      x={x}
      y={y}
      font-size={words.size}
      textLength={widthOf(words)}
    >
      {words.text}
    </text>
  );
}

function detailOf({ language, text }: Site, { card, grid, assessment }: BadgeProps): string {
  const { badge } = text.hoster;
  const { id, version } = grid.document.grid;
  return [
    ...(assessment === null
      ? [badge.directory]
      : [badge.grid(id, version), absoluteDate(language, assessment.publishedAt)]),
    ...(card.imaginary ? [text.site.imaginary] : []),
  ].join(" · ");
}

/** XML has no place for control characters, even escaped. */
function printable(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, " ");
}
