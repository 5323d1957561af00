import { spacePathTo } from "#core/space-paths.ts";
import { DateText } from "#web/components/DateText.tsx";
import { useSite } from "#web/site.ts";
import { FormProblems } from "./FormState.tsx";
import { frameOf } from "./form-view.ts";
import type { FormView } from "./form-view.ts";
import { TypedField } from "./TypedField.tsx";

/** Whether briefs reach the hoster by mail. */
export type AddressState =
  | { readonly kind: "none" }
  | { readonly kind: "closed"; readonly why: "unproved" | "removed" | "imaginary" }
  | {
      readonly kind: "waiting" | "receives" | "stopped";
      readonly email: string;
      readonly since: string;
    };

export type AddressFormProps = {
  readonly slug: string;
  readonly state: AddressState;
  readonly typed: string;
  readonly isWrong: boolean;
};

/** Where the briefs of organizations arrive: a form of its own, an address that is never shown. */
export function AddressForm({ slug, state, typed, isWrong }: AddressFormProps) {
  const { language, text } = useSite();
  const words = text.description.address;
  const view: FormView<"email"> = {
    labels: { email: words.field },
    hints: { email: words.hint },
    problems: isWrong ? [{ field: "email", code: "not-an-email" }] : [],
  };
  return (
    <section class="sec say stack" id="demandes">
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      {state.kind === "closed" ? (
        <p>{words.closed[state.why]}</p>
      ) : (
        <>
          <State state={state} />
          <FormProblems view={view} />
          <form class="stack" method="post" action={spacePathTo.listing(language, slug)} noValidate>
            <TypedField
              frame={frameOf(view, "email")}
              typed={typed}
              kind="email"
              isRequired
              autocomplete="email"
            />
            <button class="btn plain" name="do" value="address">
              {words.submit}
            </button>
          </form>
        </>
      )}
    </section>
  );
}

function State({ state }: { readonly state: Exclude<AddressState, { kind: "closed" }> }) {
  const { address: words } = useSite().text.description;
  if (state.kind === "none") return <p>{words.states.none}</p>;
  return (
    <p>
      <b>{words.states[state.kind](state.email)}</b>{" "}
      <span class="soft">
        {words.since[state.kind]} <DateText date={state.since} />.
      </span>
    </p>
  );
}
