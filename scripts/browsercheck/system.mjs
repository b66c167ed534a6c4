// What the checks have in common: people and posts of a running system, and a Chromium that reaches nothing else. AUTH, BLOG, CHROMIUM.
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { chromium } from 'playwright-core'

export const { AUTH, BLOG } = process.env
export const shown = (name) => console.log(`ok  Chromium: ${name}`)

export const send = async (method, url, body, token) => {
  const answer = await fetch(url, {
    method,
    headers: { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) },
    body: body && JSON.stringify(body),
  })
  const text = await answer.text()
  return { status: answer.status, body: text ? JSON.parse(text) : null }
}

// Somebody new, signed in.
export const aPerson = async () => {
  const username = `b${randomBytes(8).toString('hex')}`
  const password = 'seven quiet herons'
  const made = await send('POST', `${AUTH}/api/v1/users`, { username, password, email: `${username}@example.org` })
  assert.equal(made.status, 201, JSON.stringify(made.body))
  const session = await send('POST', `${AUTH}/api/v1/sessions`, { login: username, password })
  assert.equal(session.status, 200, JSON.stringify(session.body))
  return { username, password, token: session.body.accessToken }
}

export const aPost = async (person, members) => {
  const written = await send('POST', `${BLOG}/api/v1/posts`, { title: 'A post', body: 'A text.', status: 'published', ...members }, person.token)
  assert.equal(written.status, 201, JSON.stringify(written.body))
  return written.body
}

export const withChromium = async (use, options = {}) => {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox'] })
  try {
    const context = await browser.newContext(options)
    const own = [AUTH, BLOG].map((url) => new URL(url).host)
    await context.route((url) => !own.includes(url.host), (route) => route.abort())
    return await use(context)
  } finally {
    await browser.close()
  }
}
