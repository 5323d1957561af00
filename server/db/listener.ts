import { setTimeout } from "node:timers/promises";
import { type Connection, connect } from "./connection.ts";

/** Between a lost connection and the next, in milliseconds. */
const pause = 500;

/**
 * Listens to a channel on a connection of its own, then on another each time it is lost.
 * Gives the way to stop.
 */
export async function listenAlways(
  url: string,
  channel: string,
  hear: (payload: string) => void,
): Promise<() => Promise<void>> {
  let isWanted = true;
  let connection = open();
  const stop = async () => {
    isWanted = false;
    await connection.client.end({ timeout: 0 });
  };
  try {
    await subscribe(connection);
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }

  function open(): Connection {
    return connect(url, { onNotify: hear, onLost: () => void reopen() });
  }

  async function subscribe({ client }: Connection): Promise<void> {
    await client`listen ${client(channel)}`;
  }

  async function reopen(): Promise<void> {
    await setTimeout(pause);
    if (!isWanted) return;
    connection = open();
    // An attempt that fails loses its connection, which brings the next.
    await subscribe(connection).catch(() => {});
  }
}
