/**
 * The address that a text is, or null. `URL.canParse` cannot be trusted: on Node 20.20, once
 * called often, it refuses addresses with accents that `new URL` takes.
 */
export function parseUrl(text: string, base?: string): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}
