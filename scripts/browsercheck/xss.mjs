// Payloads of blog-service's tests in posts, comments and whatever else people type, on the pages for people: nothing runs. Then the same as if
// nothing had been sanitised when it was stored: the pages' Content-Security-Policy alone keeps it from running. CORPUS, MONGODB, DATABASE.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { MongoClient, ObjectId } from 'mongodb'
import { BLOG, aPerson, aPost, send, shown, withChromium } from './system.mjs'

const PER_PERSON = 18 // of comments in a minute, less than may be sent
const payloads = readFileSync(process.env.CORPUS, 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('###'))
  .map((line) => line.replace(/\{U\+([0-9A-F]{4,6})}/g, (_, hex) => String.fromCodePoint(parseInt(hex, 16))))
  .filter((payload) => !/[\0\ud800-\udfff]/.test(payload) || payload.isWellFormed() && !payload.includes('\0'))
assert.ok(payloads.length > 150)

// What would run, or could: it is looked for in the page as the browser has understood it.
const findings = () => {
  const bad = []
  for (const element of document.querySelectorAll('*')) {
    const name = element.localName
    if (name === 'script' && element.type !== 'application/ld+json') bad.push(element.outerHTML)
    if (['iframe', 'object', 'embed', 'form', 'base', 'style', 'svg', 'math'].includes(name)) bad.push(element.outerHTML)
    for (const { name: attribute, value } of element.attributes) {
      if (/^on/i.test(attribute) || attribute === 'style' || attribute === 'srcdoc') bad.push(element.outerHTML)
      if (/^(href|src|action|formaction|xlink:href)$/i.test(attribute) && /^[\0-\x20]*(javascript|data|vbscript)\s*:/i.test(value)) bad.push(element.outerHTML)
    }
  }
  return bad.map((html) => html.slice(0, 300))
}

const watched = async (context, ran) => {
  const page = await context.newPage()
  page.on('dialog', (dialog) => (ran.push(dialog.message()), dialog.dismiss()))
  page.on('request', (request) => request.resourceType() === 'script' && ran.push(request.url()))
  return page
}

const author = await aPerson()
const member = (payload, longest) => ([...payload].length <= longest && payload.trim() ? payload : 'x')
const posts = []
for (const payload of payloads) {
  for (const format of ['markdown', 'html']) {
    posts.push(
      await aPost(author, {
        title: member(payload.replace(/[\n\r]/g, ' '), 200),
        body: payload,
        format,
        excerpt: member(payload, 300),
        metaTitle: member(payload, 100),
        metaDescription: member(payload, 200),
        featureImage: { url: '/nowhere.png', alt: member(payload, 300) },
      }),
    )
  }
}
const talk = await aPost(author, { title: 'Talk' })
let held = 0
let commenter
for (const [i, payload] of payloads.entries()) {
  if (i % PER_PERSON === 0) commenter = await aPerson()
  const written = await send('POST', `${BLOG}/api/v1/posts/${talk.id}/comments`, { body: payload }, commenter.token)
  assert.ok([201, 422].includes(written.status), JSON.stringify(written.body))
  held += written.status !== 201 || written.body.status !== 'approved'
}
assert.ok(held < payloads.length / 10, `${held} comments are not shown`)

await withChromium(async (context) => {
  const ran = []
  const page = await watched(context, ran)
  const look = async (address) => {
    await page.goto(address)
    assert.deepEqual(await page.evaluate(findings), [], address)
    assert.deepEqual(ran, [], address)
  }
  for (const { slug } of posts) await look(`${BLOG}/posts/${slug}`)
  shown(`nothing runs in ${posts.length} posts made of ${payloads.length} payloads`)
  const follow = async (address) => {
    let pages = 0
    for (let next = address; next; pages++) {
      await look(next)
      next = await page.evaluate(() => document.querySelector('main a[rel=next]')?.href)
    }
    return pages
  }
  const lists = await follow(`${BLOG}/authors/${author.username}`)
  shown(`nor on the ${lists} pages that list them`)
  const comments = await follow(`${BLOG}/posts/${talk.slug}`)
  shown(`nor on the ${comments} pages of comments made of them (${held} held or refused)`)
})

const client = await MongoClient.connect(process.env.MONGODB, { directConnection: true })
try {
  const database = client.db(process.env.DATABASE)
  const [comment] = (await send('GET', `${BLOG}/api/v1/posts/${talk.id}/comments?limit=1`)).body.items
  const store = async (html) => {
    await database.collection('posts').updateOne({ _id: new ObjectId(talk.id) }, { $set: { 'content.html': html } })
    await database.collection('comments').updateOne({ _id: new ObjectId(comment.id) }, { $set: { 'text.html': html } })
  }
  // What leads the browser away at once is not a script that runs.
  const open = (page) => page.goto(`${BLOG}/posts/${talk.slug}`).catch(() => {})
  await withChromium(async (context) => {
    const ran = []
    const page = await watched(context, ran)
    let blocked = 0
    page.on('console', (message) => (blocked += /Content Security Policy/.test(message.text())))
    for (const payload of payloads) {
      await store(payload)
      await open(page)
      await page.evaluate(() => {
        for (const link of document.links) if (link.protocol === 'javascript:') link.click()
      }).catch(() => {})
      assert.deepEqual(ran.filter((what) => !what.startsWith('http')), [], payload)
    }
    assert.ok(blocked > 20, `${blocked} were blocked`)
    shown(`without the sanitiser the policy alone keeps them from running (${blocked} were blocked)`)
  })
  await withChromium(async (context) => {
    const ran = []
    const page = await watched(context, ran)
    await store('<img src=x onerror=alert(1)>')
    await open(page)
    await page.waitForTimeout(500)
    assert.equal(ran.length, 2)
    shown('without both it would have run, in the post and in the comment')
  }, { bypassCSP: true })
} finally {
  await client.close()
}
