"""Brings real posts into a running system by its API, and checks that each is rendered as the GFM reference does and found by a phrase of its own."""
import difflib
import json
import os
import pathlib
import re
import sys
from urllib.parse import urlencode

sys.path.insert(0, str(pathlib.Path(__file__).parents[2] / "bench"))
from stack import Client, Stack  # noqa: E402

from .posts import all_posts  # noqa: E402
from .reference import reference, visible  # noqa: E402

KNOWN = pathlib.Path(__file__).parent / "differences.txt"
PHRASE = re.compile(r"(?<![^ ])(?:[A-Za-z]+ ){7}[A-Za-z]+(?![^ .,;:])")


def known_differences():
    """Why a post looks otherwise, by its path."""
    lines = [line for line in KNOWN.read_text().splitlines() if line and not line.startswith("#")]
    return dict(line.split(" ", 1) for line in lines)


def phrases(lines):
    """Runs of eight words within one text."""
    for line in lines:
        if not line.startswith("<") and "\u240a" not in line:
            yield from PHRASE.findall(line)


def publish(client, post):
    tags = [post.team] if 0 < len(re.sub("[^A-Za-z0-9]", "", post.team)) <= 40 else []
    request = {"title": post.title[:200], "body": post.body, "status": "published", "language": "en", "tags": ["rust", *tags]}
    return client.ok("POST", "/api/v1/posts", request)


def is_found(client, written, phrase):
    path = "/api/v1/search?" + urlencode({"q": f'"{phrase}"', "limit": 100})
    answer = client.ok("GET", path)
    return any(item["post"]["id"] == written["id"] and item["highlights"] for item in answer["items"])


def check(client, post, known):
    """Complaints."""
    written = publish(client, post)
    ours, theirs = visible(written["html"], sanitise=False), visible(reference(post.body), sanitise=True)
    same = ours == theirs
    if same and post.path in known:
        yield "is rendered as by the reference now: take it out of " + KNOWN.name
    if not same and post.path not in known:
        yield "is rendered otherwise:\n" + "\n".join(list(difflib.unified_diff(theirs, ours, "cmark-gfm", "inkwell", lineterm="", n=1))[:30])
    said = sorted(phrases(ours), key=len)
    if not said:
        yield "has no phrase"
    elif not is_found(client, written, said[-1]):
        yield f"is not found by: {said[-1]}"


def main():
    stack = Stack(os.environ.get("INKWELL_HOME", ".inkwell"))
    known = known_differences()
    posts = list(all_posts())
    failed = 0
    client = Client(stack.blog)
    for number, post in enumerate(posts):
        if number % 100 == 0:
            # A token lives for minutes.
            client = Client(stack.blog, stack.person()["accessToken"])
        for complaint in check(client, post, known):
            failed += 1
            print(f"{post.path} {complaint}")
    print(json.dumps({"posts": len(posts), "rendered otherwise, with a reason": len(known), "complaints": failed}))
    return 1 if failed else 0


sys.exit(main())
