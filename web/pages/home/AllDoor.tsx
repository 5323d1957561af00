import { pathTo } from "#core/paths.ts";
import type { HomeProps } from "#web/pages/home/home-props.ts";
import { useSite } from "#web/site.ts";

/** How many strips a flyer carries. */
const strips = 12;

/** "Voir tous les hébergeurs": the search box, and one strip to tear off per service. */
export function AllDoor({ counts, services }: Pick<HomeProps, "counts" | "services">) {
  const { language, text } = useSite();
  const words = text.home.all;
  const directory = pathTo.directory(language);
  return (
    <form class="door all" action={directory} role="search">
      <h2>{words.title}</h2>
      <p>{words.counts(counts.real, counts.imaginary)}</p>
      <div>
        <label class="lab" for="q">
          {words.question}
        </label>
        <div class="find">
          <input class="field" id="q" name="q" type="search" autocomplete="off" />
          <button class="btn sun">{words.submit}</button>
        </div>
      </div>
      <p class="go">
        <a href={directory}>
          <b>{words.browse}</b>
        </a>{" "}
        {services.length > 0 && words.orService}
      </p>
      {services.length > 0 && (
        <ul class="strips">
          {services.slice(0, strips).map(({ type, count }) => (
            <li key={type}>
              <a href={pathTo.directory(language, `service=${type}`)}>
                {text.names.serviceTypes[type]}
                <span>{words.addresses(count)}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </form>
  );
}
