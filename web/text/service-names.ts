import type { ServiceNames } from "#core/settings.ts";
import type { ServiceType } from "#core/services.ts";
import { languages } from "#core/vocabulary.ts";
import { localize, textFor } from "#web/text/text.ts";

/**
 * Gives kinds of services the names that the working group chose, and their own again to the
 * others. A process is one site: everything it writes from then on has these names.
 */
export function nameServices(chosen: ServiceNames): void {
  for (const language of languages) {
    const names = Object.entries(chosen).map(([type, texts]) => [type, localize(language, texts)]);
    Object.assign(
      textFor(language).names.serviceTypes,
      own[language],
      Object.fromEntries(names) as Partial<Record<ServiceType, string>>,
    );
  }
}

/** As the texts of the site say them. */
const own = {
  fr: { ...textFor("fr").names.serviceTypes },
  en: { ...textFor("en").names.serviceTypes },
};
