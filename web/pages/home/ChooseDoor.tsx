import type { Audience } from "#core/audiences.ts";
import { departments } from "#core/departments.ts";
import type { Grid } from "#core/grid.ts";
import { pathTo } from "#core/paths.ts";
import type { ServiceType } from "#core/services.ts";
import { Icon } from "#web/components/Icon.tsx";
import type { HomeProps } from "#web/pages/home/home-props.ts";
import { useSite } from "#web/site.ts";
import { localize } from "#web/text/text.ts";

/** Whom one may be looking for, in the order offered. */
const audiences = [
  "associations",
  "public-bodies",
  "cooperatives",
  "companies",
  "schools",
  "individuals",
] as const satisfies readonly Audience[];

/** How many services are offered before the others are folded. */
const visibleServices = 6;

/** "Aidez-moi à choisir": a form whose result is an ordinary search address. */
export function ChooseDoor({ services, grid }: Pick<HomeProps, "services" | "grid">) {
  const { language, text } = useSite();
  const words = text.home.choose;
  const types = services.map((service) => service.type);
  return (
    <form class="door help" action={pathTo.directory(language)}>
      <h2>{words.title}</h2>
      <p>{words.intro}</p>
      <AudienceChoices />
      <fieldset>
        <legend>{words.services}</legend>
        <ServiceChoices types={types.slice(0, visibleServices)} />
        {types.length > visibleServices && (
          <details class="why">
            <summary>{words.moreServices}</summary>
            <ServiceChoices types={types.slice(visibleServices)} />
          </details>
        )}
      </fieldset>
      <DepartmentChoice />
      <fieldset>
        <legend>{words.needs}</legend>
        <div class="two">
          <NeedChoice grid={grid} label={words.need} />
          <NeedChoice grid={grid} label={words.otherNeed} />
        </div>
      </fieldset>
      <p class="go">
        <button class="btn on">
          {words.submit} <Icon name="go" />
        </button>
      </p>
    </form>
  );
}

function AudienceChoices() {
  const words = useSite().text.home.choose;
  return (
    <fieldset>
      <legend>{words.audience}</legend>
      <div class="two">
        {audiences.map((audience) => (
          <label class="tick choice" key={audience}>
            <input type="radio" name="audience" value={audience} />
            <span>{words.audiences[audience]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function ServiceChoices({ types }: { readonly types: readonly ServiceType[] }) {
  const { serviceTypes } = useSite().text.names;
  return (
    <div class="two">
      {types.map((type) => (
        <label class="tick choice" key={type}>
          <input type="checkbox" name="service" value={type} />
          <span>{serviceTypes[type]}</span>
        </label>
      ))}
    </div>
  );
}

function DepartmentChoice() {
  const words = useSite().text.home.choose;
  return (
    <div>
      <label class="lab" for="department">
        {words.place}
      </label>
      <select class="field" id="department" name="department">
        <option value="">{words.anywhere}</option>
        {departments.map(({ code, name }) => (
          <option key={code} value={code}>
            {code} {name}
          </option>
        ))}
      </select>
    </div>
  );
}

function NeedChoice({ grid, label }: { readonly grid: Grid; readonly label: string }) {
  const { language, text } = useSite();
  return (
    <select class="field" name="need" aria-label={label}>
      <option value="">{text.home.choose.noNeed}</option>
      {grid.document.needs.map((need) => (
        <option key={need.id} value={need.id}>
          {localize(language, need.label)}
        </option>
      ))}
    </select>
  );
}
