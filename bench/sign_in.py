#!/usr/bin/env python3
"""Measures that failed sign-ins look and cost alike, what a flood of them does, and what a sign-in costs besides its hash.

Run it against a fresh system with one auth-service, where only logins are throttled and verification is required:

    INKWELL_THROTTLE_ADDRESS_FREE_ATTEMPTS=1000000 INKWELL_REGISTRATION_VERIFICATION=required make run

Each login fails nine times at most, so that none has to wait unless it is meant to. CPU is auth-service's own, in
nanoseconds from /proc. Standard library only; prints Markdown.

usage: bench/sign_in.py [--times 200] [--flood 500] [--home .inkwell]
"""
import argparse
import collections
import email
import email.policy
import os
import pathlib
import random
import re
import secrets
import statistics
import subprocess
import threading
import time

from stack import PASSWORD, Client, Stack, resident_mib

FAILURES_OF_A_LOGIN = 9
PROJECT = pathlib.Path(__file__).resolve().parent.parent


def cpu_milliseconds(pid):
    tasks = pathlib.Path(f"/proc/{pid}/task").glob("*/schedstat")
    return sum(int(task.read_text().split()[0]) for task in tasks) / 1e6


def register(stack, verified=True):
    name = "bench" + secrets.token_hex(6)
    user = Client(stack.auth).ok("POST", "/api/v1/users", {"username": name, "email": f"{name}@example.org", "password": PASSWORD})
    if verified:
        Client(stack.auth).ok("POST", "/api/v1/email-verifications", {"token": mailed_token(stack.home, user["email"])})
    return user


def mailed_token(home, address):
    for _ in range(300):
        for file in (home / "mailbox").glob("*.eml"):
            mail = email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
            if address in str(mail["To"]):
                found = re.search(r"verify-email\?token=([\w-]+)", mail.get_body(("plain",)).get_content())
                if found:
                    return found.group(1)
        time.sleep(0.1)
    raise SystemExit(f"no mail for {address}")


def suspended(stack, admin):
    user = register(stack)
    Client(stack.auth, admin).ok("PUT", f"/api/v1/users/{user['id']}/suspension", {"reason": "measured"})
    return user


def sign_in(client, login, password=PASSWORD):
    status, body = client.send("POST", "/api/v1/sessions", {"login": login, "password": password})
    return status, re.sub(rb'"traceId":"[0-9a-f]+"', b"", body)


def throttled(client, login):
    for _ in range(15):
        sign_in(client, login, "wrong")
    return login


def alike(stack, admin, times):
    """What each kind of failure answers and costs, taken in turn so that all see the same moments."""
    logins = -(-times // FAILURES_OF_A_LOGIN)
    client, pid = Client(stack.auth), stack.pids["auth"]
    known = [register(stack)["username"] for _ in range(2 * logins)]
    kinds = {
        "unknown": (["nobody" + secrets.token_hex(6) for _ in range(logins)], PASSWORD),
        "suspended": ([suspended(stack, admin)["username"] for _ in range(logins)], PASSWORD),
        "unverified": ([register(stack, verified=False)["username"] for _ in range(logins)], PASSWORD),
        "wrong password": (known[:logins], "not the password at all"),
        "empty password": (known[logins:], ""),
        "throttled, known": ([throttled(client, register(stack)["username"])], PASSWORD),
        "throttled, unknown": ([throttled(client, "nobody" + secrets.token_hex(6))], PASSWORD),
    }
    results = {kind: [] for kind in kinds}
    for n in range(times):
        for kind in random.sample(list(kinds), len(kinds)):
            logins_of_kind, password = kinds[kind]
            cpu, began = cpu_milliseconds(pid), time.perf_counter()
            status, body = sign_in(client, logins_of_kind[n % len(logins_of_kind)], password)
            results[kind].append((status, body, cpu_milliseconds(pid) - cpu, (time.perf_counter() - began) * 1000))
    print("| failure | answers | median CPU, ms | median time, ms |\n|---|---|---|---|")
    for kind, rows in results.items():
        answers = collections.Counter(status for status, *_ in rows)
        cpu, wall = (statistics.median(row[i] for row in rows) for i in (2, 3))
        print(f"| {kind} | {dict(answers)}, {len({body for _, body, *_ in rows})} body | {cpu:.2f} | {wall:.2f} |")
    for group in ([kind for kind in kinds if "throttled" not in kind], [kind for kind in kinds if "throttled" in kind]):
        bodies = {(status, body) for kind in group for status, body, *_ in results[kind]}
        medians = [statistics.median(row[2] for row in results[kind]) for kind in group]
        print(f"\n{', '.join(group)}: {len(bodies)} different answers, medians of CPU within {max(medians) / min(medians) - 1:.1%}")


def flood(stack, size):
    users = [register(stack)["username"] for _ in range(size // 5)]
    verified = Client(stack.auth).ok("POST", "/api/v1/sessions", {"login": users[0], "password": PASSWORD})
    pid, me = stack.pids["auth"], Client(stack.auth, verified["accessToken"])

    def time_of_me():
        began = time.perf_counter()
        me.ok("GET", "/api/v1/me")
        return (time.perf_counter() - began) * 1000

    quiet, before = statistics.median(time_of_me() for _ in range(50)), resident_mib(pid)
    answers, start = [], threading.Barrier(size + 1)

    def one(n):
        client = Client(stack.auth)
        start.wait()
        answers.append(sign_in(client, users[n % len(users)])[0])

    threads = [threading.Thread(target=one, args=(n,)) for n in range(size)]
    for thread in threads:
        thread.start()
    start.wait()
    busy, most = [], before
    while any(thread.is_alive() for thread in threads):
        busy.append(time_of_me())
        most = max(most, resident_mib(pid))
    print(f"\nFlood of {size}: {dict(collections.Counter(answers))}; memory {before} MiB before, {most} MiB at most;"
          f" /me takes {statistics.median(busy or [quiet]):.1f} ms in it, {quiet:.1f} ms else (medians)")


def cost(stack, times):
    """CPU of auth-service for a sign-in that works, against that of the hash alone."""
    jars = sorted((PROJECT / "auth-service/target/quarkus-app/lib/main").glob("org.bouncycastle.bcprov*.jar"))
    java = pathlib.Path(subprocess.check_output([PROJECT / "scripts/find-jdk"], text=True).strip()) / "bin/java"
    bare = float(subprocess.check_output([java, "-cp", jars[0], PROJECT / "bench/HashCost.java"], text=True))
    client, pid, login = Client(stack.auth), stack.pids["auth"], register(stack)["username"]
    for _ in range(50):
        sign_in(client, login)
    before = cpu_milliseconds(pid)
    statuses = {sign_in(client, login)[0] for _ in range(times)}
    each = (cpu_milliseconds(pid) - before) / times
    print(f"\nA sign-in costs {each:.2f} ms of CPU, its hash alone {bare:.2f} ms: {bare / each:.0%} of the sign-ins per core"
          f" that hashing alone would allow (answers: {statuses})")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--times", type=int, default=200)
    parser.add_argument("--flood", type=int, default=500)
    parser.add_argument("--home", default=os.environ.get("INKWELL_HOME", ".inkwell"))
    options = parser.parse_args()
    stack = Stack(options.home)
    alike(stack, stack.admin(), options.times)
    flood(stack, options.flood)
    cost(stack, options.times)


main()
