import { FieldFrame, framedField } from "#web/components/FieldFrame.tsx";
import { useSite } from "#web/site.ts";
import type { Mistake } from "./mistake.ts";
import { sayId } from "./mistake.ts";

type SayFieldProps = {
  readonly form: string;
  readonly field: string;
  /** What it is sent as; by default the field. */
  readonly name?: string;
  readonly label: string;
  readonly hint?: string;
  readonly kind?: "line" | "text" | "url" | "date" | "number";
  /** Before anything is typed. */
  readonly value?: string;
  readonly mistake: Mistake | null;
  readonly rows?: number;
  /** Language of what is typed, where it may not be that of the page. */
  readonly lang?: "fr" | "en" | undefined;
};

/** Where somebody writes, with what helps to and what is wrong. */
export function SayField(props: SayFieldProps) {
  const { form, field, label, hint, kind = "line", value = "", mistake, lang } = props;
  const { discussion } = useSite().text;
  const own = mistake?.form === form ? mistake : null;
  const found = own?.problems.find((problem) => problem.field === field);
  const fault = found === undefined ? null : discussion.faults[found.code];
  const id = sayId(form, field);
  const common = {
    ...framedField({ id, hint, fault }),
    name: props.name ?? field,
    defaultValue: own?.typed[field] ?? value,
    ...(lang !== undefined && { lang }),
  };
  return (
    <FieldFrame {...{ id, label, hint, fault }}>
      {kind === "text" ? (
        <textarea {...common} rows={props.rows ?? 4} />
      ) : (
        <input {...common} {...inputs[kind]} />
      )}
    </FieldFrame>
  );
}

/** What is wrong is said by the site, not by the browser. */
const inputs = {
  line: { type: "text" },
  url: { type: "text", inputMode: "url", autocapitalize: "none", spellcheck: false },
  date: { type: "date", class: "field short" },
  number: { type: "text", inputMode: "decimal", class: "field short" },
} as const;
