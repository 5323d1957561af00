import { choicePathTo } from "#core/choice-paths.ts";
import { Breadcrumb } from "#web/components/Breadcrumb.tsx";
import { useSite } from "#web/site.ts";

type AlertStopPageProps = {
  /** What its owner calls the alert. */
  readonly name: string;
  readonly token: string;
};

/** A button, because mail programs open links by themselves to look at them. */
export function AlertStopPage({ name, token }: AlertStopPageProps) {
  const { language, text } = useSite();
  const { stopping, title } = text.alerts;
  return (
    <>
      <Breadcrumb current={title} />
      <h1>{stopping.title}</h1>
      <p>
        <b>{name}</b>
      </p>
      <p class="lead">{stopping.text}</p>
      <form method="post" action={choicePathTo.alertStop(language, token)} class="cluster">
        <button class="btn">{stopping.stop}</button>
        <a class="btn plain" href={choicePathTo.alert(language, token)}>
          {stopping.keep}
        </a>
      </form>
    </>
  );
}
