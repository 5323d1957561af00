import { type Connection, connect } from "./connection.ts";

/** What hears of a channel of notifications. */
export type Listener = {
  /** Something was notified, or may have been: listening has just begun. */
  hear(): void;
  /** Nothing will be heard until the next call of `hear`. */
  lose(): void;
};

/** Between a lost connection and the next, in milliseconds. */
const pause = 500;

/**
 * Listens to a channel on a connection of its own, then on another each time it is lost.
 * Gives the way to stop.
 */
export function listenAlways(
  url: string,
  channel: string,
  { hear, lose }: Listener,
): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let connection: Connection;
  let isWanted = true;
  open();
  return async () => {
    isWanted = false;
    clearTimeout(timer);
    await connection.client.end({ timeout: 0 });
  };

  function open(): void {
    connection = connect(url, { onNotify: () => isWanted && hear(), onLost: reopen });
    const { client, abandon } = connection;
    client`listen ${client(channel)}`.then(() => isWanted && hear(), abandon);
  }

  function reopen(): void {
    if (!isWanted) return;
    lose();
    timer = setTimeout(open, pause).unref();
  }
}
