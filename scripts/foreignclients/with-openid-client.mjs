// openid-client, oauth4webapi and jose against a running auth-service. AUTH, CLIENT_ID, CLIENT_SECRET, USER_TOKEN, REFRESH_TOKEN.
import assert from 'node:assert/strict'
import { createRemoteJWKSet, jwtVerify } from 'jose'
import * as oauth from 'oauth4webapi'
import * as client from 'openid-client'

const { AUTH, CLIENT_ID, CLIENT_SECRET, USER_TOKEN, REFRESH_TOKEN } = process.env
const shown = (name) => console.log(`ok  openid-client: ${name}`)

for (const [name, method] of [['client_secret_basic', client.ClientSecretBasic], ['client_secret_post', client.ClientSecretPost]]) {
  const config = await client.discovery(new URL(AUTH), CLIENT_ID, undefined, method(CLIENT_SECRET), {
    algorithm: 'oauth2',
    execute: [client.allowInsecureRequests],
  })
  assert.equal(config.serverMetadata().issuer, AUTH)
  shown(`discovery (RFC 8414), ${name}`)

  const granted = await client.clientCredentialsGrant(config, { scope: 'token:introspect' })
  assert.equal(granted.scope, 'token:introspect')
  shown(`client credentials (RFC 6749), ${name}`)

  for (const [whose, token] of [['its own', granted.access_token], ["a user's", USER_TOKEN]]) {
    const answer = await client.tokenIntrospection(config, token)
    assert.equal(answer.active, true)
    shown(`introspection (RFC 7662) of ${whose} token, ${name}`)
  }
  assert.deepEqual(await client.tokenIntrospection(config, 'made up'), { active: false })
  await client.tokenRevocation(config, 'made up')
  shown(`what is no token is inactive, and revoked without complaint, ${name}`)
}

await assert.rejects(
  client.discovery(new URL(AUTH), CLIENT_ID, undefined, client.ClientSecretBasic('wrong'), { algorithm: 'oauth2', execute: [client.allowInsecureRequests] })
    .then((config) => client.clientCredentialsGrant(config)),
  (error) => error instanceof client.WWWAuthenticateChallengeError && error.status === 401 && error.cause[0].scheme === 'basic',
)
shown('a wrong secret is refused with a challenge')

const config = await client.discovery(new URL(AUTH), CLIENT_ID, undefined, client.ClientSecretBasic(CLIENT_SECRET), {
  algorithm: 'oauth2',
  execute: [client.allowInsecureRequests],
})
const { access_token } = await client.clientCredentialsGrant(config)
const server = config.serverMetadata()
const request = new Request('https://resource.example/', { headers: { Authorization: `Bearer ${access_token}` } })
const claims = await oauth.validateJwtAccessToken(server, request, 'inkwell', { [oauth.allowInsecureRequests]: true })
assert.equal(claims.client_id, CLIENT_ID)
shown('oauth4webapi takes a JWT access token (RFC 9068)')

const keys = createRemoteJWKSet(new URL(server.jwks_uri))
const { payload } = await jwtVerify(USER_TOKEN, keys, { issuer: AUTH, audience: 'inkwell', typ: 'at+jwt', algorithms: ['ES256'] })
assert.ok(payload.permissions.includes('post:write'))
await assert.rejects(jwtVerify(USER_TOKEN.slice(0, -8) + 'AAAAAAAA', keys), { code: 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED' })
shown("jose verifies a user's token by the JWKS")

await client.tokenRevocation(config, REFRESH_TOKEN, { token_type_hint: 'refresh_token' })
assert.deepEqual(await client.tokenIntrospection(config, USER_TOKEN), { active: false })
shown('revocation (RFC 7009) of a refresh token ends its session: the access token is inactive')
