import { partField } from "#core/amendment-form.ts";
import type { TypedParts } from "#core/amendment-form.ts";
import type { AmendmentPart } from "#core/amendment-part.ts";
import type { AmendmentSubject } from "#core/amendment-subject.ts";
import { groupPathTo } from "#core/group-paths.ts";
import { Breadcrumb } from "#web/components/Breadcrumb.tsx";
import { useSite } from "#web/site.ts";
import { MistakeSummary } from "./MistakeSummary.tsx";
import { amendmentForm } from "./mistake.ts";
import type { Mistake } from "./mistake.ts";
import { PartField } from "./PartField.tsx";
import { partWords, subjectWords } from "./part-words.ts";
import { SayField } from "./SayField.tsx";
import { SignedAs } from "./SignedAs.tsx";

export type NewAmendmentPageProps = {
  readonly subject: AmendmentSubject;
  readonly version: number;
  readonly parts: readonly AmendmentPart[];
  /** What is in the fields of the parts. */
  readonly typed: TypedParts;
  /** Public name of who writes. */
  readonly name: string | null;
  readonly mistake: Mistake | null;
};

/** Where anyone proposes wording in place of the present one. */
export function NewAmendmentPage(props: NewAmendmentPageProps) {
  const { subject, version, parts, name, mistake } = props;
  const site = useSite();
  const { language, text } = site;
  const { form: words, list, choose } = text.discussion;
  const steps = [
    { label: text.group.title, path: groupPathTo.group(language) },
    { label: list.title, path: groupPathTo.amendments(language) },
  ];
  const labels = Object.fromEntries(
    parts.map((part) => [partField(part.path), partWords(site, part)]),
  );
  const field = { form: amendmentForm, mistake };
  return (
    <div class="stack say">
      <Breadcrumb steps={steps} current={choose.title} />
      <h1>{words.pageTitle(subjectWords(site, subject))}</h1>
      <p class="lead">{words.lead}</p>
      <p>
        {words.about}
        {text.grid.conditions.colon} <b>{subjectWords(site, subject)}</b>, {words.on(version)}.{" "}
        <a href={groupPathTo.newAmendment(language, `version=${version}`)}>{words.another}</a>
      </p>
      <MistakeSummary {...{ mistake, labels }} />
      <form class="stack-l" method="post" action={groupPathTo.newAmendment(language)} noValidate>
        <input type="hidden" name="sujet" value={subject.path} />
        <input type="hidden" name="version" value={version} />
        <section class="sec stack" aria-labelledby="paroles">
          <h2 id="paroles">{words.words}</h2>
          <SayField {...field} field="title" label={words.title} hint={words.titleHint} />
          <SayField
            {...field}
            field="body"
            label={words.body}
            hint={words.bodyHint}
            kind="text"
            rows={8}
          />
          <SayField
            {...field}
            field="forumUrl"
            label={words.forum}
            hint={words.forumHint}
            kind="url"
          />
          <SignedAs name={name} {...field} />
        </section>
        <Change {...props} />
        <p>
          <button class="btn">{words.send}</button>
        </p>
      </form>
    </div>
  );
}

function Change({ parts, typed, mistake }: NewAmendmentPageProps) {
  const { form: words } = useSite().text.discussion;
  const isText = ({ shape }: AmendmentPart) => shape.kind === "line" || shape.kind === "text";
  const groups = [
    { legend: words.texts, own: parts.filter(isText) },
    { legend: words.thresholds, own: parts.filter((part) => !isText(part)) },
  ];
  return (
    <section class="sec stack" aria-labelledby="changement">
      <h2 id="changement">{words.change}</h2>
      <p class="hint">{words.changeHint}</p>
      {groups
        .filter(({ own }) => own.length > 0)
        .map(({ legend, own }) => (
          <fieldset class="stack" key={legend}>
            <legend class="h3">{legend}</legend>
            {own.map((part) => (
              <PartField key={part.path} {...{ part, typed: typed[part.path], mistake }} />
            ))}
          </fieldset>
        ))}
    </section>
  );
}
