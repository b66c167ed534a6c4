// The pages for people: no fault that axe-core finds and no error in the console, at phone and desk widths, light and dark. Pictures go to PICTURES.
import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { AUTH, BLOG, aPerson, aPost, send, shown, withChromium } from './system.mjs'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const BODY = `Herons *stand*, and [wait](https://example.org/waiting).[^1]

## What they eat

| what | how much |
|---|--:|
| fish | a lot of it, and then some more of it, as the day goes on and the water is still |
| frogs | few |

\`\`\`java
record Heron(String name, int patience, java.util.List<String> whatItHasEatenSinceItsHatchingInTheReeds) {}
\`\`\`

> Standing is half of it.

1. Stand.
2. Wait, for \`Duration.ofHours(3)\`.

[^1]: On one leg.`

const author = await aPerson()
const reader = await aPerson()
const tag = `t${author.username}`
const post = await aPost(author, { title: 'What herons do all day long, and why', body: BODY, tags: [tag, 'herons'], language: 'en' })
for (let i = 0; i < 21; i++) {
  await aPost(author, { title: `Herons, part ${i + 1}`, body: 'They stand in the water. Then they stand somewhere else.', tags: [tag] })
}
const comment = await send('POST', `${BLOG}/api/v1/posts/${post.id}/comments`, { body: 'I saw one. It *stood*.' }, reader.token)
await send('POST', `${BLOG}/api/v1/posts/${post.id}/comments`, { body: 'So did mine.', parentId: comment.body.id }, author.token)

const PAGES = {
  first: `${BLOG}/`,
  post: `${BLOG}/posts/${post.slug}`,
  tag: `${BLOG}/tags/${tag}`,
  author: `${BLOG}/authors/${author.username}`,
  missing: `${BLOG}/posts/no-such-post`,
  mailed: `${AUTH}/reset-password`,
}

for (const width of [390, 1280]) {
  for (const colorScheme of ['light', 'dark']) {
    await withChromium(
      async (context) => {
        for (const [name, address] of Object.entries(PAGES)) {
          const page = await context.newPage()
          const errors = []
          page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
          page.on('pageerror', (error) => errors.push(String(error)))
          const answer = await page.goto(address)
          const expected = name === 'missing' ? 404 : 200
          assert.equal(answer.status(), expected, address)
          await page.screenshot({ path: `${process.env.PICTURES}/${name}-${width}-${colorScheme}.png`, fullPage: name !== 'tag' })
          // As the console says of whatever is not there.
          const unexpected = errors.filter((error) => !(expected === 404 && error.includes('404')))
          assert.deepEqual(unexpected, [], address)
          await page.evaluate(axe)
          const { violations } = await page.evaluate(() => window.axe.run())
          assert.deepEqual(
            violations.map(({ id, nodes }) => ({ id, where: nodes.map((node) => node.html.slice(0, 200)) })),
            [],
            `${address} at ${width}, ${colorScheme}`,
          )
          assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), `${address} is wider than ${width}`)
          await page.close()
        }
      },
      { viewport: { width, height: 900 }, colorScheme },
    )
    shown(`the pages for people have no accessibility fault and no console error at ${width} pixels, ${colorScheme}`)
  }
}

await withChromium(async (context) => {
  const page = await context.newPage()
  await page.goto(`${BLOG}/tags/${tag}`)
  await page.keyboard.press('Tab')
  assert.equal(await page.evaluate(() => document.activeElement.className), 'skip')
  await page.click('a[rel=next]')
  assert.equal(await page.textContent('.posts li:last-child h3'), 'What herons do all day long, and why')
  await page.click('.posts li:last-child h3 a')
  assert.equal(await page.textContent('h1'), 'What herons do all day long, and why')
  shown('without script a reader goes from a tag to its older posts, and reads one')
}, { javaScriptEnabled: false })
