#!/usr/bin/env python3
"""Measures a running system (make run): start-up, resident memory, and CPU per 1,000 requests of each service.

CPU is read from /proc before and after a run, so it hardly depends on what else the machine does; requests per second do,
and are not shown. Standard library only. Prints a Markdown table.

usage: bench/measure.py [--requests 3000] [--warm-up 10000] [--home .inkwell]
"""
import argparse
import os
import pathlib
import re
import threading

from stack import PASSWORD, Client, Stack, cpu_of_tree, resident_mib

CONNECTIONS = 8


def load(base, count, request):
    """Sends `count` requests over a few kept connections; `request` is (method, path, make_body, token)."""
    method, path, make_body, token = request

    def work(share):
        client = Client(base, token)
        for _ in range(share):
            client.ok(method, path, make_body() if make_body else None)

    threads = [threading.Thread(target=work, args=(count // CONNECTIONS,)) for _ in range(CONNECTIONS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return count // CONNECTIONS * CONNECTIONS


def started_in(home, service):
    """Seconds from the start of the JVM to listening, as Quarkus says them in the log, the newest last."""
    found = []
    for log in sorted(pathlib.Path(home, "logs").glob(f"{service}*")):
        found += re.findall(r"started in ([0-9.]+)s", log.read_text(errors="replace"))
    return found[-1] if found else "?"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--requests", type=int, default=3000)
    parser.add_argument("--warm-up", type=int, default=10000)
    parser.add_argument("--home", default=os.environ.get("INKWELL_HOME", ".inkwell"))
    options = parser.parse_args()
    stack = Stack(options.home)
    pids = stack.pids
    database = {"auth": "postgresql", "blog": "mongodb"}

    ready = {service: resident_mib(pids[service]) for service in ("auth", "blog")}
    person = stack.person()
    name, token = person["user"]["username"], person["accessToken"]
    to_blog = Client(stack.blog, token)
    text = pathlib.Path(__file__).parent.parent.joinpath("README.md").read_text()
    post = {"title": "Measured", "body": text, "tags": ["bench"], "status": "published"}
    slug = ""
    for _ in range(25):
        slug = to_blog.ok("POST", "/api/v1/posts", post)["slug"]

    scenarios = [
        ("blog", "read a post", 1, ("GET", f"/api/v1/posts/{slug}", None, None)),
        ("blog", "list 20 posts", 1, ("GET", "/api/v1/posts?limit=20", None, None)),
        ("blog", "write a post", 4, ("POST", "/api/v1/posts", lambda: post, token)),
        ("auth", "read one's account", 1, ("GET", "/api/v1/me", None, token)),
        ("auth", "sign in (argon2id)", 15, ("POST", "/api/v1/sessions", lambda: {"login": name, "password": PASSWORD}, None)),
    ]
    rows = []
    for service, title, cost, request in scenarios:
        base = getattr(stack, service)
        load(base, max(CONNECTIONS, options.warm_up // cost), request)
        before = cpu_of_tree(pids[service]), cpu_of_tree(pids[database[service]])
        sent = load(base, max(CONNECTIONS, options.requests // cost), request)
        own, other = cpu_of_tree(pids[service]) - before[0], cpu_of_tree(pids[database[service]]) - before[1]
        rows.append(f"| {service} | {title} | {own / sent * 1000:.2f} | {other / sent * 1000:.2f} | {sent / own:.0f} |")

    print("| service | started in, s | RSS at ready, MiB | RSS after the load, MiB |\n|---|---|---|---|")
    for service in ("auth", "blog"):
        print(f"| {service} | {started_in(options.home, service)} | {ready[service]} | {resident_mib(pids[service])} |")
    print("\n| service | request | CPU-s per 1,000 | database's CPU-s per 1,000 | requests per CPU-s |\n|---|---|---|---|---|")
    print("\n".join(rows))


main()
