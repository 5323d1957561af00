import { account } from "#web/text/en/account.ts";
import { passkeys } from "#web/text/en/passkeys.ts";
import { team } from "#web/text/en/team.ts";
import { claim } from "#web/text/en/claim.ts";
import { description } from "#web/text/en/description.ts";
import { space } from "#web/text/en/space.ts";
import { answering } from "#web/text/en/answering.ts";
import { reasons } from "#web/text/en/reasons.ts";
import { spreadsheet } from "#web/text/en/spreadsheet.ts";
import { publication } from "#web/text/en/publication.ts";
import { renewal } from "#web/text/en/renewal.ts";
import { events } from "#web/text/en/events.ts";
import { review } from "#web/text/en/review.ts";
import { notices } from "#web/text/en/notices.ts";
import { alerts } from "#web/text/en/alerts.ts";
import { brief } from "#web/text/en/brief.ts";
import { choice } from "#web/text/en/choice.ts";
import { comparison } from "#web/text/en/comparison.ts";
import { data } from "#web/text/en/data.ts";
import { dataApi } from "#web/text/en/data-api.ts";
import { decision } from "#web/text/en/decision.ts";
import { estimate } from "#web/text/en/estimate.ts";
import { history } from "#web/text/en/history.ts";
import { map } from "#web/text/en/map.ts";
import { offers } from "#web/text/en/offers.ts";
import { report } from "#web/text/en/report.ts";
import { suites } from "#web/text/en/suites.ts";
import { directory } from "#web/text/en/directory.ts";
import { feeds } from "#web/text/en/feeds.ts";
import { outbox } from "#web/text/en/outbox.ts";
import { explanation } from "#web/text/en/explanation.ts";
import { facets } from "#web/text/en/facets.ts";
import { grid } from "#web/text/en/grid.ts";
import { help } from "#web/text/en/help.ts";
import { home } from "#web/text/en/home.ts";
import { hoster } from "#web/text/en/hoster.ts";
import { legal } from "#web/text/en/legal.ts";
import { names } from "#web/text/en/names.ts";
import { draftProblems, draftProblemWords, problems } from "#web/text/en/problems.ts";
import { questionnaire } from "#web/text/en/questionnaire.ts";
import { refusals } from "#web/text/en/refusals.ts";
import { result } from "#web/text/en/result.ts";
import { checks } from "#web/text/en/checks.ts";
import { site } from "#web/text/en/site.ts";
import { trace } from "#web/text/en/trace.ts";
import { editor } from "#web/text/en/editor.ts";
import { simulation } from "#web/text/en/simulation.ts";
import { announcement } from "#web/text/en/announcement.ts";
import { discussion } from "#web/text/en/discussion.ts";
import { group } from "#web/text/en/group.ts";
import { settings } from "#web/text/en/settings.ts";
import { figures } from "#web/text/en/figures.ts";
import { desk } from "#web/text/en/desk.ts";
import { gridImport } from "#web/text/en/grid-import.ts";
import { differences } from "#web/text/en/differences.ts";
import { crawls } from "#web/text/en/crawls.ts";
import type { fr } from "#web/text/fr.ts";

export const en: typeof fr = {
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
