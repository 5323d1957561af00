import { serviceLoads, serviceRegistrations } from "#core/services.ts";
import type { Service } from "#core/services.ts";
import { readServices } from "#core/services-text.ts";
import { findSoftware, withoutPackageSuffix } from "#core/software.ts";

/** What a service's file says. */
export type ServiceFile = {
  readonly class: "service";
  readonly service: Service;
  /** Whether the file says the service has ended. */
  readonly isOver: boolean;
  /** Last day of the service, as YYYY-MM-DD. */
  readonly endsOn: string | null;
};

/** From the values read of a service's file, by canonical key; null when nothing names the service. */
export function readService(values: ReadonlyMap<string, string>): ServiceFile | null {
  const software = values.get("software.name");
  const name = values.get("service.name") ?? software;
  if (name === undefined) return null;
  const [byName] = readServices(name);
  const known = findSoftware(software ?? "");
  const given = software === undefined ? null : withoutPackageSuffix(software) || null;
  const registrations = (values.get("service.registration") ?? "").split(";");
  return {
    class: "service",
    service: {
      type: known?.type ?? byName?.type ?? "other",
      name,
      software: known?.name ?? given ?? byName?.software ?? null,
      url: values.get("service.website") ?? null,
      registrations: serviceRegistrations.filter((each) => registrations.includes(each)),
      load: serviceLoads.find((load) => load === values.get("service.registration.load")) ?? null,
    },
    isOver: values.get("service.status.level") === "over",
    endsOn: values.get("service.enddate") ?? null,
  };
}
