import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { openOutgoing } from "#server/outgoing/open.ts";

/** What a path of the test's server answers. */
export type Answer = string | ((request: IncomingMessage, response: ServerResponse) => void);

/**
 * A web server on this machine, and an outgoing client whose fence is open for it alone. Answers may be
 * added while it runs; a path without an answer is not found.
 */
export async function openFileServer(answers: Map<string, Answer> = new Map()) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    asked.push(path);
    const answer = answers.get(path);
    if (typeof answer === "function") return answer(request, response);
    response.writeHead(answer === undefined ? 404 : 200, { "content-type": "text/plain" });
    return response.end(answer ?? "nothing here");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("The server has no port");
  return {
    answers,
    /** Paths in the order they were asked for. */
    asked,
    origin: `http://127.0.0.1:${bound.port}`,
    port: bound.port,
    outgoing: openOutgoing({ fence: (address) => address === "127.0.0.1", hostGap: 0 }),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
