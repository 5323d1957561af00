import { stemmer } from "@orama/stemmers/french";
import { correctQuestion, listTypable } from "#core/catalogue-suggestions.ts";
import type { Known } from "#core/catalogue-suggestions.ts";
import { languages } from "#core/vocabulary.ts";
import type { Deps } from "#server/deps.ts";
import { textFor } from "#web/text/text.ts";

type Suggesting = Pick<Deps, "readModel" | "isDemo">;

/** The question one may have meant, when a word of it finds nothing; null when there is none. */
export async function suggestQuestion(deps: Suggesting, question: string): Promise<string | null> {
  return correctQuestion(await know(deps), question);
}

/**
 * At most 150 texts to offer to whoever types a question: software in use, products they
 * replace, hosters. The names of the kinds of services are the page's.
 */
export async function listSuggestions(deps: Suggesting): Promise<readonly string[]> {
  return listTypable(await know(deps));
}

async function know({ readModel, isDemo }: Suggesting): Promise<Known> {
  const { catalogue, products, synonyms } = await readModel.current();
  const names = languages.flatMap((language) =>
    Object.values(textFor(language).names.serviceTypes),
  );
  return { catalogue, products, synonyms, names, stem: stemmer, showsImaginary: isDemo };
}
