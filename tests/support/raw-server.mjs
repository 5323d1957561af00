import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import process from "node:process";

// What a benchmark compares the site with: the same bytes and headers, sent by Node alone.
const [file = ""] = process.argv.slice(2);
const { headers, body } = JSON.parse(readFileSync(file, "utf8"));
const bytes = Buffer.from(body, "base64");
const server = createServer((_, response) => response.writeHead(200, headers).end(bytes));
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (typeof address === "object") console.log(`http://127.0.0.1:${address?.port}`);
});
