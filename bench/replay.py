#!/usr/bin/env python3
"""Measures how long a blog-service takes to rebuild its copy of all accounts from the user-event feed, and compares the two.

Run it against `make run` whose auth-service has many accounts (bench/accounts.py --fill-only makes them). It starts another
blog-service, on an empty database that it drops afterwards. Needs bench/requirements.txt; prints Markdown.

usage: bench/replay.py [--port 18090] [--home .inkwell]
"""
import argparse
import hashlib
import os
import pathlib
import subprocess
import sys
import time

import pymongo

from plans import connect
from stack import Client, Stack, cpu_of_tree, resident_mib

PROJECT = pathlib.Path(__file__).resolve().parent.parent
DATABASE = "inkwell_replay"
SOURCE = """
    SELECT id::text, CASE WHEN status = 'deleted' THEN '' ELSE username END, CASE WHEN status = 'deleted' THEN '' ELSE display_name END
    FROM account ORDER BY id
    """


def start(stack, port):
    java = subprocess.check_output([PROJECT / "scripts/find-jdk"], text=True).strip() + "/bin/java"
    secret = os.environ.get("INKWELL_BLOG_CLIENT_SECRET") or (stack.home / "secrets" / "blog-client-secret").read_text().strip()
    settings = {
        "QUARKUS_HTTP_HOST": "127.0.0.1",
        "QUARKUS_HTTP_PORT": str(port),
        "QUARKUS_MONGODB_CONNECTION_STRING": stack.endpoints["mongodb"]["url"],
        "QUARKUS_MONGODB_DATABASE": DATABASE,
        "INKWELL_TOKEN_ISSUER": stack.auth,
        "INKWELL_AUTH_URL": stack.auth,
        "INKWELL_BLOG_CLIENT_SECRET": secret,
    }
    command = [java, "-Xmx256m", "-jar", str(PROJECT / "blog-service/target/quarkus-app/quarkus-run.jar")]
    return subprocess.Popen(command, env=os.environ | settings, stdout=(stack.home / "logs" / "replay.log").open("w"), stderr=subprocess.STDOUT)


def is_ready(address):
    try:
        return Client(address).send("GET", "/q/health/ready")[0] == 200
    except OSError:
        return False


def replay(stack, service, address, authors):
    """Seconds until it is ready, which is when it has caught up, with samples: time, authors, memory."""
    began, samples = time.monotonic(), []
    while not is_ready(address):
        if service.poll() is not None:
            raise SystemExit("blog-service ended: see logs/replay.log")
        time.sleep(2)
        samples.append((time.monotonic() - began, authors.estimated_document_count(), resident_mib(service.pid)))
    return time.monotonic() - began, samples


def digest(rows):
    """Of all ids, usernames and display names, in the order of the ids."""
    count, digest = 0, hashlib.sha256()
    for row in rows:
        count += 1
        digest.update("\x1f".join(row).encode() + b"\n")
    return count, digest.hexdigest()[:16]


def source_rows(connection):
    with connection.transaction(), connection.cursor(name="accounts") as cursor:
        cursor.itersize = 20_000
        yield from cursor.execute(SOURCE)


def copied_rows(authors):
    for author in authors.find({}, {"username": 1, "displayName": 1, "deletedAt": 1}).sort("_id"):
        gone = author.get("deletedAt") is not None
        yield author["_id"], "" if gone else author["username"], "" if gone else author["displayName"]


def show(seconds, samples, used, source, copy):
    for at, count, memory in samples[:: max(1, len(samples) // 10)]:
        print(f"| {at:.0f} | {count:,} | {memory} |")
    settled = [memory for _, count, memory in samples if count > source[0] // 10] or [samples[-1][2]]
    print(f"\nReady after {seconds:.0f} s: {source[0] / seconds:,.0f} accounts a second. Memory once a tenth was there:"
          f" {min(settled)} to {max(settled)} MiB. CPU: {', '.join(f'{name} {spent:.0f} s' for name, spent in used.items())}.")
    print(f"\n| | accounts | SHA-256 of ids, usernames and names |\n|---|---|---|\n| auth-service | {source[0]:,} | {source[1]} |"
          f"\n| blog-service | {copy[0]:,} | {copy[1]} |")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, default=18090)
    parser.add_argument("--home", default=os.environ.get("INKWELL_HOME", ".inkwell"))
    options = parser.parse_args()
    stack = Stack(options.home)
    mongo = pymongo.MongoClient(stack.endpoints["mongodb"]["url"])
    mongo.drop_database(DATABASE)
    authors = mongo[DATABASE]["authors"]
    pids = {name: stack.pids[name] for name in ("auth", "postgresql", "mongodb")}
    before = {name: cpu_of_tree(pid) for name, pid in pids.items()}
    service = start(stack, options.port)
    try:
        seconds, samples = replay(stack, service, f"http://localhost:{options.port}", authors)
        used = {name: cpu_of_tree(pid) - before[name] for name, pid in pids.items()} | {"the new blog-service": cpu_of_tree(service.pid)}
        source, copy = digest(source_rows(connect(stack))), digest(copied_rows(authors))
    finally:
        service.terminate()
        service.wait(60)
        mongo.drop_database(DATABASE)
    print("| s | authors | memory, MiB |\n|---|---|---|")
    show(seconds, samples, used, source, copy)
    if source != copy:
        sys.exit("The copy differs from its source.")


main()
