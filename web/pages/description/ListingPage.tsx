import type { Person } from "#core/access.ts";
import { audienceIds } from "#core/audiences.ts";
import { countries, departments } from "#core/departments.ts";
import type { Stance } from "#core/hoster.ts";
import type { OwnListing, ListingField } from "#core/own-listing.ts";
import { spacePathTo } from "#core/space-paths.ts";
import { SpaceShell } from "#web/pages/space/SpaceShell.tsx";
import { useSite } from "#web/site.ts";
import type { AddressFormProps } from "./AddressForm.tsx";
import { AddressForm } from "./AddressForm.tsx";
import { SelectField, TickField } from "./ChoiceFields.tsx";
import { FormProblems, News, StaleNotice } from "./FormState.tsx";
import { frameOf } from "./form-view.ts";
import type { FormView } from "./form-view.ts";
import { KeptServices } from "./KeptServices.tsx";
import type { KeptService } from "./KeptServices.tsx";
import { closedId } from "./ProposalsPage.tsx";
import { TypedField } from "./TypedField.tsx";

/** What just happened, as the address says it. */
export const listingNews = ["listing", "address"] as const;

export type ListingPageProps = {
  readonly hoster: { readonly slug: string; readonly name: string; readonly stance: Stance };
  readonly person: Person;
  /** As typed, or as it is now. */
  readonly listing: OwnListing;
  readonly view: Pick<FormView<ListingField>, "problems" | "theirs" | "imported">;
  /** The fields left empty on purpose. */
  readonly closed: readonly ListingField[];
  /** Digest of what the form starts from. */
  readonly read: string;
  readonly isDescribed: boolean;
  /** What imports name, to keep or not at the first save. */
  readonly services: readonly KeptService[];
  readonly news: (typeof listingNews)[number] | null;
  readonly address: Omit<AddressFormProps, "slug">;
};

/** What a hoster says of itself. */
export function ListingPage(props: ListingPageProps) {
  const { language, text } = useSite();
  const { hoster, person, isDescribed, news, services } = props;
  const { listing: words, news: told } = text.description;
  const path = `${spacePathTo.proposals(language, hoster.slug)}#${closedId}`;
  const closed = { fields: props.closed, path };
  const view = { ...props.view, closed, labels: words.fields, hints: words.hints };
  const knows = Object.keys(view.imported ?? {}).length > 0 || services.length > 0;
  return (
    <SpaceShell hoster={hoster} person={person} here="listing">
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <News words={news === null ? null : told[news]} />
      <StaleNotice view={view} />
      <FormProblems view={view} />
      {!isDescribed && (
        <div class="notice">
          <b class="tag key">{words.firstTitle}</b>
          <p>{knows ? words.first : words.firstEmpty}</p>
        </div>
      )}
      <ListingForm {...props} view={view} />
      <AddressForm slug={hoster.slug} {...props.address} />
    </SpaceShell>
  );
}

type FormProps = Omit<ListingPageProps, "view"> & { readonly view: FormView<ListingField> };

function ListingForm(props: FormProps) {
  const { language, text } = useSite();
  const words = text.description.listing;
  return (
    <form
      class="say stack-l"
      method="post"
      action={spacePathTo.listing(language, props.hoster.slug)}
      noValidate
    >
      <input type="hidden" name="read" value={props.read} />
      <Who {...props} />
      <Where {...props} />
      <Whom {...props} />
      <Reach {...props} />
      {props.services.length > 0 && (
        <section class="sec stack">
          <h2>{words.sections.services}</h2>
          <KeptServices services={props.services} />
        </section>
      )}
      <div class="sec">
        <button class="btn" name="do" value="listing">
          {words.submit}
        </button>
      </div>
    </form>
  );
}

function Who({ listing, view }: FormProps) {
  const words = useSite().text.description.listing;
  return (
    <section class="sec stack">
      <h2>{words.sections.who}</h2>
      <TypedField
        frame={frameOf(view, "name")}
        typed={listing.name}
        isRequired
        autocomplete="organization"
      />
      <TypedField frame={frameOf(view, "summary")} typed={listing.summary} kind="text" lang="fr" />
      <TypedField
        frame={frameOf(view, "summaryEn")}
        typed={listing.summaryEn}
        kind="text"
        lang="en"
      />
    </section>
  );
}

function Where({ listing, view }: FormProps) {
  const { language, text } = useSite();
  const words = text.description.listing;
  const byName = new Intl.Collator(language);
  const named = countries
    .map(({ code, name }) => ({ value: code, label: name[language] }))
    .toSorted((one, other) => byName.compare(one.label, other.label));
  return (
    <section class="sec stack">
      <h2>{words.sections.where}</h2>
      <TypedField frame={frameOf(view, "place")} typed={listing.place} />
      <div class="pair">
        <SelectField
          frame={frameOf(view, "country")}
          chosen={listing.country}
          options={[{ value: "", label: words.unsaidCountry }, ...named]}
        />
        <SelectField
          frame={frameOf(view, "department")}
          chosen={listing.department}
          options={[
            { value: "", label: words.unsaidDepartment },
            ...departments.map(({ code, name }) => ({ value: code, label: `${code} – ${name}` })),
          ]}
        />
      </div>
    </section>
  );
}

function Whom({ listing, view }: FormProps) {
  const { text } = useSite();
  const words = text.description.listing;
  return (
    <section class="sec stack">
      <h2>{words.sections.whom}</h2>
      <div class="pair">
        <TypedField frame={frameOf(view, "legalForm")} typed={listing.legalForm} />
        <TypedField frame={frameOf(view, "openSince")} typed={listing.openSince} />
      </div>
      <TickField
        frame={frameOf(view, "audiences")}
        chosen={listing.audiences}
        options={audienceIds.map((id) => ({ value: id, label: text.names.audiences[id] }))}
      />
    </section>
  );
}

function Reach({ listing, view }: FormProps) {
  const words = useSite().text.description.listing;
  return (
    <section class="sec stack">
      <h2>{words.sections.reach}</h2>
      <TypedField
        frame={frameOf(view, "website")}
        typed={listing.website}
        kind="url"
        autocomplete="url"
      />
      <TypedField frame={frameOf(view, "contact")} typed={listing.contact} kind="url" />
      <TypedField frame={frameOf(view, "legalNotice")} typed={listing.legalNotice} kind="url" />
    </section>
  );
}
