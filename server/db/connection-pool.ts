import { type Connection, connect } from "./connection.ts";

/** The connections of a process to its server. */
export type ConnectionPool = {
  /** Does the work on a connection that nobody else uses meanwhile, waiting for one if need be. */
  use<T>(work: (connection: Connection) => Promise<T>): Promise<T>;
  /** Waits a little for the work under way. */
  close(): Promise<void>;
};

/** How long the statements under way are waited for at the end, in seconds. */
const farewell = 2;

export function openPool(url: string, size: number): ConnectionPool {
  const idle: Connection[] = [];
  const all = new Set<Connection>();
  const waiting: (() => void)[] = [];
  let inUse = 0;
  let isClosed = false;

  function open(): Connection {
    const connection = connect(url, { onLost: () => all.delete(connection) });
    all.add(connection);
    return connection;
  }

  async function take(): Promise<Connection> {
    if (isClosed) throw new Error("The database is closed.");
    if (inUse < size) inUse += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    for (let found = idle.pop(); found; found = idle.pop()) if (!found.isLost) return found;
    return open();
  }

  function giveBack(connection: Connection): void {
    idle.push(connection);
    const next = waiting.shift();
    if (next) next();
    else inUse -= 1;
  }

  return {
    use: async (work) => {
      const connection = await take();
      try {
        return await work(connection);
      } finally {
        giveBack(connection);
      }
    },
    close: async () => {
      isClosed = true;
      const ends = Array.from(all, ({ client }) => client.end({ timeout: farewell }));
      await Promise.all(ends);
    },
  };
}
