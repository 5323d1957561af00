import { choicePathTo } from "#core/choice-paths.ts";
import { DateText } from "#web/components/DateText.tsx";
import { useSite } from "#web/site.ts";

type AddressPageProps = {
  readonly token: string;
  readonly hoster: string;
  /** In ISO 8601; null until the address is verified. */
  readonly verifiedAt: string | null;
  readonly isStopped: boolean;
};

/** Whether an address receives the briefs of a hoster, and the button that changes it. */
export function AddressPage({ token, hoster, verifiedAt, isStopped }: AddressPageProps) {
  const { language, text } = useSite();
  const words = text.brief.address;
  const receives = verifiedAt !== null && !isStopped;
  return (
    <form class="brief stack" method="post" action={choicePathTo.briefAddress(language, token)}>
      <h1>{words.title(hoster)}</h1>
      <p class="lead">{words.lead}</p>
      {verifiedAt === null && <p>{words.pending}</p>}
      {isStopped && <p>{words.stopped}</p>}
      {receives && (
        <p>
          {words.verified} <DateText date={verifiedAt} />.
        </p>
      )}
      {receives ? (
        <button class="btn plain" name="do" value="stop">
          {words.stop}
        </button>
      ) : (
        <button class="btn" name="do" value="verify">
          {isStopped ? words.resume : words.verify}
        </button>
      )}
    </form>
  );
}
