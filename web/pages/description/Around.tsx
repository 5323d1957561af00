import type { ComponentChildren } from "preact";
import type { Provenance } from "#core/proposals.ts";
import { absoluteDate } from "#web/components/DateText.tsx";
import { ExternalLink } from "#web/components/ExternalLink.tsx";
import { useSite } from "#web/site.ts";
import type { FieldFrame } from "./form-view.ts";
import { describedBy, fieldId } from "./form-view.ts";

type AroundProps = {
  readonly frame: FieldFrame;
  readonly children: ComponentChildren;
};

/** A field with its label, what helps to fill it, what is wrong with it and where it comes from. */
export function Around({ frame, children }: AroundProps) {
  return (
    <div class={frame.problem === null ? "around" : "around err"}>
      <label class="lab" for={fieldId(frame.name)}>
        {frame.label}
      </label>
      <Told frame={frame} />
      {children}
      <Theirs frame={frame} />
    </div>
  );
}

/** The same for a field made of several: its label is a legend. */
export function AroundSet({ frame, children }: AroundProps) {
  return (
    <fieldset
      class={frame.problem === null ? "around" : "around err"}
      id={fieldId(frame.name)}
      aria-describedby={describedBy(frame)}
      tabIndex={-1}
    >
      <legend class="lab">{frame.label}</legend>
      <Told frame={frame} />
      {children}
      <Theirs frame={frame} />
    </fieldset>
  );
}

/** Where something was read and when: "Relevé le 22 novembre 2026 dans des pages publiques." */
export function ReadOn({ provenance }: { readonly provenance: Provenance }) {
  const { language, text } = useSite();
  const { origin, sources, recordedOn } = provenance;
  return (
    <p class="small soft">
      {text.description.readOn(absoluteDate(language, recordedOn), text.names.origins[origin])}
      {sources.map((address) => (
        <span key={address}>
          {" "}
          <ExternalLink href={address} />
        </span>
      ))}
    </p>
  );
}

function Told({ frame }: { readonly frame: FieldFrame }) {
  const { description } = useSite().text;
  const { name, hint, problem, imported, closed } = frame;
  const id = fieldId(name);
  return (
    <>
      {hint !== null && (
        <p class="hint" id={`${id}-aide`}>
          {hint}
        </p>
      )}
      {closed !== null && (
        <p class="small soft">
          <span id={`${id}-vide`}>{description.listing.closed}</span>{" "}
          <a href={closed}>{description.listing.toClosed}</a>
        </p>
      )}
      {imported !== null && <ReadOn provenance={imported} />}
      {problem !== null && (
        <p class="msg" id={`${id}-probleme`}>
          {description.problems.sentences[problem]}
        </p>
      )}
    </>
  );
}

function Theirs({ frame: { name, theirs } }: { readonly frame: FieldFrame }) {
  const { stale } = useSite().text.description;
  if (theirs === null) return null;
  return (
    <p class="theirs" id={`${fieldId(name)}-autre`}>
      <b>{stale.theirs}</b> {theirs === "" ? stale.nothing : theirs}
    </p>
  );
}
