import { account } from "#web/text/fr/account.ts";
import { passkeys } from "#web/text/fr/passkeys.ts";
import { team } from "#web/text/fr/team.ts";
import { claim } from "#web/text/fr/claim.ts";
import { description } from "#web/text/fr/description.ts";
import { space } from "#web/text/fr/space.ts";
import { answering } from "#web/text/fr/answering.ts";
import { reasons } from "#web/text/fr/reasons.ts";
import { spreadsheet } from "#web/text/fr/spreadsheet.ts";
import { publication } from "#web/text/fr/publication.ts";
import { renewal } from "#web/text/fr/renewal.ts";
import { events } from "#web/text/fr/events.ts";
import { review } from "#web/text/fr/review.ts";
import { notices } from "#web/text/fr/notices.ts";
import { alerts } from "#web/text/fr/alerts.ts";
import { brief } from "#web/text/fr/brief.ts";
import { choice } from "#web/text/fr/choice.ts";
import { comparison } from "#web/text/fr/comparison.ts";
import { data } from "#web/text/fr/data.ts";
import { dataApi } from "#web/text/fr/data-api.ts";
import { decision } from "#web/text/fr/decision.ts";
import { estimate } from "#web/text/fr/estimate.ts";
import { history } from "#web/text/fr/history.ts";
import { map } from "#web/text/fr/map.ts";
import { offers } from "#web/text/fr/offers.ts";
import { report } from "#web/text/fr/report.ts";
import { suites } from "#web/text/fr/suites.ts";
import { directory } from "#web/text/fr/directory.ts";
import { feeds } from "#web/text/fr/feeds.ts";
import { outbox } from "#web/text/fr/outbox.ts";
import { explanation } from "#web/text/fr/explanation.ts";
import { facets } from "#web/text/fr/facets.ts";
import { grid } from "#web/text/fr/grid.ts";
import { help } from "#web/text/fr/help.ts";
import { home } from "#web/text/fr/home.ts";
import { hoster } from "#web/text/fr/hoster.ts";
import { legal } from "#web/text/fr/legal.ts";
import { names } from "#web/text/fr/names.ts";
import { draftProblems, draftProblemWords, problems } from "#web/text/fr/problems.ts";
import { questionnaire } from "#web/text/fr/questionnaire.ts";
import { refusals } from "#web/text/fr/refusals.ts";
import { result } from "#web/text/fr/result.ts";
import { checks } from "#web/text/fr/checks.ts";
import { site } from "#web/text/fr/site.ts";
import { trace } from "#web/text/fr/trace.ts";
import { editor } from "#web/text/fr/editor.ts";
import { simulation } from "#web/text/fr/simulation.ts";
import { announcement } from "#web/text/fr/announcement.ts";
import { discussion } from "#web/text/fr/discussion.ts";
import { group } from "#web/text/fr/group.ts";
import { settings } from "#web/text/fr/settings.ts";
import { figures } from "#web/text/fr/figures.ts";
import { desk } from "#web/text/fr/desk.ts";
import { gridImport } from "#web/text/fr/grid-import.ts";
import { differences } from "#web/text/fr/differences.ts";
import { crawls } from "#web/text/fr/crawls.ts";

/** The source of every text; ordinary spaces, the typography comes when rendering. */
export const fr = {
  site,
  home,
  directory,
  facets,
  hoster,
  grid,
  questionnaire,
  result,
  explanation,
  trace,
  names,
  help,
  legal,
  refusals,
  problems,
  draftProblems,
  draftProblemWords,
  alerts,
  brief,
  choice,
  comparison,
  data,
  dataApi,
  decision,
  estimate,
  feeds,
  history,
  map,
  offers,
  outbox,
  report,
  suites,
  account,
  passkeys,
  team,
  claim,
  description,
  space,
  answering,
  reasons,
  spreadsheet,
  publication,
  renewal,
  events,
  review,
  notices,
  editor,
  simulation,
  announcement,
  discussion,
  group,
  settings,
  figures,
  desk,
  gridImport,
  differences,
  crawls,
  checks,
};
