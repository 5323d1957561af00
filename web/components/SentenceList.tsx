type SentenceListProps = { readonly sentences: readonly string[] };

export function SentenceList({ sentences }: SentenceListProps) {
  return (
    <ul class="bullets tight">
      {sentences.map((sentence) => (
        <li key={sentence}>
          <span>{sentence}</span>
        </li>
      ))}
    </ul>
  );
}
