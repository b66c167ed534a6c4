// Cookie mode of sign-in in a real Chromium: from an allowed page, and from pages of other sites. AUTH, LOGIN, PASSWORD, PAGE_PORT, CHROMIUM.
import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { chromium } from 'playwright-core'

const { AUTH, LOGIN, PASSWORD, CHROMIUM } = process.env
const PAGE_PORT = Number(process.env.PAGE_PORT)
const SESSIONS = `${AUTH}/api/v1/sessions`
const REFRESH = `${SESSIONS}/refresh`
const shown = (name) => console.log(`ok  Chromium: ${name}`)

const serve = (port) =>
  new Promise((resolve) => {
    const server = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>A page</title>'))
    server.listen(port, '127.0.0.1', () => resolve(server))
  })
const servers = [await serve(PAGE_PORT), await serve(PAGE_PORT + 1)]
// evil.test is another site than localhost, and as near.
const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--host-resolver-rules=MAP evil.test 127.0.0.1'] })
const context = await browser.newContext()

const open = async (address) => {
  const page = await context.newPage()
  await page.goto(address)
  return page
}

// As a page would: what fetch gives it, or the error that it sees.
const send = (page, url, method, body, headers = { 'Content-Type': 'application/json', 'X-Inkwell-Browser': '1' }, mode = 'cors') =>
  page.evaluate(
    async ([url, method, body, headers, mode]) => {
      try {
        const answer = await fetch(url, { method, mode, credentials: 'include', headers, body: body && JSON.stringify(body) })
        const text = await answer.text()
        return { status: answer.status, body: text ? JSON.parse(text) : null, type: answer.type }
      } catch (error) {
        return { error: String(error) }
      }
    },
    [url, method, body, headers, mode],
  )

const refreshCookie = async () => (await context.cookies(AUTH)).find((cookie) => cookie.name === '__Host-inkwell-refresh')

try {
  const page = await open(`http://localhost:${PAGE_PORT}`)
  const signIn = await send(page, SESSIONS, 'POST', { login: LOGIN, password: PASSWORD, mode: 'cookie' })
  assert.equal(signIn.status, 200, JSON.stringify(signIn))
  assert.ok(signIn.body.accessToken)
  assert.ok(!signIn.body.refreshToken && !signIn.body.deviceToken)
  const first = await refreshCookie()
  assert.ok(first.httpOnly && first.secure && first.sameSite === 'Strict' && first.path === '/' && first.domain === 'localhost')
  assert.equal(await page.evaluate(() => document.cookie), '')
  shown('signs in; the refresh token is in a __Host- cookie that no script sees')

  const refreshed = await send(page, REFRESH, 'POST', {})
  assert.equal(refreshed.status, 200, JSON.stringify(refreshed))
  assert.notEqual((await refreshCookie()).value, first.value)
  await page.reload()
  assert.equal((await send(page, REFRESH, 'POST', {})).status, 200)
  shown('refreshes, also after a reload; the cookie is another each time')

  const before = (await refreshCookie()).value
  const unheaded = await send(page, REFRESH, 'POST', {}, { 'Content-Type': 'application/json' })
  assert.equal(unheaded.status, 403, JSON.stringify(unheaded))
  shown('a request without the header is refused')

  for (const [kind, address] of [['of another site', `http://evil.test:${PAGE_PORT}`], ['of an origin that is not allowed', `http://localhost:${PAGE_PORT + 1}`]]) {
    const other = await open(address)
    for (const [url, method] of [[REFRESH, 'POST'], [SESSIONS, 'POST'], [`${SESSIONS}/current`, 'DELETE']]) {
      const tried = await send(other, url, method, method === 'POST' ? {} : undefined)
      assert.ok(tried.error, JSON.stringify(tried))
    }
    const blind = await send(other, REFRESH, 'POST', {}, { 'Content-Type': 'text/plain' }, 'no-cors')
    assert.ok(blind.error || blind.type === 'opaque', JSON.stringify(blind))
    shown(`a page ${kind} gets no answer to read`)

    const answered = other.waitForResponse((response) => response.url() === REFRESH)
    await other.evaluate((url) => {
      document.body.innerHTML = `<form method="post" enctype="text/plain" action="${url}"><input name='{"a":"' value='"}'></form>`
      document.forms[0].submit()
    }, REFRESH)
    const status = (await answered).status()
    assert.ok(status >= 400 && status < 500, String(status))
    assert.equal((await refreshCookie()).value, before)
    shown(`a form of a page ${kind} refreshes nothing (${status})`)
    await other.close()
  }
  assert.equal((await send(page, REFRESH, 'POST', {})).status, 200)
  shown('the session lives on after all that')

  assert.equal((await send(page, `${SESSIONS}/current`, 'DELETE')).status, 204)
  assert.equal(await refreshCookie(), undefined)
  assert.equal((await send(page, REFRESH, 'POST', {})).status, 401)
  shown('signs out: the cookie is gone, and nothing is left to refresh')
} finally {
  await browser.close()
  servers.forEach((server) => server.close())
}
