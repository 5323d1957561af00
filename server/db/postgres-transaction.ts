import type { Connection } from "./connection.ts";

/** Sends one statement and gives what the driver answers. */
export type Send = <T>(statement: (client: Connection["client"]) => Promise<T>) => Promise<T>;

/**
 * Runs the work between `begin` and `commit`, or `rollback` when it throws. Its statements go one after
 * the other; none goes once the transaction is over or its connection lost, so that nothing of it can
 * happen outside of it.
 */
export async function runTransaction<T>(
  connection: Connection,
  work: (send: Send) => Promise<T>,
): Promise<T> {
  let isOver = false;
  let last: Promise<unknown> = Promise.resolve();
  const send: Send = (statement) => {
    const answer = last.then(() => {
      if (isOver || connection.isLost) throw new Error("The transaction is over.");
      return statement(connection.client);
    });
    last = answer.catch(() => {});
    return answer;
  };
  await send((client) => client.unsafe("begin"));
  try {
    const result = await work(send);
    const { command } = await send((client) => client.unsafe("commit"));
    if (command !== "COMMIT") throw new Error("A statement had failed: nothing was committed.");
    return result;
  } catch (error) {
    // The server undoes by itself what was begun on a connection that ends.
    await send((client) => client.unsafe("rollback")).catch(() => connection.abandon());
    throw error;
  } finally {
    isOver = true;
  }
}

/** Runs a part that can fail without taking the rest of the transaction with it. */
export async function runSavepoint<T>(
  send: Send,
  name: string,
  work: () => Promise<T>,
): Promise<T> {
  await send((client) => client.unsafe(`savepoint ${name}`));
  try {
    const result = await work();
    await send((client) => client.unsafe(`release savepoint ${name}`));
    return result;
  } catch (error) {
    await send((client) => client.unsafe(`rollback to savepoint ${name}`));
    throw error;
  }
}
