// What people do with a frontend, by the words and classes that all of them have from the RealWorld template.
import assert from "node:assert/strict";

const PASSWORD = "password";
const USERNAME = /^(your ?name|username)$/i;

export class Journey {
  constructor(page, base, name, shots) {
    Object.assign(this, { page, base, name, shots, title: `Herons of ${name}`, text: "Seven *quiet* herons" });
  }

  async run(other) {
    const steps = ["register", "write", "edit", "comment", "favorite", "follow", "feed", "tags", "paging", "settings", "remove", "signOut", "signIn"];
    for (const [i, step] of steps.entries()) {
      try {
        await this[step](other);
      } catch (e) {
        await this.page.screenshot({ path: `${this.shots}-${step}-failed.png`, fullPage: true });
        throw new Error(`${step}: ${e.message}`, { cause: e });
      }
      await this.page.screenshot({ path: `${this.shots}-${String(i + 1).padStart(2, "0")}-${step}.png`, fullPage: true });
    }
  }

  field = (placeholder) => this.page.getByPlaceholder(placeholder).first();
  button = (text) => this.page.locator("button, a.btn").filter({ hasText: text }).first();
  nav = (text) => this.page.locator("nav a").filter({ hasText: text }).first();
  preview = (title) => this.page.locator(".article-preview").filter({ hasText: title });
  see = (locator) => locator.first().waitFor({ state: "visible" });
  gone = (locator) => locator.first().waitFor({ state: "detached" });

  async go(text) {
    // Angular's menu goes when it is told a second time who has signed in, a fault of its own; it is there after a reload.
    if (!(await this.nav(text).isVisible())) {
      await this.page.reload({ waitUntil: "domcontentloaded" });
    }
    await this.nav(text).click();
  }

  async home() {
    await this.page.locator("a.navbar-brand").first().click();
    await this.see(this.page.locator(".home-page"));
  }

  async globalFeed() {
    await this.home();
    await this.page.locator(".feed-toggle a, .feed-toggle button, .articles-toggle a").filter({ hasText: "Global Feed" }).first().click();
  }

  async openNewest(other) {
    await this.globalFeed();
    await this.preview(other.newest).locator("h1").first().click();
    await this.see(this.page.locator(".article-page h1").filter({ hasText: other.newest }));
  }

  async register() {
    await this.page.goto(this.base, { waitUntil: "domcontentloaded" });
    await this.nav(/sign up/i).click();
    await this.field(USERNAME).fill(this.name);
    await this.field(/^email$/i).fill(`${this.name}@example.org`);
    await this.field(/^password$/i).fill(PASSWORD);
    await this.button(/sign up/i).click();
    await this.see(this.nav(this.name));
  }

  async write() {
    await this.go(/new (article|post)/i);
    await this.field("Article Title").fill(this.title);
    await this.field("What's this article about?").fill("About herons");
    await this.field("Write your article (in markdown)").fill(this.text);
    await this.field("Enter tags").fill("quiet");
    await this.field("Enter tags").press("Enter");
    await this.see(this.page.locator(".tag-list").filter({ hasText: "quiet" }));
    await this.button("Publish Article").click();
    await this.see(this.page.locator(".article-page h1").filter({ hasText: this.title }));
    await this.see(this.page.locator(".article-content em, .article-page em").filter({ hasText: "quiet" }));
  }

  async edit() {
    await this.button("Edit Article").click();
    await this.page.waitForFunction((title) => [...document.querySelectorAll("input")].some((input) => input.value === title), this.title);
    await this.field("Write your article (in markdown)").fill("Eight **loud** herons");
    await this.button("Publish Article").click();
    await this.see(this.page.locator(".article-page strong").filter({ hasText: "loud" }));
  }

