type DataScriptProps = {
  readonly type: "application/json" | "application/ld+json";
  readonly data: object;
};

/** Data in the page, written so that it cannot close the element it is in. */
export function DataScript({ type, data }: DataScriptProps) {
  const json = JSON.stringify(data).replaceAll("<", "\\u003c");
  return <script type={type} dangerouslySetInnerHTML={{ __html: json }} />;
}
