/** Longest address that can be written to (RFC 5321). */
export const longestEmail = 254;

/**
 * An e-mail address as someone typed it, its domain in lower case; null when it is none, or not
 * one plain address: a list, a comment, a name before it, anything that could be read as a header.
 */
export function readEmail(typed: string): string | null {
  const found = /^([^@]{1,64})@([^@]+)$/u.exec(typed.trim());
  const [, local = "", domain = ""] = found ?? [];
  if (!localForm.test(local) || !domainForm.test(domain)) return null;
  const email = `${local}@${domain.toLowerCase()}`;
  return email.length > longestEmail ? null : email;
}

/**
 * The mailbox that limits count by: addresses that differ by their capitals, or by what follows
 * a plus in the name, lead to one in practice.
 */
export function mailboxOf(email: string): string {
  return email.toLowerCase().replace(/\+[^@]*(?=@)/u, "");
}

/** Words between dots, of what a mailbox may be called without quotes (RFC 5322, RFC 6531). */
const localForm = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;

/** At least two labels, accents allowed, the last one no number. */
const domainForm =
  /^([\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}][\p{L}\p{N}-]*[\p{L}\p{N}]$/u;
