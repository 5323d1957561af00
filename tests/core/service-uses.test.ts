import { expect, test } from "vitest";
import { groupByUse } from "#core/service-uses.ts";
import { serviceTypes } from "#core/services.ts";

test("services are grouped by what one does with them, most looked for first", () => {
  const services = (["polls", "mail", "files", "video-call", "photos"] as const).map((type) => ({
    type,
  }));
  expect(
    groupByUse(services).map(({ use, services: each }) => [use, each.map(({ type }) => type)]),
  ).toEqual([
    ["share", ["files", "photos"]],
    ["talk", ["mail"]],
    ["meet", ["video-call", "polls"]],
  ]);
});

test("no type of service is left out", () => {
  const grouped = groupByUse(serviceTypes.map((type) => ({ type }))).flatMap(
    ({ services }) => services,
  );
  expect(grouped.map(({ type }) => type).toSorted()).toEqual([...serviceTypes].toSorted());
});
