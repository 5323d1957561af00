/** Always the colours of a light page, or those of a dark one. */
export const badgeThemes = ["light", "dark"] as const;
export type BadgeTheme = (typeof badgeThemes)[number];

/**
 * The badge lives on other sites: it carries its own colours, those of the site's tokens; without
 * a theme, it follows that of whoever looks.
 */
export function badgeStyle(theme?: BadgeTheme): string {
  if (theme === "light") return light;
  return theme === "dark" ? light + dark : `${light}@media (prefers-color-scheme:dark){${dark}}`;
}

const light = [
  "text{font-family:system-ui,sans-serif;fill:#333}",
  ".name{font-weight:700}",
  ".card{fill:#fffaf0;stroke:#333}",
  ".em{fill:none;stroke:#2b2620;stroke-width:2.6;stroke-linecap:round;stroke-linejoin:round}",
  ".held .rim{stroke:#2b2620}",
  ".open,.open .rim{stroke:#857a67}",
].join("");

const dark = [
  "text{fill:#f7f0e2}",
  ".card{fill:#1e1b17;stroke:#cbbd9f}",
  ".art .rim{stroke:#f9cc01}",
  ".org .rim{stroke:#f0980c}",
  ".any .rim{stroke:#fffaf0}",
  ".open,.open .rim{stroke:#968a74}",
].join("");
