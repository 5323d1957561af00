import { z } from "@hono/zod-openapi";
import {
  checkVerdicts,
  lookFaults,
  mailRecords,
  mailRemarks,
  securityLacks,
  securityRemarks,
  seenCodes,
} from "#core/machine-check.ts";

const seenSchema = z
  .object({
    code: z.enum(seenCodes),
    status: z.int().optional().openapi({ description: "Of the answer, as HTTP has it" }),
    movedTo: z.string().nullable().optional().openapi({ description: "Where it led" }),
    fault: z.enum(lookFaults).optional(),
    addresses: z.int().optional().openapi({ description: "How many were looked at" }),
    address: z.string().optional(),
    because: z.enum(["bad-certificate", "plain-answer", "leads-to-plain"]).optional(),
    until: z.iso.datetime().nullable().optional().openapi({
      description: "When the first certificate ends",
    }),
    expires: z.iso.datetime().optional(),
    lacks: z.array(z.enum(securityLacks)).readonly().optional(),
    found: z.array(z.enum(mailRecords)).readonly().optional(),
    absent: z.array(z.enum(mailRecords)).readonly().optional(),
    remarks: z
      .array(z.enum([...mailRemarks, ...securityRemarks]))
      .readonly()
      .optional(),
    hosts: z.array(z.string()).readonly().optional(),
    more: z.int().optional().openapi({ description: "Hosts that are not named" }),
    value: z.string().optional().openapi({ description: "What the file says" }),
  })
  .openapi("SeenByMachine", {
    description: "What a machine saw: a code, and what it is about",
    example: { code: "missing", status: 404 },
  });

/** A check of a current answer. */
export const checkSchema = z
  .object({
    check: z.string().openapi({
      description: "One of the grid's checks, or chatonsinfos:<field>",
      example: "url-reachable",
    }),
    verdict: z.enum(checkVerdicts).openapi({
      description: "Against what is declared; it never changes what the declaration is worth",
    }),
    checkedAt: z.iso.datetime(),
    target: z.string().openapi({ description: "The address or the domain that was looked at" }),
    seen: seenSchema,
  })
  .openapi("MachineCheck");
