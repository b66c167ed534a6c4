#!/usr/bin/env python3
"""Measures a running system (make run): start-up, resident memory, and CPU per 1,000 requests of each service.

CPU is read from /proc before and after a run, so it hardly depends on what else the machine does; requests per second do,
and are not shown. Standard library only. Prints a Markdown table.

usage: bench/measure.py [--requests 3000] [--warm-up 10000] [--home .inkwell]
"""
import argparse
import http.client
import json
import os
import pathlib
import re
import secrets
import threading
from urllib.parse import urlsplit

CONNECTIONS = 8
TICKS = os.sysconf("SC_CLK_TCK")


def cpu_seconds(pid):
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def cpu_of_tree(pid):
    children = {}
    for stat in pathlib.Path("/proc").glob("[0-9]*/stat"):
        try:
            children.setdefault(int(stat.read_text().rsplit(")", 1)[1].split()[1]), []).append(int(stat.parent.name))
        except (OSError, IndexError):
            continue  # ended meanwhile
    total, waiting = 0.0, [pid]
    while waiting:
        current = waiting.pop()
        total += cpu_seconds(current)
        waiting += children.get(current, [])
    return total


def resident_mib(pid):
    status = pathlib.Path(f"/proc/{pid}/status").read_text()
    return int(re.search(r"VmRSS:\s+(\d+)", status).group(1)) // 1024


def call(connection, method, path, body=None, token=None):
    headers = {"Content-Type": "application/json"} if body is not None else {}
    if token:
        headers["Authorization"] = f"Bearer {token}"
    connection.request(method, path, json.dumps(body) if body is not None else None, headers)
    response = connection.getresponse()
    content = response.read()
    if response.status >= 300:
        raise SystemExit(f"{method} {path}: {response.status} {content[:300]!r}")
    return json.loads(content) if content else None


def load(base, count, request):
    """Sends `count` requests over a few kept connections; `request` is (method, path, make_body, token)."""
    method, path, make_body, token = request

    def work(share):
        connection = http.client.HTTPConnection(urlsplit(base).netloc)
        for _ in range(share):
            call(connection, method, path, make_body() if make_body else None, token)

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
    endpoints = json.loads(pathlib.Path(options.home, "endpoints.json").read_text())
    pids, auth, blog = endpoints["pids"], endpoints["auth"], endpoints["blog"]
    database = {"auth": "postgresql", "blog": "mongodb"}

    ready = {service: resident_mib(pids[service]) for service in ("auth", "blog")}
    to_auth = http.client.HTTPConnection(urlsplit(auth).netloc)
    to_blog = http.client.HTTPConnection(urlsplit(blog).netloc)
    name, password = "bench" + secrets.token_hex(5), "quiet herons wade at dawn"
    call(to_auth, "POST", "/api/v1/users", {"username": name, "email": f"{name}@example.org", "password": password})
    token = call(to_auth, "POST", "/api/v1/sessions", {"login": name, "password": password})["accessToken"]
    text = pathlib.Path(__file__).parent.parent.joinpath("README.md").read_text()
    post = {"title": "Measured", "body": text, "tags": ["bench"], "status": "published"}
    slug = ""
    for _ in range(25):
        slug = call(to_blog, "POST", "/api/v1/posts", post, token)["slug"]

    scenarios = [
        ("blog", "read a post", 1, ("GET", f"/api/v1/posts/{slug}", None, None)),
        ("blog", "list 20 posts", 1, ("GET", "/api/v1/posts?limit=20", None, None)),
        ("blog", "write a post", 4, ("POST", "/api/v1/posts", lambda: post, token)),
        ("auth", "read one's account", 1, ("GET", "/api/v1/me", None, token)),
        ("auth", "sign in (argon2id)", 15, ("POST", "/api/v1/sessions", lambda: {"login": name, "password": password}, None)),
    ]
    rows = []
    for service, title, cost, request in scenarios:
        base = endpoints[service]
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
