import type { OwnServiceForm, ServiceField } from "#core/own-service.ts";
import { softwareRows } from "#core/data/software.ts";
import { serviceLoads, serviceRegistrations, serviceTypes } from "#core/services.ts";
import { spacePathTo } from "#core/space-paths.ts";
import { SpaceShell } from "#web/pages/space/SpaceShell.tsx";
import type { SpaceShellProps } from "#web/pages/space/SpaceShell.tsx";
import { useSite } from "#web/site.ts";
import { RadioField, SelectField, TickField } from "./ChoiceFields.tsx";
import { FormProblems, StaleNotice } from "./FormState.tsx";
import { frameOf } from "./form-view.ts";
import type { FormView } from "./form-view.ts";
import { TypedField } from "./TypedField.tsx";

/** What the form of an item of a list is made from. */
export type ItemFormProps<Form, Field extends string> = Pick<
  SpaceShellProps,
  "hoster" | "person"
> & {
  readonly id: string;
  readonly isNew: boolean;
  /** As typed, or as it is now. */
  readonly form: Form;
  readonly view: Pick<FormView<Field>, "problems" | "theirs">;
  /** Digest of what the form starts from. */
  readonly read: string;
  /** Whether somebody removed it meanwhile. */
  readonly isRemoved: boolean;
};

export type ServiceFormPageProps = ItemFormProps<OwnServiceForm, ServiceField> & {
  /** First and last day that can be given, as YYYY-MM-DD. */
  readonly days: { readonly first: string; readonly last: string };
};

/** One service, to describe or to change. */
export function ServiceFormPage(props: ServiceFormPageProps) {
  const { language, text } = useSite();
  const { hoster, person, isNew, id, read, isRemoved } = props;
  const words = text.description.services;
  const view = { ...props.view, labels: words.fields, hints: words.hints };
  const back = spacePathTo.services(language, hoster.slug);
  return (
    <SpaceShell hoster={hoster} person={person} here="services">
      <h1>{isNew ? words.addTitle : words.changeTitle}</h1>
      <StaleNotice view={view} isRemoved={isRemoved} />
      <FormProblems view={view} />
      <p>{words.required}</p>
      <form class="say stack" method="post" action={back} noValidate>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="read" value={read} />
        <Fields {...props} view={view} />
        <div class="sec cluster">
          <button class="btn" name="do" value="save">
            {words.submit}
          </button>
          <a href={back}>{text.description.cancel}</a>
        </div>
      </form>
    </SpaceShell>
  );
}

type FieldsProps = Omit<ServiceFormPageProps, "view"> & { readonly view: FormView<ServiceField> };

function Fields({ form, view, days }: FieldsProps) {
  const { text } = useSite();
  const { services: words, unsaid } = text.description;
  const { serviceTypes: types, registrations } = text.names;
  return (
    <>
      <SelectField
        frame={frameOf(view, "type")}
        chosen={form.type}
        isRequired
        options={[
          { value: "", label: words.chooseType },
          ...serviceTypes.map((type) => ({ value: type, label: types[type] })),
        ]}
      />
      <div class="pair">
        <TypedField frame={frameOf(view, "software")} typed={form.software} list="logiciels" />
        <TypedField frame={frameOf(view, "name")} typed={form.name} lang="fr" />
      </div>
      <datalist id="logiciels">
        {softwareRows.map(([name]) => (
          <option key={name}>{name}</option>
        ))}
      </datalist>
      <TypedField frame={frameOf(view, "url")} typed={form.url} kind="url" />
      <TickField
        frame={frameOf(view, "registrations")}
        chosen={form.registrations}
        options={serviceRegistrations.map((id) => ({ value: id, label: registrations[id] }))}
      />
      <RadioField
        frame={frameOf(view, "load")}
        chosen={form.load}
        options={[
          ...serviceLoads.map((load) => ({ value: load, label: words.loads[load] })),
          { value: "", label: unsaid },
        ]}
      />
      <TypedField
        frame={frameOf(view, "loadUntil")}
        typed={form.loadUntil}
        kind="date"
        least={days.first}
        most={days.last}
      />
    </>
  );
}
