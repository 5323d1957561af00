import type { ComponentChildren } from "preact";
import type { Path } from "#core/paths.ts";
import { translatePath } from "#core/paths.ts";
import { languages } from "#core/vocabulary.ts";
import { DataScript } from "#web/components/DataScript.tsx";
import { SiteFooter } from "#web/components/SiteFooter.tsx";
import { SiteHeader } from "#web/components/SiteHeader.tsx";
import type { Section } from "#web/components/SiteHeader.tsx";
import { Symbols } from "#web/components/Symbols.tsx";
import { useSite } from "#web/site.ts";

/** Kinds of pages with a sheet of their own in `web/styles/sheets`. */
export type SheetName =
  | "home"
  | "directory"
  | "hoster"
  | "questionnaire"
  | "grid"
  | "choosing"
  | "reading"
  | "space";

/** What a screen in its usual colours never needs is fetched last and holds nothing up. */
const otherModes = "print, (forced-colors: active)";

/** What a page says of itself; the document turns it into `<head>`. */
export type PageHead = {
  /** Without the name of the site. */
  readonly title: string;
  readonly description?: string;
  /** What the page wears over the sheet of the site. */
  readonly sheet?: SheetName;
  /** Entry of the main navigation this page belongs to. */
  readonly section?: Section;
  /** Address of the page when the one asked for has useless parts; by default its path. */
  readonly canonical?: Path;
  /** The same content as an Atom feed. */
  readonly feed?: Path;
  /** Linked data about the subject of the page. */
  readonly jsonLd?: object;
  /** Whether something on the page needs the client script. */
  readonly hasIsland?: boolean;
  /** False for pages that search engines should leave alone. */
  readonly isIndexed?: boolean;
};

type DocumentProps = {
  readonly head: PageHead;
  /** Path that was asked for, without its query. */
  readonly path: string;
  /** Built files, as paths of this site. */
  readonly assets: {
    readonly stylesheet: string;
    readonly sheets: Readonly<Record<string, string>>;
    readonly font: string;
    readonly client: string;
  };
  /** Address visitors use, without a final slash. */
  readonly publicUrl: string;
  /** Whether whoever reads is signed in. */
  readonly isSignedIn: boolean;
  /** Content of `<main>`. */
  readonly children: ComponentChildren;
};

/** The shell every page lives in, from `<html>` to `</html>`. */
export function Document(props: DocumentProps) {
  const { head, path, assets, publicUrl, isSignedIn, children } = props;
  const { language, text } = useSite();
  const address = head.canonical ?? singleSlash(path);
  const other = language === "fr" ? "en" : "fr";
  const translation = { language: other, path: translatePath(address, other) } as const;
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${head.title} – ${text.site.name}`}</title>
        <link rel="stylesheet" href={assets.stylesheet} />
        {head.sheet !== undefined && <link rel="stylesheet" href={assets.sheets[head.sheet]} />}
        <link rel="stylesheet" href={assets.sheets["modes"]} media={otherModes} />
        <link
          rel="preload"
          href={assets.font}
          as="font"
          type={fontType(assets.font)}
          crossorigin="anonymous"
        />
        <Description head={head} />
        <Addresses address={address} publicUrl={publicUrl} />
        {head.feed !== undefined && (
          <link rel="alternate" type="application/atom+xml" href={head.feed} />
        )}
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#fffaf0" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#1e1b17" media="(prefers-color-scheme: dark)" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        {head.hasIsland === true && <script type="module" src={assets.client} />}
      </head>
      <body>
        <a class="skip" href="#contenu">
          {text.site.skip}
        </a>
        <Symbols />
        <SiteHeader section={head.section ?? null} {...{ path, translation, isSignedIn }} />
        <main id="contenu" class="wrap">
          {children}
        </main>
        <p class="wrap printed">{publicUrl + address}</p>
        <SiteFooter {...{ translation, isSignedIn }} />
      </body>
    </html>
  );
}

function Description({ head }: { readonly head: PageHead }) {
  const { description, jsonLd, isIndexed = true } = head;
  return (
    <>
      {description !== undefined && <meta name="description" content={description} />}
      {!isIndexed && <meta name="robots" content="noindex" />}
      {jsonLd !== undefined && <DataScript type="application/ld+json" data={jsonLd} />}
    </>
  );
}

function Addresses({
  address,
  publicUrl,
}: {
  readonly address: string;
  readonly publicUrl: string;
}) {
  return (
    <>
      <link rel="canonical" href={publicUrl + address} />
      {languages.map((language) => (
        <link
          key={language}
          rel="alternate"
          hreflang={language}
          href={publicUrl + translatePath(address, language)}
        />
      ))}
      <link rel="alternate" hreflang="x-default" href={publicUrl + translatePath(address, "fr")} />
    </>
  );
}

/** "//elsewhere.example" would leave the site once a language prefix is removed. */
function singleSlash(path: string): string {
  return path.replaceAll(/\/{2,}/gu, "/");
}

function fontType(address: string): string {
  return address.endsWith(".woff2") ? "font/woff2" : "font/woff";
}
