import type { LetterLine } from "./brief-props.ts";

/** What goes with a message, name by name. */
export function LetterLines({ lines }: { readonly lines: readonly LetterLine[] }) {
  return (
    <dl class="letter-lines">
      {lines.map(([name, value]) => (
        <div key={`${name} ${value}`}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
