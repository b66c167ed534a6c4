#!/usr/bin/env python3
"""Measures auth-service with a million accounts: lists, searches, sign-in, statistics, with the plans of their queries.

Run it against `make run` on a home of its own: the accounts stay there. The first run makes them (some minutes). Needs
bench/requirements.txt; prints Markdown.

usage: bench/accounts.py [--accounts 1000000] [--requests 200] [--fill-only] [--only Searches] [--home .inkwell]
"""
import argparse
import base64
import os
import pathlib
import random
import re
import statistics
import time
from urllib.parse import quote

from plans import Plans, connect
from stack import PASSWORD, Client, Stack, cpu_nanoseconds

BENCH = pathlib.Path(__file__).parent
LIKE = "bench-like"
PAGE, SIZE = 5000, 20
USERS = "/api/v1/users"
LISTING, SEARCH = "FROM account_listing AS listing", "WITH found AS MATERIALIZED"
COUNT = "SELECT count(*) FROM (SELECT 1 FROM account"
SORTS = {
    "createdAt": ("created_at", "to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"),
    "username": ("username", "username"),
    "lastActiveOn": ("last_active_on", "last_active_on::text"),
}


def fill(stack, database, count):
    if database.execute("SELECT count(*) FROM (SELECT FROM account LIMIT 1000) AS found").fetchone()[0] >= 1000:
        return
    Client(stack.auth).send("POST", USERS, {"username": LIKE, "email": f"{LIKE}@example.org", "password": PASSWORD})
    began = time.monotonic()
    database.execute((BENCH / "accounts.sql").read_text().replace(":count", str(count)).replace(":like", f"'{LIKE}'"))
    print(f"{count} accounts made in {time.monotonic() - began:.0f} s")
    database.execute("VACUUM ANALYZE")


def page_address(database, sort, page):
    """The address of a page so far down: its cursor is made as the service makes it, as to get there takes thousands of requests."""
    address = f"{USERS}?limit={SIZE}&sort={sort}"
    if page == 1:
        return address
    column, text = SORTS[sort.removeprefix("-")]
    direction = "DESC" if sort.startswith("-") else "ASC"
    key, account = database.execute(
        f"SELECT {text}, account_id FROM account_listing WHERE role = '' AND status <> 'deleted'"
        f" ORDER BY {column} {direction}, account_id {direction} OFFSET {SIZE * (page - 1) - 1} LIMIT 1").fetchone()
    cursor = "\x1f".join([sort, key, str(account)])
    return f"{address}&cursor={base64.urlsafe_b64encode(cursor.encode()).decode().rstrip('=')}"


def check_cursors(database, admin):
    """That page 2 by a cursor made here is page 2 as the service leads to it."""
    for sort in SORTS:
        for order in (sort, "-" + sort):
            second = admin.ok("GET", f"{USERS}?limit={SIZE}&sort={order}&cursor={quote(first(admin, order)['nextCursor'])}")
            if admin.ok("GET", page_address(database, order, 2))["items"] != second["items"]:
                raise SystemExit(f"the cursor of {order} is not the service's")


def first(admin, order):
    return admin.ok("GET", f"{USERS}?limit={SIZE}&sort={order}")


def timed(stack, requests, times):
    """Of each request the medians: milliseconds, and of CPU those of auth-service and of PostgreSQL; taken in turn."""
    pids = stack.pids["auth"], stack.pids["postgresql"]
    rows = {name: [] for name in requests}
    for request in list(requests.values()) * 30:
        request()
    for _ in range(times):
        for name in random.sample(list(requests), len(requests)):
            cpu, began = [cpu_nanoseconds(pid) for pid in pids], time.perf_counter()
            requests[name]()
            wall = (time.perf_counter() - began) * 1000
            rows[name].append((wall, *((cpu_nanoseconds(pid) - before) / 1e6 for pid, before in zip(pids, cpu))))
    return {name: [statistics.median(column) for column in zip(*taken)] for name, taken in rows.items()}


def lists(database):
    """Addresses by name: each list at page 1 and far down, and with filters."""
    addresses = {}
    for sort in SORTS:
        for order in (sort, "-" + sort):
            for page in (1, PAGE):
                addresses[f"sort={order}, page {page:,}"] = page_address(database, order, page)
    for filters in ("q=ada-bar", "q=m", "q=m&sort=-username", "role=editor", "status=suspended", "role=editor&emailVerified=false"):
        addresses[filters] = f"{USERS}?{filters}"
    return addresses


