import { ExternalLink, shortAddress } from "#web/components/ExternalLink.tsx";

type AddressProps = { readonly href: string; readonly isImaginary: boolean };

/** An address somebody gave; those of a hoster that does not exist lead nowhere. */
export function Address({ href, isImaginary }: AddressProps) {
  if (!isImaginary) return <ExternalLink href={href} />;
  return <span class="address">{shortAddress(href)}</span>;
}
