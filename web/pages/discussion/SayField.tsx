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
  const fault = own?.problems.find((problem) => problem.field === field);
  const id = sayId(form, field);
  const described = [hint !== undefined && `${id}-aide`, fault !== undefined && `${id}-faute`];
  const common = {
    ...{ id, name: props.name ?? field, class: "field" },
    defaultValue: own?.typed[field] ?? value,
    ...(described.some(Boolean) && { "aria-describedby": described.filter(Boolean).join(" ") }),
    ...(fault !== undefined && { "aria-invalid": true }),
    ...(lang !== undefined && { lang }),
  };
  return (
    <div class={fault === undefined ? undefined : "err"}>
      <label class="lab" for={id}>
        {label}
      </label>
      {hint !== undefined && (
        <p class="hint" id={`${id}-aide`}>
          {hint}
        </p>
      )}
      {fault !== undefined && (
        <p class="msg" id={`${id}-faute`}>
          {discussion.faults[fault.code]}
        </p>
      )}
      {kind === "text" ? (
        <textarea {...common} rows={props.rows ?? 4} />
      ) : (
        <input {...common} {...inputs[kind]} />
      )}
    </div>
  );
}

/** What is wrong is said by the site, not by the browser. */
const inputs = {
  line: { type: "text" },
  url: { type: "text", inputMode: "url", autocapitalize: "none", spellcheck: false },
  date: { type: "date", class: "field short" },
  number: { type: "text", inputMode: "decimal", class: "field short" },
} as const;
