import type { AnswerValue, Grid } from "#core/grid.ts";
import { seesMore } from "#core/machine-check-verdict.ts";
import { spacePathTo } from "#core/space-paths.ts";
import type { Language } from "#core/vocabulary.ts";
import { wrapText } from "#core/wrapped-text.ts";
import { setDifferencesTold } from "#server/checks/queries.ts";
import type { CheckRow } from "#server/checks/queries.ts";
import type { Subject } from "#server/checks/subject.ts";
import type { Db } from "#server/db/client.ts";
import type { Deps } from "#server/deps.ts";
import type { Mail } from "#server/mail/mail.ts";
import { notifyHoster } from "#server/notifications/actions.ts";
import { checkName, declaredWords, mendWords, seenWords } from "#web/text/check-words.ts";
import { localize, textFor } from "#web/text/text.ts";

type Told = { readonly subject: Subject; readonly rows: readonly CheckRow[] };

/** Tells the team of a hoster, once, of the differences that are new: what it declared, what was seen, how to mend it. */
export async function tellDifferences(deps: Deps, db: Db, { subject, rows }: Told): Promise<void> {
  const fresh = rows.filter(({ verdict, toldAt }) => verdict === "differs" && toldAt === null);
  if (fresh.length === 0) return;
  const { hoster, grid } = subject;
  await notifyHoster(deps, db, {
    ...{ hosterId: hoster.id, kind: "check" },
    compose: (reader, stopUrl) => differenceMail(deps, { ...reader, hoster, grid, fresh, stopUrl }),
  });
  await setDifferencesTold(db, { hosterId: hoster.id, toldAt: deps.now() });
}

type Letter = {
  readonly email: string;
  readonly language: Language;
  readonly hoster: Subject["hoster"];
  readonly grid: Grid;
  readonly fresh: readonly CheckRow[];
  readonly stopUrl: string;
};

function differenceMail({ publicUrl }: Pick<Deps, "publicUrl">, letter: Letter): Mail {
  const { email, language, hoster, grid, fresh, stopUrl } = letter;
  const words = textFor(language).checks.mail;
  const lines = [
    ...words.opening(hoster.name, fresh.length),
    ...fresh.map((row) => describe(language, grid, row)),
    words.look(publicUrl + spacePathTo.ownChecks(language, hoster.slug)),
    words.meaning,
    words.stop(stopUrl),
  ];
  const text = `${lines.map((line) => wrapText(line)).join("\n\n")}\n`;
  return { to: email, language, subject: words.subject(hoster.name), text, stopUrl };
}

/** What was declared, what was seen, and how to mend it. */
function describe(language: Language, grid: Grid, row: CheckRow): string {
  const { checks } = textFor(language);
  const criterion = grid.criteria.get(row.criterion);
  if (criterion === undefined) return "";
  // What this site wrote itself from a published answer.
  const value = JSON.parse(row.declared) as AnswerValue;
  const name = localize(language, criterion.label);
  return [
    checks.mail.criterion(name, checkName(language, grid, row.check)),
    checks.mail.declared(declaredWords(language, grid, criterion, value)),
    checks.mail.seen(seenWords(language, row.seen), row.target),
    checks.mail.mend(seesMore(value, row.seen) ? checks.more : mendWords(language, row.check)),
  ].join("\n");
}
