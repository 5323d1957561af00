import { findCountry, findDepartment } from "#core/departments.ts";
import type { HosterCard } from "#core/hoster.ts";

/** A place on the globe, in decimal degrees. */
export type Spot = { readonly latitude: number; readonly longitude: number };

const earthRadius = 6371;

/** The middle of a department; null for a code that is none. */
export function centreOf(department: string): Spot | null {
  return findDepartment(department) ?? null;
}

/** The middle of the department, or of the country; France alone is too large to be a place. */
export function spotOf({
  country,
  department,
}: Pick<HosterCard, "country" | "department">): Spot | null {
  if (department !== null) return findDepartment(department) ?? null;
  return country === null || country === "FR" ? null : (findCountry(country) ?? null);
}

/**
 * From the middle of a department to that of where a hoster is, in whole kilometres; null
 * when either is not known.
 */
export function kilometresBetween(
  department: string,
  card: Pick<HosterCard, "country" | "department">,
): number | null {
  const [from, to] = [centreOf(department), spotOf(card)];
  if (from === null || to === null) return null;
  const haversine = Math.min(1, haversineFrom(from, to));
  return Math.round(2 * earthRadius * Math.asin(Math.sqrt(haversine)));
}

/** The haversine of the angle between two places, from 0 to 1, which grows with their distance. */
export function haversineFrom(from: Spot, to: Spot): number {
  const half = (one: number, other: number) => Math.sin(radians(one - other) / 2) ** 2;
  return (
    half(to.latitude, from.latitude) +
    Math.cos(radians(from.latitude)) *
      Math.cos(radians(to.latitude)) *
      half(to.longitude, from.longitude)
  );
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
