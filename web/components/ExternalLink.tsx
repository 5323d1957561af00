import type { ComponentChildren } from "preact";
import { countsAsEvidence } from "#core/answers.ts";

type ExternalLinkProps = {
  /** Any text someone gave as an address. */
  readonly href: string;
  /** By default the address itself, without its scheme. */
  readonly children?: ComponentChildren;
};

/** A link only for an absolute http or https address; plain text for anything else. */
export function ExternalLink({ href, children }: ExternalLinkProps) {
  if (!countsAsEvidence(href)) return <span class="address">{children ?? href}</span>;
  return (
    <a class="address" href={href} rel="nofollow noopener external">
      {children ?? shortAddress(href)}
    </a>
  );
}

/** An address as it is read: without its scheme, nor what every address has. */
export function shortAddress(address: string): string {
  return address.replace(/^https?:\/\/(?:www\.)?/iu, "").replace(/\/$/u, "");
}
