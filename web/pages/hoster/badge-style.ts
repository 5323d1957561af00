/** The badge lives on other sites: it carries its own colours, those of the site's tokens. */
export const badgeStyle = [
  "text{font-family:system-ui,sans-serif;fill:#333}",
  ".name{font-weight:700}",
  ".card{fill:#fffaf0;stroke:#333}",
  ".em{fill:none;stroke:#2b2620;stroke-width:2.6;stroke-linecap:round;stroke-linejoin:round}",
  ".held .rim{stroke:#2b2620}",
  ".open,.open .rim{stroke:#857a67}",
  "@media (prefers-color-scheme:dark){",
  "text{fill:#f7f0e2}",
  ".card{fill:#1e1b17;stroke:#cbbd9f}",
  ".art .rim{stroke:#f9cc01}",
  ".org .rim{stroke:#f0980c}",
  ".any .rim{stroke:#fffaf0}",
  ".open,.open .rim{stroke:#968a74}",
  "}",
].join("");
