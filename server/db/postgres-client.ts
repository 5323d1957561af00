import type { Sql } from "postgres";
import type { ConnectionPool } from "./connection-pool.ts";
import { runSavepoint, runTransaction, type Send } from "./postgres-transaction.ts";

/** What Drizzle uses of the driver, done on a pool whose connections are not reused once lost. */
export function clientOfPool(pool: ConnectionPool): Sql {
  const send: Send = (statement) => pool.use(({ client }) => statement(client));
  const client = {
    unsafe: unsafe(send),
    begin: <T>(work: Work<T>) =>
      pool.use((connection) =>
        runTransaction(connection, (inside) => work(transactionClient(inside, 1))),
      ),
    // Drizzle writes there how it wants dates and JSON, as the connections already do.
    options: { parsers: {}, serializers: {} },
  };
  return client as unknown as Sql;
}

type TransactionClient = ReturnType<typeof transactionClient>;
type Work<T> = (client: TransactionClient) => Promise<T>;

function transactionClient(send: Send, depth: number) {
  return {
    unsafe: unsafe(send),
    savepoint: <T>(work: Work<T>): Promise<T> =>
      runSavepoint(send, `part_${depth}`, () => work(transactionClient(send, depth + 1))),
  };
}

/** Rows come as objects, or as arrays when `values` is called at once. */
function unsafe(send: Send) {
  return (...words: Parameters<Sql["unsafe"]>) => {
    let isArrays = false;
    const rows = Promise.resolve().then(() =>
      send<unknown>((client) => {
        const query = client.unsafe(...words);
        return isArrays ? query.values() : query;
      }),
    );
    const values = () => {
      isArrays = true;
      return rows;
    };
    return Object.assign(rows, { values });
  };
}
