import { pathTo } from "#core/paths.ts";
import { Breadcrumb } from "#web/components/Breadcrumb.tsx";
import { useSite } from "#web/site.ts";

/** Nobody is signed in any more: it is the same for everyone. */
export function DeletedPage() {
  const { language, text } = useSite();
  const { deletion } = text.account;
  return (
    <>
      <Breadcrumb current={deletion.done} />
      <h1>{deletion.done}</h1>
      <p class="lead">{deletion.doneText}</p>
      <p>
        <a href={pathTo.home(language)}>{text.site.error.home}</a>
      </p>
    </>
  );
}
