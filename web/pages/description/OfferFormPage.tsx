import { audienceIds } from "#core/audiences.ts";
import { pricePeriods, priceKinds, priceUnits } from "#core/offers.ts";
import type { OfferField, OwnOfferForm } from "#core/own-offer.ts";
import { serviceTypes } from "#core/services.ts";
import { spacePathTo } from "#core/space-paths.ts";
import { SpaceShell } from "#web/pages/space/SpaceShell.tsx";
import { useSite } from "#web/site.ts";
import { RadioField, TickField } from "./ChoiceFields.tsx";
import { FormProblems, StaleNotice } from "./FormState.tsx";
import { frameOf } from "./form-view.ts";
import type { FormView } from "./form-view.ts";
import type { ItemFormProps } from "./ServiceFormPage.tsx";
import { TypedField } from "./TypedField.tsx";

export type OfferFormPageProps = ItemFormProps<OwnOfferForm, OfferField>;

/** One offer, to describe or to change. */
export function OfferFormPage(props: OfferFormPageProps) {
  const { language, text } = useSite();
  const { hoster, person, isNew, id, read, isRemoved, form } = props;
  const words = text.description.offers;
  const view = { ...props.view, labels: words.fields, hints: words.hints };
  const back = spacePathTo.offers(language, hoster.slug);
  return (
    <SpaceShell hoster={hoster} person={person} here="offers">
      <h1>{isNew ? words.addTitle : words.changeTitle}</h1>
      <StaleNotice view={view} isRemoved={isRemoved} />
      <FormProblems view={view} />
      <p>{words.required}</p>
      <form class="say stack-l" method="post" action={back} noValidate>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="read" value={read} />
        <What form={form} view={view} />
        <Size form={form} view={view} />
        <Price form={form} view={view} />
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

type PartProps = { readonly form: OwnOfferForm; readonly view: FormView<OfferField> };

function What({ form, view }: PartProps) {
  const { text } = useSite();
  const words = text.description.offers;
  const { audiences, serviceTypes: types } = text.names;
  return (
    <section class="sec stack">
      <h2>{words.sections.what}</h2>
      <div class="pair">
        <TypedField frame={frameOf(view, "name")} typed={form.name} isRequired lang="fr" />
        <TypedField frame={frameOf(view, "nameEn")} typed={form.nameEn} lang="en" />
      </div>
      <TickField
        frame={frameOf(view, "audiences")}
        chosen={form.audiences}
        options={audienceIds.map((id) => ({ value: id, label: audiences[id] }))}
      />
      <TickField
        frame={frameOf(view, "services")}
        chosen={form.services}
        options={serviceTypes.map((id) => ({ value: id, label: types[id] }))}
      />
      <RadioField
        frame={frameOf(view, "hasOneLogin")}
        chosen={form.hasOneLogin}
        options={[
          { value: "yes", label: words.oneLogin.yes },
          { value: "no", label: words.oneLogin.no },
          { value: "", label: text.description.unsaid },
        ]}
      />
      <Texts form={form} view={view} names={["included", "includedEn"]} />
    </section>
  );
}

function Price({ form, view }: PartProps) {
  const { text } = useSite();
  const words = text.description.offers;
  return (
    <section class="sec stack">
      <h2>{words.sections.price}</h2>
      <RadioField
        frame={frameOf(view, "priceKind")}
        chosen={form.priceKind}
        options={[
          ...priceKinds.map((kind) => ({ value: kind, label: words.priceKinds[kind] })),
          { value: "", label: text.description.unsaid },
        ]}
      />
      <p class="hint">{words.paidOnly}</p>
      <TypedField frame={frameOf(view, "amount")} typed={form.amount} kind="amount" isRequired />
      <RadioField
        frame={frameOf(view, "priceUnit")}
        chosen={form.priceUnit}
        options={priceUnits.map((unit) => ({ value: unit, label: words.priceUnits[unit] }))}
      />
      <RadioField
        frame={frameOf(view, "pricePeriod")}
        chosen={form.pricePeriod}
        options={pricePeriods.map((each) => ({ value: each, label: words.pricePeriods[each] }))}
      />
      <Texts form={form} view={view} names={["example", "exampleEn"]} />
    </section>
  );
}

function Size({ form, view }: PartProps) {
  const words = useSite().text.description.offers;
  return (
    <section class="sec stack">
      <h2>{words.sections.size}</h2>
      <div class="pair">
        <TypedField
          frame={frameOf(view, "leastAccounts")}
          typed={form.leastAccounts}
          kind="number"
        />
        <TypedField frame={frameOf(view, "mostAccounts")} typed={form.mostAccounts} kind="number" />
      </div>
    </section>
  );
}

type TextName = "included" | "includedEn" | "example" | "exampleEn";

/** A text and its translation. */
function Texts({
  form,
  view,
  names,
}: PartProps & { readonly names: readonly [french: TextName, english: TextName] }) {
  const [french, english] = names;
  return (
    <>
      <TypedField frame={frameOf(view, french)} typed={form[french]} kind="text" lang="fr" />
      <TypedField frame={frameOf(view, english)} typed={form[english]} kind="text" lang="en" />
    </>
  );
}
