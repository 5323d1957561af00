import type { Person } from "#core/access.ts";
import type { HttpContext } from "#server/http/context.ts";
import { Refusal } from "#server/http/errors.ts";

/** Who asks for a page that the gate keeps; throws `Refusal("not-signed-in")` were it left out there. */
export function personOf(context: HttpContext): Person {
  const person = context.get("person");
  if (person === null) throw new Refusal("not-signed-in");
  return person;
}
