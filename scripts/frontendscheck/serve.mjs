// Serves a built frontend as a host of static sites would: what is no file is its first page. In its scripts the address of the API is put in place, and
// for the same origin what is below /api goes on to blog-service, as a proxy in front of both would have it.
import { createServer, request } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";

const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".json": "application/json" };

export function serve(folder, { placeholder, address, blog, port }) {
  const server = createServer(async (incoming, outgoing) => {
    const path = new URL(incoming.url, "http://localhost").pathname;
    if (blog && path.startsWith("/api/")) {
      return passOn(incoming, outgoing, blog);
    }
    const file = await readFile(join(folder, normalize(path))).catch(() => null);
    const name = file ? path : "/index.html";
    const content = file ?? (await readFile(join(folder, "index.html")));
    outgoing.setHeader("Content-Type", TYPES[extname(name)] ?? "application/octet-stream");
    outgoing.end(extname(name) === ".js" ? content.toString().replaceAll(placeholder, address) : content);
  });
  return new Promise((resolve) => server.listen(port, "127.0.0.1", () => resolve(server)));
}

function passOn(incoming, outgoing, blog) {
  const onward = request(blog + incoming.url, { method: incoming.method, headers: incoming.headers }, (answer) => {
    outgoing.writeHead(answer.statusCode, answer.headers);
    answer.pipe(outgoing);
  });
  onward.on("error", () => outgoing.writeHead(502).end());
  incoming.pipe(onward);
}
