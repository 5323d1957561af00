import { Around } from "./Around.tsx";
import type { FieldFrame } from "./form-view.ts";
import { describedBy, fieldId } from "./form-view.ts";

type TypedFieldProps = {
  readonly frame: FieldFrame;
  readonly typed: string;
  readonly isRequired?: boolean;
  readonly kind?: "line" | "text" | "email" | "url" | "date" | "time" | "number" | "amount";
  /** Language of what is typed, where it is not that of the page. */
  readonly lang?: "fr" | "en";
  /** Id of a list of suggestions. */
  readonly list?: string;
  readonly autocomplete?: string;
  readonly least?: string;
  readonly most?: string;
};

/** One thing to write. */
export function TypedField(props: TypedFieldProps) {
  const { frame, typed, isRequired = false, kind = "line" } = props;
  const described = describedBy(frame);
  const common = {
    ...{ id: fieldId(frame.name), name: frame.name, defaultValue: typed },
    class: kind === "line" || kind === "text" || kind === "url" ? "field" : "field short",
    ...(props.lang !== undefined && { lang: props.lang }),
    ...(described !== undefined && { "aria-describedby": described }),
    ...(isRequired && { "aria-required": true }),
    ...(frame.problem !== null && { "aria-invalid": true }),
    ...(props.autocomplete !== undefined && { autocomplete: props.autocomplete }),
  };
  return (
    <Around frame={frame}>
      {kind === "text" ? (
        <textarea {...common} rows={3} />
      ) : (
        <input
          {...common}
          {...inputOf[kind]}
          {...(props.list !== undefined && { list: props.list })}
          {...(props.least !== undefined && { min: props.least })}
          {...(props.most !== undefined && { max: props.most })}
        />
      )}
    </Around>
  );
}

/** What is wrong is said by the site, not by the browser: forms are sent as they are. */
const inputOf = {
  line: { type: "text" },
  email: { type: "email", class: "field" },
  url: { type: "text", inputMode: "url", autocapitalize: "none", spellcheck: false },
  date: { type: "date" },
  time: { type: "time" },
  number: { type: "text", inputMode: "numeric" },
  amount: { type: "text", inputMode: "decimal" },
} as const;
