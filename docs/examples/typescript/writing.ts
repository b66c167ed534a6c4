// Writes a post, edits it from two places at once, and reads all of an author's posts. AUTH, BLOG, LOGIN, PASSWORD.
import assert from 'node:assert/strict'
import { connect } from './inkwell.js'

const { AUTH, BLOG, LOGIN, PASSWORD } = process.env
assert(AUTH && BLOG && LOGIN && PASSWORD)
const { auth, blog, refresh, accessToken } = await connect(AUTH, BLOG, LOGIN, PASSWORD)

const me = await auth.GET('/api/v1/me')
assert.equal(me.data?.username, LOGIN)

// Refresh: the same session, another token.
const before = accessToken()
await refresh()
assert.notEqual(accessToken(), before)

// Write. With an Idempotency-Key a request whose answer got lost can be sent again: there is one post all the same.
const key = crypto.randomUUID()
const write = () =>
  blog.POST('/api/v1/posts', {
    params: { header: { 'Idempotency-Key': key } },
    body: { title: 'On herons', body: 'Herons *stand*.', status: 'published' },
  })
const written = await write()
assert.equal(written.response.status, 201)
const id = written.data?.id as string
assert.equal((await write()).data?.id, id)

// Edit what was read. Whoever was slower gets 412, reads again, and makes the change to what is there now.
type Post = NonNullable<typeof written.data>
const edit = async (change: (post: Post) => { title?: string; body?: string }, read = blog.GET('/api/v1/posts/{idOrSlug}', { params: { path: { idOrSlug: id } } })) => {
  for (;;) {
    const { data, response } = await read
    const edited = await blog.PATCH('/api/v1/posts/{idOrSlug}', {
      params: { path: { idOrSlug: id }, header: { 'If-Match': response.headers.get('ETag') as string } },
      body: change(data as Post),
      headers: { 'Content-Type': 'application/merge-patch+json' },
    })
    if (edited.response.status !== 412) return edited.data
    read = blog.GET('/api/v1/posts/{idOrSlug}', { params: { path: { idOrSlug: id } } })
  }
}
const stale = await blog.GET('/api/v1/posts/{idOrSlug}', { params: { path: { idOrSlug: id } } })
await edit(() => ({ title: 'On herons, and patience' }))
const merged = await edit((post) => ({ body: `${post.body} And they wait.` }), Promise.resolve(stale))
assert.equal(merged?.title, 'On herons, and patience')
assert.equal(merged?.body, 'Herons *stand*. And they wait.')

// Page through: nextCursor until there is none.
for (let i = 0; i < 4; i++) {
  await blog.POST('/api/v1/posts', { body: { title: `Herons ${i}`, body: 'They stand.', status: 'published' } })
}
const pageAfter = (cursor?: string) => blog.GET('/api/v1/posts', { params: { query: { author: LOGIN, limit: 2, cursor } } })
const titles: string[] = []
for (let page = await pageAfter(); ; page = await pageAfter(page.data.nextCursor)) {
  assert(page.data?.items)
  titles.push(...page.data.items.map((post) => post.title as string))
  if (!page.data.nextCursor) break
}
assert.equal(titles.length, 5)
console.log(`TypeScript: ${titles.join(', ')}`)
