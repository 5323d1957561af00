import type { SymbolName } from "#web/components/Symbols.tsx";

/** A drawing beside a word; it never says anything by itself. */
export function Icon({ name }: { readonly name: SymbolName }) {
  return (
    <svg class="i" aria-hidden="true">
      <use href={`#i-${name}`} />
    </svg>
  );
}
