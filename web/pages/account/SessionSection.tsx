import type { Agent } from "#core/agent.ts";
import { spacePathTo } from "#core/space-paths.ts";
import { DateText } from "#web/components/DateText.tsx";
import { useSite } from "#web/site.ts";
import type { Text } from "#web/text/text.ts";
import type { AccountPageProps, ShownSession } from "./account-props.ts";

/** Every browser someone is signed in with, and the way to sign it out. */
export function SessionSection({ sessions, now }: Pick<AccountPageProps, "sessions" | "now">) {
  const { language, text } = useSite();
  const words = text.account.sessions;
  return (
    <section class="sec stack">
      <h2>{words.title}</h2>
      <ul class="rows">
        {sessions.map((session) => (
          <SessionItem key={session.id} session={session} now={now} />
        ))}
      </ul>
      {sessions.length > 1 && (
        <form method="post" action={spacePathTo.accountPart(language, "sessions", "autres")}>
          <button class="btn plain">{words.endOthers}</button>
        </form>
      )}
    </section>
  );
}

function SessionItem({ session, now }: { session: ShownSession; now: string }) {
  const { language, text } = useSite();
  const words = text.account.sessions;
  const { id, agent, createdAt, seenAt, isHere } = session;
  const name = agentName(text, agent);
  return (
    <li class="h2row">
      <span>
        <b>{name}</b>, {words.since} <DateText date={createdAt} />, {words.seen}{" "}
        <DateText date={seenAt} today={now} />
      </span>
      {isHere && <span class="tag">{words.here}</span>}
      {!isHere && (
        <form method="post" action={spacePathTo.accountPart(language, "sessions", id)}>
          <button class="btn plain" aria-label={words.endOf(name)}>
            {words.end}
          </button>
        </form>
      )}
    </li>
  );
}

function agentName({ account }: Text, { browser, system }: Agent): string {
  if (browser !== null && system !== null) return account.sessions.agent(browser, system);
  return browser ?? system ?? account.sessions.unknown;
}