def searches(database):
    """By a surname, by a part of one, by a whole name, by what too many have, and by the beginning of an address."""
    name, surname = database.execute(
        "SELECT display_name, split_part(display_name, ' ', 2) FROM account TABLESAMPLE SYSTEM (1) WHERE status = 'active' LIMIT 1").fetchone()
    texts = {"a surname": surname, "a part of a surname": surname[1:], "a name": name, "what too many match": "vera"}
    addresses = {f"text={quote(text)} ({kind})": f"{USERS}?text={quote(text)}" for kind, text in texts.items()}
    address = name.lower().replace(" ", ".").replace("ë", "e")
    return addresses | {f"email={quote(address)}": f"{USERS}?email={quote(address)}"}


def statistics_of(database):
    """Addresses by name: what is shown unless told, and as much as can be asked for."""
    counted, = database.execute("SELECT counted_to >= current_date - 1 FROM statistics_progress").fetchone()
    if not counted:
        raise SystemExit("auth-service still counts the days (every ten minutes it begins to): try again later")
    first, = database.execute("SELECT current_date - 365").fetchone()
    kinds = ("sign-ups", "active-users", "sign-in-failures")
    questions = [*kinds, "cohorts", *(f"{kind}?interval=day&from={first}" for kind in kinds), f"cohorts?interval=week&from={first}"]
    return {question: f"/api/v1/statistics/{question}" for question in questions}


def sign_ins(stack, database):
    names = [row[0] for row in database.execute(
        "SELECT username FROM account TABLESAMPLE SYSTEM (1) WHERE status = 'active' AND username LIKE '%-%' LIMIT 5000")]
    random.shuffle(names)
    client = Client(stack.auth)
    return lambda: client.ok("POST", "/api/v1/sessions", {"login": names.pop(), "password": PASSWORD})


def of_sign_in(plans):
    """The last plan of each statement on what grows, by its first words."""
    on = re.compile(r"\b(account\w*|session|password_credential|known_device|refresh_token|audit_entry)\b")
    last = {plan.sql: plan for plan in plans if "pg_catalog" not in plan.sql and on.search(plan.sql)}
    return {sql[:60]: plan for sql, plan in last.items() if plan.accesses()}


def show(title, medians, plans):
    print(f"\n### {title}\n\n| request | answer, ms | CPU of auth-service, ms | CPU of PostgreSQL, ms | query, ms | buffers |\n|---|---|---|---|---|---|")
    for name, (wall, auth, postgresql) in medians.items():
        plan = plans.get(name)
        query = f"{plan.milliseconds:.2f} | {plan.buffers}" if plan else "|"
        print(f"| `{name}` | {wall:.2f} | {auth:.2f} | {postgresql:.2f} | {query} |")


def show_plans(plans):
    print("\n### What is read\n")
    for name, plan in plans.items():
        print(f"- `{name}`: " + "; ".join(f"`{access}`" for access in plan.accesses()) + (" **SCAN**" if plan.scans else ""))
    print("\n### Statements\n\nOf the six sorts of a list one stands here.")
    listed = [plan for name, plan in reversed(plans.items()) if "sessions" not in name]
    for sql in {plan.template(): plan.sql for plan in listed}.values():
        print(f"\n```sql\n{sql}\n```")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--accounts", type=int, default=1_000_000)
    parser.add_argument("--requests", type=int, default=200)
    parser.add_argument("--fill-only", action="store_true")
    parser.add_argument("--only", choices=("Lists", "Searches", "Statistics", "Sign-in"))
    parser.add_argument("--home", default=os.environ.get("INKWELL_HOME", ".inkwell"))
    options = parser.parse_args()
    stack = Stack(options.home)
    database = connect(stack)
    fill(stack, database, options.accounts)
    if options.fill_only:
        return
    admin = Client(stack.auth, stack.admin())
    check_cursors(database, admin)
    groups = [("Lists", lists, LISTING), ("Searches", searches, SEARCH), ("Statistics", statistics_of, "period_of(")]
    groups = [(title, make(database), statement) for title, make, statement in groups if options.only in (None, title)]
    sign_in = sign_ins(stack, database)
    get = lambda address: lambda: admin.send("GET", address)
    asked = [(title, {name: get(address) for name, address in addresses.items()}) for title, addresses, _ in groups]
    if options.only in (None, "Sign-in"):
        asked.append(("Sign-in", {"POST /api/v1/sessions": sign_in}))
    results = [(title, timed(stack, requests, options.requests)) for title, requests in asked]
    plans = {}
    with Plans(database, stack.home / "postgresql" / "server.log") as server:
        for _, addresses, statement in groups:
            for name, address in addresses.items():
                plans[name] = server.of(get(address), COUNT if "too many" in name else statement)
        if results[-1][0] == "Sign-in":
            plans |= {f"POST /api/v1/sessions: {kind}": plan for kind, plan in of_sign_in(server.every(sign_in)).items()}
    for title, medians in results:
        show(title, medians, plans)
    show_plans(plans)


main()
