import { pathTo } from "#core/paths.ts";
import { SentenceList } from "#web/components/SentenceList.tsx";
import { useSite } from "#web/site.ts";

/** For hosters: trying the grid, and having a listing corrected or removed. */
export function HelpHosting() {
  const { language, text } = useSite();
  const { title, tryIt, correct, unclaimed } = text.help.hosting;
  return (
    <section class="sec stack" id="heberger">
      <h2>{title}</h2>
      <h3>{tryIt.title}</h3>
      <p>{tryIt.text}</p>
      <p>
        <a class="btn" href={pathTo.questionnaire(language)}>
          {tryIt.link}
        </a>
      </p>
      <h3 id="corriger">{correct.title}</h3>
      <p>{correct.intro}</p>
      <SentenceList sentences={correct.steps} />
      <p>
        {correct.contact} <a href="https://www.chatons.org">chatons.org</a>.
      </p>
      <p>{unclaimed}</p>
    </section>
  );
}