  async comment() {
    await this.field("Write a comment...").fill("Well said, I think");
    await this.button("Post Comment").click();
    const card = this.page.locator(".card").filter({ hasText: "Well said, I think" }).filter({ hasNot: this.page.locator("textarea") });
    await this.see(card);
    // Without its font the icon has no size to be clicked on.
    await card.locator(".mod-options .ion-trash-a").first().dispatchEvent("click");
    await this.gone(card);
  }

  async favorite(other) {
    await this.openNewest(other);
    const button = this.page.locator("button").filter({ hasText: /favorite/i });
    if ((await button.count()) > 0) {
      await button.first().click();
      await this.see(this.page.locator("button").filter({ hasText: /unfavorite/i }));
    } else {
      // Of React's the page of an article has none.
      await this.globalFeed();
      await this.preview(other.newest).locator("button").first().click();
      await this.see(this.preview(other.newest).locator("button.btn-primary"));
    }
    await this.globalFeed();
    await this.see(this.preview(other.newest).locator("button").filter({ hasText: "1" }));
  }

  async follow(other) {
    await this.globalFeed();
    await this.preview(other.newest).locator("a.author").first().click();
    await this.see(this.page.locator(".profile-page h4").filter({ hasText: other.username }));
    await this.button(/^\s*Follow/).click();
    await this.see(this.button(/Unfollow/));
  }

  async feed(other) {
    await this.home();
    await this.page.locator(".feed-toggle a, .feed-toggle button, .articles-toggle a").filter({ hasText: "Your Feed" }).first().click();
    await this.gone(this.preview(this.title));
    await this.see(this.preview(other.newest));
    assert.equal(await this.preview(this.title).count(), 0);
  }

  async tags() {
    await this.globalFeed();
    await this.page.locator(".sidebar .tag-list .tag-pill, .sidebar .tag-list a").filter({ hasText: "quiet" }).first().click();
    await this.see(this.preview(this.title));
    await this.gone(this.preview("Number 12 of"));
  }

  async paging(other) {
    await this.globalFeed();
    await this.see(this.preview(this.title));
    await this.page.locator(".pagination .page-link").filter({ hasText: /^\s*2\s*$/ }).first().click();
    await this.see(this.preview(other.oldest));
    await this.gone(this.preview(this.title));
  }

  async settings() {
    await this.go(/settings/i);
    await this.see(this.page.locator(".settings-page"));
    // Angular's form is empty at this commit, and sends all of it; the others' has what there is, a moment later.
    const known = (name) => [...document.querySelectorAll("input")].some((input) => input.value === name);
    await this.page.waitForFunction(known, this.name, { timeout: 3_000 }).catch(() => {});
    await this.field(USERNAME).fill(this.name);
    await this.field(/^email$/i).fill(`${this.name}@example.org`);
    await this.field(/short bio/i).fill("Watches herons");
    await this.field(/password$/i).fill(PASSWORD);
    await Promise.all([
      this.page.waitForResponse((answer) => answer.url().endsWith("/user") && answer.request().method() === "PUT" && answer.ok()),
      this.button("Update Settings").click(),
    ]);
    await this.go(this.name);
    await this.see(this.page.locator(".profile-page p").filter({ hasText: "Watches herons" }));
    await this.see(this.preview(this.title));
  }

  async remove() {
    await this.preview(this.title).locator("h1").first().click();
    await this.button("Delete Article").click();
    await this.see(this.page.locator(".home-page"));
    await this.globalFeed();
    await this.see(this.preview("Number"));
    assert.equal(await this.preview(this.title).count(), 0);
  }

  async signOut() {
    await this.go(/settings/i);
    await this.button("Or click here to logout.").click();
    await this.see(this.nav(/sign in/i));
  }

  async signIn() {
    await this.nav(/sign in/i).click();
    await this.field(/^email$/i).fill(`${this.name}@example.org`);
    await this.field(/^password$/i).fill(PASSWORD);
    await this.button(/sign in/i).click();
    await this.see(this.nav(this.name));
  }
}
