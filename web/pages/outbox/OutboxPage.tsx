import { buildPath } from "#core/paths.ts";
import { Breadcrumb } from "#web/components/Breadcrumb.tsx";
import { useSite } from "#web/site.ts";

type OutboxPageProps = {
  /** The newest first; headers, an empty line, then the text. */
  readonly mails: readonly { readonly file: string; readonly text: string }[];
  /** Links that start so lead to this site. */
  readonly publicUrl: string;
};

/** The mails that were written instead of being sent. */
export function OutboxPage({ mails, publicUrl }: OutboxPageProps) {
  const { outbox } = useSite().text;
  return (
    <>
      <Breadcrumb current={outbox.title} />
      <h1>{outbox.title}</h1>
      <p class="lead">{outbox.intro}</p>
      <div class="stack-l">
        {mails.length === 0 && <p>{outbox.empty}</p>}
        {mails.map((mail) => (
          <MailText key={mail.file} {...mail} publicUrl={publicUrl} />
        ))}
      </div>
    </>
  );
}

type MailTextProps = OutboxPageProps["mails"][number] & Pick<OutboxPageProps, "publicUrl">;

function MailText({ file, text, publicUrl }: MailTextProps) {
  const { language, text: words } = useSite();
  const subject = /^Subject: (.*)$/mu.exec(text)?.[1] ?? file;
  // Two slashes at the start of a path would name another site.
  const isOurs = (address: string) =>
    address.startsWith(`${publicUrl}/`) && address.charAt(publicUrl.length + 1) !== "/";
  return (
    <article class="sec stack">
      <h2>{subject}</h2>
      <p>
        <a
          href={buildPath(language, ["boite-envoi", file])}
          aria-label={words.outbox.asMailed(subject)}
        >
          {words.outbox.html}
        </a>
      </p>
      <pre tabIndex={0}>
        {text.split(/(https?:\/\/[^\s<>]+)/u).map((piece, index) =>
          index % 2 === 1 && isOurs(piece) ? (
            <a key={index} href={piece.slice(publicUrl.length)}>
              {piece}
            </a>
          ) : (
            piece
          ),
        )}
      </pre>
    </article>
  );
}
