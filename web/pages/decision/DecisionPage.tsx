import { choicePathTo } from "#core/choice-paths.ts";
import { choiceQuery } from "#core/choice-query.ts";
import { longestReason } from "#core/decision-address.ts";
import { pathTo } from "#core/paths.ts";
import { Breadcrumb } from "#web/components/Breadcrumb.tsx";
import { PlainDocumentView } from "#web/components/PlainDocumentView.tsx";
import { AddHoster } from "#web/pages/comparison/AddHoster.tsx";
import { MissingHosters } from "#web/pages/comparison/MissingHosters.tsx";
import { IgnoredNotes } from "#web/pages/directory/IgnoredNotes.tsx";
import { useSite } from "#web/site.ts";
import { DecisionForm } from "./DecisionForm.tsx";
import type { DecisionProps } from "./decision-props.ts";
import { recordId } from "./record-id.ts";
import { RecordTools } from "./RecordTools.tsx";
import { recordDocument } from "./record-document.ts";

/** The form that says what was decided, and below it the record for a board. */
export function DecisionPage(props: DecisionProps) {
  const { considered, search, ignored, missing, others } = props;
  const site = useSite();
  const { language, text } = site;
  const words = text.decision;
  const query = choiceQuery(search);
  const { title, parts } = recordDocument(site, props);
  const isEmpty = considered.length === 0;
  return (
    <>
      <Breadcrumb
        steps={[
          { label: text.site.directory, path: pathTo.directory(language, query) },
          { label: text.comparison.title, path: choicePathTo.comparison(language, query) },
        ]}
        current={words.title}
      />
      <h1>{title}</h1>
      <div class="stack compared onscreen">
        <MissingHosters missing={missing} />
        <IgnoredNotes ignored={ignored.filter(({ reason }) => reason !== "shortened")} />
        {ignored.some(({ reason }) => reason === "shortened") && (
          <p class="notice">{words.shortened(longestReason)}</p>
        )}
        {isEmpty && (
          <>
            <p class="lead">{words.empty}</p>
            <AddHoster
              search={search}
              others={others}
              action={choicePathTo.decision(language)}
              isFirst
            />
          </>
        )}
      </div>
      {!isEmpty && (
        <>
          <DecisionForm {...props} />
          <article class="record stack-l" id={recordId}>
            <RecordTools {...props} />
            <PlainDocumentView parts={parts} />
          </article>
        </>
      )}
    </>
  );
}
