import { useSite } from "#web/site.ts";

type ContentsProps = {
  readonly hasAnswers: boolean;
  readonly hasContinuity: boolean;
  readonly hasRevisions: boolean;
};

/** Ids of the sections of the page, in its order: addresses others may point to. */
export const sectionIds = {
  profile: "profil",
  offers: "offres",
  services: "services",
  answers: "reponses",
  continuity: "continuite",
  sources: "sources",
  history: "historique",
  badge: "badge",
} as const;

export function Contents({ hasAnswers, hasContinuity, hasRevisions }: ContentsProps) {
  const { hoster } = useSite().text;
  const names = [
    "profile",
    "offers",
    "services",
    ...(hasAnswers ? (["answers"] as const) : []),
    ...(hasContinuity ? (["continuity"] as const) : []),
    "sources",
    ...(hasRevisions ? (["history"] as const) : []),
    ...(hasAnswers ? (["badge"] as const) : []),
  ] as const;
  return (
    <nav class="toc stay" aria-labelledby="toc">
      <h2 id="toc">{hoster.onThisPage}</h2>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <a href={`#${sectionIds[name]}`}>{hoster.sections[name]}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
