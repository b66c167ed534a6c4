// Both services by typed clients: signs in, keeps the access token fresh, and waits where it is told to.
import createClient, { type Middleware } from 'openapi-fetch'
import type { paths as AuthPaths } from './generated/auth.js'
import type { paths as BlogPaths } from './generated/blog.js'

// 429 and 503 say in Retry-After after how many seconds to try again. A request whose body was sent is sent from a copy.
const patient = async (request: Request): Promise<Response> => {
  for (let tries = 1; ; tries++) {
    const answer = await fetch(request.clone())
    const wait = Number(answer.headers.get('Retry-After'))
    if (![429, 503].includes(answer.status) || !wait || tries === 5) return answer
    await new Promise((resolve) => setTimeout(resolve, wait * 1000))
  }
}

export const connect = async (authUrl: string, blogUrl: string, login: string, password: string) => {
  const signedOut = createClient<AuthPaths>({ baseUrl: authUrl, fetch: patient })

  const begun = await signedOut.POST('/api/v1/sessions', { body: { login, password } })
  if (!begun.data) throw new Error(`Signing in failed: ${begun.error?.title}`)
  let session = begun.data

  // A refresh token is good once: whoever needs a fresh token meanwhile waits for the same answer.
  let refreshing: Promise<void> | undefined
  const refresh = () =>
    (refreshing ??= signedOut
      .POST('/api/v1/sessions/refresh', { body: { refreshToken: session.refreshToken } })
      .then(({ data, error }) => {
        if (!data) throw new Error(`The session has ended: ${error?.title}`)
        session = data
      })
      .finally(() => (refreshing = undefined)))

  // An access token lives ten minutes at most; when it is refused, it is replaced once.
  const copies = new WeakMap<Request, Request>()
  const signedIn: Middleware = {
    onRequest({ request }) {
      request.headers.set('Authorization', `Bearer ${session.accessToken}`)
      copies.set(request, request.clone())
      return request
    },
    async onResponse({ request, response }) {
      const copy = copies.get(request)
      if (response.status !== 401 || !copy) return response
      await refresh()
      copy.headers.set('Authorization', `Bearer ${session.accessToken}`)
      return patient(copy)
    },
  }
  const auth = createClient<AuthPaths>({ baseUrl: authUrl, fetch: patient })
  const blog = createClient<BlogPaths>({ baseUrl: blogUrl, fetch: patient })
  auth.use(signedIn)
  blog.use(signedIn)
  return { auth, blog, refresh, accessToken: () => session.accessToken }
}
