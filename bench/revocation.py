#!/usr/bin/env python3
"""Measures how soon rights end: from the answer of auth-service to the first refusal at each replica of blog-service.

Run it against `BLOG_REPLICAS=3 make run`. Readers keep all replicas busy meanwhile. Afterwards it compares what blog-service
has answered with what auth-service was asked, as no request may cause a call. Standard library only; prints Markdown.

usage: bench/revocation.py [--replicas 3] [--rounds 50] [--home .inkwell]
"""
import argparse
import os
import pathlib
import re
import subprocess
import tempfile
import threading
import time

from stack import Client, Stack

READERS_PER_REPLICA = 2
GIVE_UP_AFTER = 10.0
PROJECT = pathlib.Path(__file__).resolve().parent.parent
PERSONAL_TOKEN = {"name": "bench", "scopes": ["post:write"]}


def refusals(replicas, token, revoke):
    """Seconds from the end of `revoke` until each replica refuses the token; every replica has taken it before."""
    ended_at, first_refused = [], [None] * len(replicas)
    accepted = threading.Barrier(len(replicas) + 1)

    def probe(number):
        client = Client(replicas[number], token)
        status, body = client.send("GET", "/api/v1/me/posts?limit=1")
        if status != 200:
            accepted.abort()
            raise RuntimeError(f"the token was not taken before: {status} {body[:200]!r}")
        accepted.wait()
        give_up = time.monotonic() + GIVE_UP_AFTER
        while time.monotonic() < give_up:
            status, _ = client.send("GET", "/api/v1/me/posts?limit=1")
            if status == 401:
                first_refused[number] = time.monotonic()
                return
            time.sleep(0.005)

    threads = [threading.Thread(target=probe, args=(n,)) for n in range(len(replicas))]
    for thread in threads:
        thread.start()
    accepted.wait()
    revoke()
    ended_at.append(time.monotonic())
    for thread in threads:
        thread.join()
    if None in first_refused:
        raise SystemExit("a replica still took the token after ten seconds")
    return [max(0.0, refused - ended_at[0]) for refused in first_refused]


def read_on(base, stop, counts, number):
    client = Client(base)
    while not stop.is_set():
        status, body = client.send("GET", "/api/v1/posts?limit=20")
        if status != 200:
            raise RuntimeError(f"{base} answered {status} {body[:200]!r}")
        counts[number] += 1


def requests_to(auth):
    """What auth-service has answered so far, by route."""
    text = Client(auth).send("GET", "/q/metrics")[1].decode()
    counted = {}
    for uri, value in re.findall(r'http_server_requests_seconds_count\{[^}]*uri="([^"]+)"[^}]*\} ([0-9.E]+)', text):
        counted[uri] = counted.get(uri, 0) + float(value)
    return counted


def cost_of_the_check():
    """CPU nanoseconds of one look into memory, beside 200,000 rights that have ended."""
    app = PROJECT / "blog-service/target/quarkus-app"
    classpath = ":".join(map(str, [*(app / "app").glob("*.jar"), app / "lib/main/*"]))
    jdk = pathlib.Path(subprocess.check_output([PROJECT / "scripts/find-jdk"], text=True).strip()) / "bin"
    with tempfile.TemporaryDirectory() as classes:
        source = PROJECT / "bench/EndedRightsCost.java"
        subprocess.run([jdk / "javac", "-proc:none", "-d", classes, "-cp", classpath, source], check=True)
        main_class = "dev.inkwell.blog.access.EndedRightsCost"
        return int(subprocess.check_output([jdk / "java", "-cp", f"{classes}:{classpath}", main_class], text=True))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--replicas", type=int, default=3)
    parser.add_argument("--rounds", type=int, default=50)
    parser.add_argument("--home", default=os.environ.get("INKWELL_HOME", ".inkwell"))
    options = parser.parse_args()
    stack = Stack(options.home)
    replicas = stack.replicas("blog", options.replicas)
    admin = Client(stack.auth, stack.admin())

    def sign_out(person):
        Client(stack.auth, person["accessToken"]).ok("DELETE", "/api/v1/sessions/current")

    def suspend(person):
        admin.ok("PUT", f"/api/v1/users/{person['user']['id']}/suspension", {"reason": "bench"})

    def take_role(person):
        admin.ok("DELETE", f"/api/v1/users/{person['user']['id']}/roles/author")

    def end_personal_token(person):
        Client(stack.auth, person["accessToken"]).ok("DELETE", f"/api/v1/me/tokens/{person['personalToken']['id']}")

    stop, counts = threading.Event(), [0] * (options.replicas * READERS_PER_REPLICA)
    before = requests_to(stack.auth)
    readers = [
        threading.Thread(target=read_on, args=(replicas[n % options.replicas], stop, counts, n)) for n in range(len(counts))
    ]
    for reader in readers:
        reader.start()
    rows = []
    ends = (("sign-out", sign_out), ("suspension", suspend), ("role taken", take_role), ("personal token", end_personal_token))
    for title, revoke in ends:
        seconds = []
        for _ in range(options.rounds):
            person = stack.person()
            token = person["accessToken"]
            if revoke is end_personal_token:
                person["personalToken"] = Client(stack.auth, token).ok("POST", "/api/v1/me/tokens", PERSONAL_TOKEN)
                token = person["personalToken"]["token"]
            seconds += refusals(replicas, token, lambda: revoke(person))
            admin.token = stack.admin() if len(seconds) % (60 * options.replicas) == 0 else admin.token
        seconds.sort()
        at = lambda share: seconds[min(len(seconds) - 1, int(share * len(seconds)))]
        rows.append(f"| {title} | {len(seconds)} | {at(0.5):.3f} | {at(0.99):.3f} | {seconds[-1]:.3f} |")
    stop.set()
    for reader in readers:
        reader.join()

    print("| what ended the rights | refusals | median, s | 99 %, s | slowest, s |\n|---|---|---|---|---|")
    print("\n".join(rows))
    print(f"\nMeanwhile the replicas answered {sum(counts)} reads, and auth-service was asked:\n")
    after = requests_to(stack.auth)
    for uri in sorted(after):
        if after[uri] > before.get(uri, 0):
            print(f"- `{uri}`: {after[uri] - before.get(uri, 0):.0f}")
    print(f"\nThe check costs each request {cost_of_the_check()} ns of CPU.")


main()
