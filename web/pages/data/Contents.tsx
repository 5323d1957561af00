type ContentsProps = {
  readonly title: string;
  readonly parts: readonly (readonly [id: string, title: string])[];
};

/** What is on a long page. */
export function Contents({ title, parts }: ContentsProps) {
  return (
    <nav class="toc stay" aria-labelledby="contents">
      <h2 id="contents">{title}</h2>
      <ul>
        {parts.map(([id, part]) => (
          <li key={id}>
            <a href={`#${id}`}>{part}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
