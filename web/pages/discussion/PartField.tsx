import type { ComponentChildren } from "preact";
import { nothingTicked, partField, writePart } from "#core/amendment-form.ts";
import type { AmendmentPart } from "#core/amendment-part.ts";
import { useSite } from "#web/site.ts";
import type { Mistake } from "./mistake.ts";
import { amendmentForm as form, sayId } from "./mistake.ts";
import { choiceWords, partWords } from "./part-words.ts";
import { SayField } from "./SayField.tsx";

type PartFieldProps = {
  readonly part: AmendmentPart;
  /** What was typed; undefined before anything is. */
  readonly typed: readonly string[] | undefined;
  readonly mistake: Mistake | null;
};

/** One part of the present text, to be written otherwise. */
export function PartField({ part, typed, mistake }: PartFieldProps) {
  const site = useSite();
  const { shape, path } = part;
  const field = partField(path);
  const values = typed ?? writePart(part, site.language);
  if (shape.kind === "choice" || shape.kind === "ticks") {
    const fault = mistake?.problems.find((problem) => problem.field === field);
    const Choices = shape.kind === "choice" ? Select : Ticks;
    return (
      <div class={fault === undefined ? undefined : "err"}>
        <Choices {...{ part, values, field }} choices={shape.choices.map(({ value }) => value)}>
          {fault !== undefined && <p class="msg">{site.text.discussion.faults[fault.code]}</p>}
        </Choices>
      </div>
    );
  }
  return (
    <SayField
      {...{ form, field, mistake }}
      label={partWords(site, part)}
      kind={shape.kind}
      value={values[0] ?? ""}
      rows={3}
      lang={part.language ?? undefined}
    />
  );
}

type ChoicesProps = {
  readonly part: AmendmentPart;
  readonly values: readonly string[];
  readonly field: string;
  readonly choices: readonly string[];
  readonly children: ComponentChildren;
};

function Select({ part, values, field, choices, children }: ChoicesProps) {
  const site = useSite();
  const id = sayId(form, field);
  const present = String(part.value);
  const offered = choices.includes(present) ? choices : [present, ...choices];
  return (
    <>
      <label class="lab" for={id}>
        {partWords(site, part)}
      </label>
      {children}
      <select class="field" id={id} name={field}>
        {offered.map((value) => (
          <option key={value} value={value} selected={values.includes(value)}>
            {choiceWords(site, part, value)}
          </option>
        ))}
      </select>
    </>
  );
}

function Ticks({ part, values, field, choices, children }: ChoicesProps) {
  const site = useSite();
  return (
    <fieldset id={sayId(form, field)} tabIndex={-1}>
      <legend class="lab">{partWords(site, part)}</legend>
      {children}
      <input type="hidden" name={field} value={nothingTicked} />
      {choices.map((value) => (
        <label class="tick" key={value}>
          <input type="checkbox" name={field} value={value} checked={values.includes(value)} />
          <span>{choiceWords(site, part, value)}</span>
        </label>
      ))}
    </fieldset>
  );
}
