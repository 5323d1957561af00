import { Breadcrumb } from "#web/components/Breadcrumb.tsx";
import { SentenceList } from "#web/components/SentenceList.tsx";
import { useSite } from "#web/site.ts";

export function AccessibilityPage() {
  const words = useSite().text.legal.accessibility;
  return (
    <>
      <Breadcrumb current={words.title} />
      <div class="stack">
        <h1>{words.title}</h1>
        <p class="lead">{words.state}</p>
      </div>
      <div class="reading">
        <section class="sec stack">
          <h2>{words.doneTitle}</h2>
          <SentenceList sentences={words.done} />
        </section>
        <section class="sec stack">
          <h2>{words.limitsTitle}</h2>
          <p>{words.limits}</p>
        </section>
        <section class="sec stack">
          <h2>{words.contactTitle}</h2>
          <p>
            {words.contact} <a href="https://www.chatons.org">chatons.org</a>.
          </p>
        </section>
      </div>
    </>
  );
}
