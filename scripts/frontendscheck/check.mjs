// Drives each frontend in headless Chromium, once beside the API and once from another origin.
import { mkdirSync } from "node:fs";
import { chromium } from "playwright-core";
import { Journey } from "./journey.mjs";
import { somebodyWithArticles } from "./people.mjs";
import { serve } from "./serve.mjs";

const { BLOG, CHROMIUM, PLACEHOLDER, PAGE_PORT, SHOTS, FRONTENDS } = process.env;
mkdirSync(SHOTS, { recursive: true });
const browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
let failed = 0;
for (const frontend of FRONTENDS.split(" ")) {
  const [framework, folder] = frontend.split("=");
  for (const origin of ["same", "cross"]) {
    failed += (await passes(framework, folder, origin)) ? 0 : 1;
  }
}
await browser.close();
process.exit(failed ? 1 : 0);

async function passes(framework, folder, origin) {
  const placed = origin === "same" ? { address: "", blog: BLOG } : { address: BLOG };
  const server = await serve(folder, { placeholder: PLACEHOLDER, port: Number(PAGE_PORT), ...placed });
  const base = `http://localhost:${PAGE_PORT}/`;
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const complaints = [];
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    // Fonts and styles of other hosts: whether these answer is not what is looked at here.
    await page.route((url) => url.hostname !== "localhost", (route) => route.abort());
    page.on("pageerror", (error) => complaints.push(`script: ${error.message}`));
    page.on("response", (answer) => answer.url().includes("/api/") && answer.status() >= 400 && complaints.push(`${answer.status()} ${answer.request().method()} ${answer.url()}`));
    const run = Date.now().toString(36);
    const other = await somebodyWithArticles(`${BLOG}/api`, `other-${run}`);
    await new Journey(page, base, `${framework}-${run}`, `${SHOTS}/${framework}-${origin}`).run(other);
    if (complaints.length) {
      throw new Error("it works, but with complaints");
    }
    console.log(`${framework}, ${origin} origin: register, write, edit, comment, favorite, follow, feed, tags, paging, settings, delete, sign out, sign in`);
    return true;
  } catch (e) {
    console.error(`${framework}, ${origin} origin: ${e.message}\n  ${complaints.join("\n  ")}`);
    return false;
  } finally {
    await context.close();
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
}
