import { createServer } from "node:net";
import type { Socket } from "node:net";

/** What a server does once it was asked something; it ends the connection itself, or leaves it open. */
export type Conduct = (socket: Socket, request: string) => void;

/** A server on this machine that may say anything, before it is asked or after, and how often it was connected to. */
export async function openRawServer(
  conduct: Conduct,
  { host = "127.0.0.1", greeting = "" }: { host?: string; greeting?: string } = {},
) {
  const sockets = new Set<Socket>();
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    sockets.add(socket);
    if (greeting !== "") socket.write(greeting);
    // Whoever asked may leave at any time.
    socket.on("error", () => {});
    socket.on("close", () => sockets.delete(socket));
    let request = "";
    socket.on("data", (chunk) => {
      const isAsked = request.includes("\r\n\r\n");
      request += chunk.toString("latin1");
      if (!isAsked && request.includes("\r\n\r\n")) conduct(socket, request);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("The server has no port");
  return {
    port: bound.port,
    origin: `http://${host}:${bound.port}`,
    connections: () => connections,
    /** Connections that are still open. */
    open: () => sockets.size,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** A whole answer, as it goes over the wire. */
export function answer(body: string | Buffer, headers = "", status = "200 OK"): Buffer {
  const head = `HTTP/1.1 ${status}\r\n${headers}content-length: ${Buffer.byteLength(body)}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head, "latin1"), Buffer.from(body)]);
}
