import postgres, { type Options, type PostgresType, type Sql } from "postgres";
import { valueTypes } from "./value-types.ts";

/** One connection to a PostgreSQL server. */
export type Connection = {
  readonly client: Sql;
  /** Nothing may be sent any more. */
  readonly isLost: boolean;
  /** Ends it at once, with whatever is under way. */
  abandon(): void;
};

type ConnectionHooks = {
  readonly onLost?: () => void;
  /** A notification of a channel this connection listens to. */
  readonly onNotify?: () => void;
};

/**
 * Gives a connection that opens at its first statement and is never opened again once lost.
 *
 * The driver would open it again, but keeps half-sent messages and unanswered statements from before: they
 * make the next ones hang or answer one for the other, and may throw outside of any promise (`TypeError`
 * in `nextWrite`). Those who use it send one statement at a time, and none once it is lost.
 */
export function connect(url: string, { onLost, onNotify }: ConnectionHooks = {}): Connection {
  let isLost = false;
  const abandon = () => {
    if (isLost) return;
    isLost = true;
    // Rejects what is under way, which the driver may have forgotten.
    void client.end({ timeout: 0 });
    onLost?.();
  };
  const client = postgres(url, {
    ...options,
    onclose: abandon,
    // Understood by the driver, missing from its types.
    ...{ onnotify: () => onNotify?.() },
  });
  return {
    client,
    abandon,
    get isLost() {
      return isLost;
    },
  };
}

const options = {
  max: 1,
  max_lifetime: null,
  connect_timeout: 10,
  types: valueTypes,
  // Its own query for types, when the connection dies meanwhile, rejects where nobody can catch.
  fetch_types: false,
  onnotice: () => {},
  connection: { application_name: "matou", TimeZone: "UTC" },
} satisfies Options<Record<string, PostgresType>>;
