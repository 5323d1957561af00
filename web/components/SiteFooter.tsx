import type { ComponentChildren } from "preact";
import { choicePathTo } from "#core/choice-paths.ts";
import { dataPathTo } from "#core/data-paths.ts";
import { groupPathTo } from "#core/group-paths.ts";
import { pathTo } from "#core/paths.ts";
import { spacePathTo } from "#core/space-paths.ts";
import { LanguageSwitch } from "#web/components/SiteHeader.tsx";
import type { Translation } from "#web/components/SiteHeader.tsx";
import { useSite } from "#web/site.ts";

type SiteFooterProps = { readonly translation: Translation; readonly isSignedIn: boolean };

export function SiteFooter({ translation, isSignedIn }: SiteFooterProps) {
  const { language, text } = useSite();
  const { footer } = text.site;
  const help = pathTo.help(language);
  return (
    <footer class="foot">
      <div class="wrap">
        <div class="trio">
          <Column title={footer.choose}>
            <Entry href={choicePathTo.choice(language)}>{footer.guided}</Entry>
            <Entry href={pathTo.directory(language)}>{footer.allHosters}</Entry>
            <Entry href={choicePathTo.suites(language)}>{text.suites.title}</Entry>
            <Entry href={`${help}#fiche`}>{footer.howToRead}</Entry>
          </Column>
          <Column title={footer.understand}>
            <Entry href={pathTo.grid(language)}>{footer.grid}</Entry>
            <Entry href={dataPathTo.data(language)}>{footer.api}</Entry>
          </Column>
          <Column title={footer.takePart}>
            <Entry href={pathTo.questionnaire(language)}>{footer.questionnaire}</Entry>
            <Entry href={`${help}#corriger`}>{footer.correct}</Entry>
            <Entry href={groupPathTo.group(language)}>{footer.group}</Entry>
            {!isSignedIn && <Entry href={spacePathTo.signIn(language)}>{footer.signIn}</Entry>}
          </Column>
        </div>
        <p class="last">
          <LanguageSwitch {...translation} /> ·{" "}
          <a href={pathTo.accessibility(language)}>{footer.accessibility}</a> ·{" "}
          <a href={pathTo.legal(language)}>{footer.legal}</a> · {footer.promise}{" "}
          {footer.complements} <a href="https://www.chatons.org">chatons.org</a>.
        </p>
      </div>
    </footer>
  );
}

function Column({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <div>
      <h2>{title}</h2>
      <ul>{children}</ul>
    </div>
  );
}

function Entry({ href, children }: { href: string; children: ComponentChildren }) {
  return (
    <li>
      <a href={href}>{children}</a>
    </li>
  );
}
