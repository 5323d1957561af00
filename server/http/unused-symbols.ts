/** A page without the drawings that nothing on it refers to; see `web/components/Symbols.tsx`. */
export function withoutUnusedSymbols(html: string): string {
  const used = new Set(Array.from(html.matchAll(/href="#(i-[a-z]+)"/gu), ([, id]) => id));
  return html.replaceAll(/<symbol id="(i-[a-z]+)".*?<\/symbol>/gsu, (symbol: string, id: string) =>
    used.has(id) ? symbol : "",
  );
}
