/** Drawings shared by every page; `Icon`, `StatusMark` and `Emblem` refer to them by name. */
export const symbolNames = [
  "yarn",
  "page",
  "seal",
  "met",
  "partly",
  "unmet",
  "pending",
  "empty",
  "quarter",
  "most",
  "full",
  "declared",
  "evidence",
  "machine",
  "peer",
  "remove",
  "go",
] as const;
export type SymbolName = (typeof symbolNames)[number];

/** The drawings themselves, once per page; an island may show any of them later. */
export function Symbols() {
  return (
    <svg class="symbols" width="0" height="0" aria-hidden="true">
      <symbol id="i-yarn" viewBox="0 0 48 48">
        <circle class="rim" cx="23" cy="23" r="20.5" />
        <path d="M9 14c9-3 21-2 30 4M5 22c10-3 23-1 33 7M6 31c8-2 18 0 25 7M20 3c-5 6-7 14-6 22M31 5c-4 4-7 9-8 14" />
        <path class="tail" d="M33 40c4 4 8 5 13 4" />
      </symbol>
      <symbol id="i-page" viewBox="0 0 48 48">
        <path class="rim" d="M6 4.5h25L42 15v28.5H6z" />
        <path d="M31 4.5V15h11M13 16h10M13 23h21M13 35c3-6 6-6 6-1s2 4 4 0 4-3 5 0 3 2 7-1" />
      </symbol>
      <symbol id="i-seal" viewBox="0 0 48 48">
        <path class="rim" d="M24 3l18 10.5v21L24 45 6 34.5v-21z" />
        <path d="M16 24h16M24 16v16" />
      </symbol>
      <symbol id="i-met" viewBox="0 0 20 20">
        <circle class="ink" cx="10" cy="10" r="8.5" />
        <path class="hole" d="M6 10.3l3 3 5.2-6" />
      </symbol>
      <symbol id="i-partly" viewBox="0 0 20 20">
        <circle cx="10" cy="10" r="8" />
        <path class="ink" d="M10 2a8 8 0 0 0 0 16z" />
      </symbol>
      <symbol id="i-unmet" viewBox="0 0 20 20">
        <circle cx="10" cy="10" r="8" />
        <path d="M6.5 10h7" />
      </symbol>
      <symbol id="i-pending" viewBox="0 0 20 20">
        <circle cx="10" cy="10" r="8" stroke-dasharray="2.6 2.6" />
        <path d="M10 10.2c0-1.5 2-1.6 2-3.2 0-2.4-4-2.2-4 0M10 13.7v.1" />
      </symbol>
      <symbol id="i-empty" viewBox="0 0 20 20">
        <circle cx="10" cy="10" r="8" />
      </symbol>
      <symbol id="i-quarter" viewBox="0 0 20 20">
        <circle cx="10" cy="10" r="8" />
        <path class="ink" d="M10 10V2a8 8 0 0 0-8 8z" />
      </symbol>
      <symbol id="i-most" viewBox="0 0 20 20">
        <circle cx="10" cy="10" r="8" />
        <path class="ink" d="M10 10h8a8 8 0 1 1-8-8z" />
      </symbol>
      <symbol id="i-full" viewBox="0 0 20 20">
        <circle class="ink" cx="10" cy="10" r="8" />
      </symbol>
      <symbol id="i-declared" viewBox="0 0 24 24">
        <path d="M3 4h18v12H11l-5 4v-4H3z" />
      </symbol>
      <symbol id="i-evidence" viewBox="0 0 24 24">
        <path d="M10 14l4-4M8 11l-3 3a3.5 3.5 0 0 0 5 5l3-3M16 13l3-3a3.5 3.5 0 0 0-5-5l-3 3" />
      </symbol>
      <symbol id="i-machine" viewBox="0 0 24 24">
        <path d="M4 8h16v11H4zM12 8V4M9 13v1M15 13v1" />
      </symbol>
      <symbol id="i-peer" viewBox="0 0 24 24">
        <path d="M2 12c4-7 16-7 20 0-4 7-16 7-20 0z" />
        <circle cx="12" cy="12" r="2.5" />
      </symbol>
      <symbol id="i-remove" viewBox="0 0 24 24">
        <path d="M6 6l12 12M18 6L6 18" />
      </symbol>
      <symbol id="i-go" viewBox="0 0 24 24">
        <path d="M4 12h15M13 6l6 6-6 6" />
      </symbol>
    </svg>
  );
}
