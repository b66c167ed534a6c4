// A page that mails link to, in a real Chromium: its style is there, and its form arrives. AUTH, CHROMIUM.
import assert from 'node:assert/strict'
import { chromium } from 'playwright-core'

const { AUTH, CHROMIUM } = process.env
const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] })

try {
  const page = await browser.newPage()
  const objections = []
  page.on('console', (message) => message.type() === 'error' && objections.push(message.text()))
  await page.goto(`${AUTH}/reset-password`)
  assert.ok(await page.evaluate(() => document.styleSheets[0]?.cssRules.length), objections.join('\n'))
  await page.fill('input[type=email]', `browser${Date.now()}@example.org`)
  const answered = page.waitForResponse((response) => response.request().method() === 'POST', { timeout: 10_000 }).catch(() => null)
  await page.click('button', { noWaitAfter: true })
  assert.equal((await answered)?.status(), 200, objections.join('\n'))
  console.log('ok  Chromium: the page for a forgotten password has its style, and its form arrives')
} finally {
  await browser.close()
}
