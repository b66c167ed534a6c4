"""Authlib against a running auth-service. AUTH, CLIENT_ID, CLIENT_SECRET, USER_TOKEN, REFRESH_TOKEN."""
import os

import requests
from authlib.integrations.base_client.errors import OAuthError
from authlib.integrations.requests_client import OAuth2Session
from authlib.jose import JsonWebKey, JsonWebToken
from authlib.oauth2.rfc8414 import AuthorizationServerMetadata, get_well_known_url
from authlib.oauth2.rfc9068 import JWTBearerTokenValidator

AUTH, CLIENT_ID, CLIENT_SECRET = os.environ["AUTH"], os.environ["CLIENT_ID"], os.environ["CLIENT_SECRET"]


def shown(name):
    print(f"ok  Authlib: {name}", flush=True)


def metadata():
    found = requests.get(get_well_known_url(AUTH, external=True), timeout=10).json()
    checked = AuthorizationServerMetadata(found)
    # It takes no list for one that is empty, as response_types_supported is where nobody is sent to a login page, and it wants https.
    for name in AuthorizationServerMetadata.REGISTRY_KEYS:
        if found.get(name) and not str(found[name]).startswith("http:"):
            getattr(checked, f"validate_{name}")()
    assert found["issuer"] == AUTH
    return found


def session(server, method, secret=CLIENT_SECRET):
    return OAuth2Session(
        CLIENT_ID, secret, scope="token:introspect", token_endpoint=server["token_endpoint"],
        token_endpoint_auth_method=method, revocation_endpoint_auth_method=method)


class Validator(JWTBearerTokenValidator):
    """A resource server that takes tokens of auth-service."""

    def get_jwks(self):
        return JsonWebKey.import_key_set(requests.get(f"{AUTH}/.well-known/jwks.json", timeout=10).json())


def main():
    server = metadata()
    shown("metadata (RFC 8414)")
    for method in ("client_secret_basic", "client_secret_post"):
        client = session(server, method)
        token = client.fetch_token(grant_type="client_credentials")
        assert token["token_type"].lower() == "bearer" and token["expires_in"] <= 600
        shown(f"client credentials (RFC 6749), {method}")
        answer = client.introspect_token(server["introspection_endpoint"], token=os.environ["USER_TOKEN"]).json()
        assert answer["active"] is True
        shown(f"introspection (RFC 7662), {method}")

    validator = Validator(AUTH, "inkwell")
    validator.validate_token(validator.authenticate_token(token["access_token"]), ["token:introspect"], None)
    shown("takes a JWT access token (RFC 9068)")
    claims = JsonWebToken(["ES256"]).decode(os.environ["USER_TOKEN"], validator.get_jwks())
    claims.validate()
    assert "post:write" in claims["permissions"]
    shown("verifies a user's token by the JWKS")

    try:
        session(server, "client_secret_basic", "wrong").fetch_token(grant_type="client_credentials")
        raise AssertionError("a wrong secret was taken")
    except OAuthError as refused:
        assert refused.error == "invalid_client", refused.error
    shown("a wrong secret is invalid_client")

    answer = client.revoke_token(server["revocation_endpoint"], token=os.environ["REFRESH_TOKEN"], token_type_hint="refresh_token")
    assert answer.status_code == 200
    answer = client.introspect_token(server["introspection_endpoint"], token=os.environ["USER_TOKEN"]).json()
    assert answer == {"active": False}
    shown("revocation (RFC 7009) of a refresh token ends its session: the access token is inactive")


main()
