import { choicePathTo } from "#core/choice-paths.ts";
import { choiceQuery } from "#core/choice-query.ts";
import { pathTo } from "#core/paths.ts";
import { Breadcrumb } from "#web/components/Breadcrumb.tsx";
import { absoluteDate } from "#web/components/DateText.tsx";
import { ImaginaryTag } from "#web/components/ImaginaryTag.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { IgnoredNotes } from "#web/pages/directory/IgnoredNotes.tsx";
import { useSite } from "#web/site.ts";
import { listInSentence } from "#web/text/word-list.ts";
import { AddHoster } from "./AddHoster.tsx";
import { countDifferences, keepDifferences } from "./cell.ts";
import { ComparedChips } from "./ComparedChips.tsx";
import type { ComparisonProps } from "./comparison-props.ts";
import { ComparisonTable } from "./ComparisonTable.tsx";
import { ComparisonTools } from "./ComparisonTools.tsx";
import { tableGroups } from "./groups.ts";
import { MissingHosters } from "./MissingHosters.tsx";
import { Picker } from "./Picker.tsx";

/** Two to four hosters side by side; with fewer, how to add one. The address is the only state. */
export function ComparisonPage(props: ComparisonProps) {
  const { comparison, search, ignored, missing, notCompared, others } = props;
  const { language, text } = useSite();
  const words = text.comparison;
  const count = comparison.hosters.length;
  const directory = {
    label: text.site.directory,
    path: pathTo.directory(language, choiceQuery(search)),
  };
  return (
    <>
      <Breadcrumb steps={[directory]} current={words.title} />
      <h1>{count > 1 ? words.heading(count) : words.title}</h1>
      <div class="stack compared">
        <Imaginary comparison={comparison} />
        <MissingHosters missing={missing} />
        {notCompared.length > 0 && (
          <p class="notice">{words.notCompared(notCompared.join(", "), notCompared.length)}</p>
        )}
        <IgnoredNotes ignored={ignored} />
        {count < 2 && <p class="lead">{words.tooFew(count)}</p>}
        <ComparedChips comparison={comparison} search={search} />
        {others.length > 0 && (
          <AddHoster
            search={search}
            others={others}
            action={choicePathTo.comparison(language)}
            isFirst={count < 2}
          />
        )}
      </div>
      {count > 1 && <Compared {...props} />}
    </>
  );
}

function Compared({ comparison, grid, search, view, today }: ComparisonProps) {
  const site = useSite();
  const words = site.text.comparison;
  const told = { comparison, grid, wanted: search };
  const groups = tableGroups(site, told);
  const shown = view.onlyDifferences ? keepDifferences(groups) : groups;
  return (
    <>
      <ComparisonTools search={search} view={view} differences={countDifferences(groups)} />
      {comparison.hosters.length > 2 && (
        <Picker comparison={comparison} search={search} view={view} />
      )}
      {shown.length === 0 ? (
        <p class="lead">{words.noDifference}</p>
      ) : (
        <ComparisonTable {...told} groups={shown} shown={view.shown} />
      )}
      <div class="stack compared">
        {comparison.themes.length === 0 && <p>{words.nobody}</p>}
        <p class="small soft">{words.estimateMeaning}</p>
        <p class="printed">
          {words.about.date} {absoluteDate(site.language, today)}
        </p>
        <Notice grid={grid} />
      </div>
    </>
  );
}

/** Nobody must take an example for a hoster. */
function Imaginary({ comparison: { hosters } }: Pick<ComparisonProps, "comparison">) {
  const { language, text } = useSite();
  const invented = hosters.filter(({ card }) => card.imaginary).map(({ card }) => card.name);
  if (invented.length === 0) return null;
  return (
    <p class="cluster">
      <ImaginaryTag />
      <span>{text.comparison.imaginary(listInSentence(language, invented), invented.length)}</span>
    </p>
  );
}
