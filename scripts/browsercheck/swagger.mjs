// Swagger UI of both services: signs in by an access token that is pasted, and calls what needs one. AUTH, BLOG.
import assert from 'node:assert/strict'
import { AUTH, BLOG, aPerson, shown, withChromium } from './system.mjs'

const person = await aPerson()

for (const [service, path] of [[AUTH, '/api/v1/me'], [BLOG, '/api/v1/me/posts']]) {
  await withChromium(async (context) => {
    const page = await context.newPage()
    const refused = []
    page.on('console', (message) => /Content Security Policy/.test(message.text()) && refused.push(message.text()))
    await page.goto(`${service}/q/swagger-ui`)
    const operation = page.locator('.opblock-get').filter({ has: page.locator(`[data-path="${path}"]`) })
    const call = async () => {
      const answered = page.waitForResponse((response) => response.url().startsWith(`${service}${path}`))
      await operation.locator('.execute').click()
      return (await answered).status()
    }
    await operation.locator('.opblock-summary-control').click()
    await operation.locator('.try-out__btn').click()
    assert.equal(await call(), 401)

    await page.click('.scheme-container .btn.authorize')
    await page.fill('.auth-container input', person.token)
    await page.click('.auth-btn-wrapper .authorize')
    await page.click('.auth-btn-wrapper .btn-done')
    assert.equal(await call(), 200)
    assert.deepEqual(refused, [])
  })
  shown(`Swagger UI of ${service} signs in, and calls ${path}`)
}
