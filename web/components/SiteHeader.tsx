import type { Path } from "#core/paths.ts";
import { choicePathTo } from "#core/choice-paths.ts";
import { pathTo } from "#core/paths.ts";
import { spacePathTo } from "#core/space-paths.ts";
import type { Language } from "#core/vocabulary.ts";
import { useSite } from "#web/site.ts";

/** Parts of the site that have an entry in the main navigation. */
export const sections = ["choice", "directory", "grid", "questionnaire", "help"] as const;
export type Section = (typeof sections)[number];

const pathOf = {
  choice: choicePathTo.choice,
  directory: pathTo.directory,
  grid: pathTo.grid,
  questionnaire: pathTo.questionnaire,
  help: pathTo.help,
} as const satisfies Record<Section, (language: Language) => Path>;

/** This page in the other language. */
export type Translation = { readonly language: Language; readonly path: Path };

type SiteHeaderProps = {
  readonly section: Section | null;
  readonly path: string;
  readonly translation: Translation;
  readonly isSignedIn: boolean;
};

export function SiteHeader({ section, path, translation, isSignedIn }: SiteHeaderProps) {
  const { language, text } = useSite();
  return (
    <header class="top">
      <div class="band" aria-hidden="true">
        <i />
        <i />
      </div>
      <div class="wrap">
        <a class="logo" href={pathTo.home(language)}>
          <Tomcat />
          <span>
            <b>{text.site.name}</b>
            <i>{text.site.tagline}</i>
          </span>
        </a>
        <nav aria-label={text.site.navigation}>
          <ul class="nav">
            {sections.map((name) => (
              <li key={name}>
                <a
                  href={pathOf[name](language)}
                  {...currentState(name, section, { path, language })}
                >
                  {text.site[name]}
                </a>
              </li>
            ))}
            {isSignedIn && (
              <li>
                <a
                  href={spacePathTo.account(language)}
                  aria-current={spacePathTo.account(language) === path ? "page" : undefined}
                >
                  {text.account.title}
                </a>
              </li>
            )}
            <li class="lang">
              <LanguageSwitch {...translation} />
            </li>
          </ul>
        </nav>
      </div>
    </header>
  );
}

/** Named in the language it leads to. */
export function LanguageSwitch({ language, path }: Translation) {
  return (
    <a href={path} lang={language} hreflang={language} rel="alternate">
      {ownNames[language]}
    </a>
  );
}

const ownNames = { fr: "Français", en: "English" } as const satisfies Record<Language, string>;

function currentState(
  name: Section,
  section: Section | null,
  { path, language }: { path: string; language: Language },
) {
  if (name !== section) return {};
  return { "aria-current": pathOf[name](language) === path ? "page" : "true" } as const;
}

/** The winking tomcat that leans over the rule of the header. */
function Tomcat() {
  return (
    <svg viewBox="0 0 64 52" aria-hidden="true">
      <path
        fill="currentColor"
        d="M5 52V9c0-4 3-5 6-3l13 10c5-1 11-1 16 0l5-4 1 4 3-7 4-3c3-2 6-1 6 3v43z"
      />
      <circle class="eye" cx="22" cy="31" r="6.5" />
      <path d="M22 27v8" stroke="currentColor" stroke-width="3.4" stroke-linecap="round" />
      <path class="wink" d="M36 32c2.5-4 9.5-4 12 0" />
      <path class="eye" d="M29.5 40h5L32 43.5z" />
    </svg>
  );
}
