import type { EventField, EventForm } from "#core/event.ts";
import { frameOf } from "#web/pages/description/form-view.ts";
import type { FormView } from "#web/pages/description/form-view.ts";
import { TypedField } from "#web/pages/description/TypedField.tsx";
import type { EventDays } from "./event-props.ts";

type EventFieldsProps = {
  readonly form: EventForm;
  readonly view: FormView<EventField>;
  readonly days: EventDays;
};

/** What is announced, when and where. */
export function EventFields({ form, view, days }: EventFieldsProps) {
  const field = (name: EventField) => ({ frame: frameOf(view, name), typed: form[name] });
  const bounds = days === null ? {} : { least: days.first, most: days.last };
  return (
    <>
      <TypedField {...field("title")} isRequired />
      <TypedField {...field("description")} kind="text" />
      <div class="two">
        <TypedField {...field("startDay")} kind="date" isRequired {...bounds} />
        <TypedField {...field("startHour")} kind="time" isRequired />
      </div>
      <div class="two">
        <TypedField {...field("endDay")} kind="date" {...bounds} />
        <TypedField {...field("endHour")} kind="time" isRequired />
      </div>
      <TypedField {...field("place")} />
      <TypedField {...field("url")} kind="url" />
    </>
  );
}
