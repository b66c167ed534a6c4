#!/usr/bin/env python3
"""Measures how late scheduled posts go live, and that each does once, while replicas are killed in turn.

Run it against `BLOG_REPLICAS=3 make run`, which starts what was killed anew. Half of the posts are spread over the time, half
come due all at once when a replica was just killed. A post that was created, scheduled and published once has version 3. Standard
library only; prints Markdown.

usage: bench/schedule.py [--posts 200] [--minutes 10] [--replicas 3] [--kill-every 60] [--home .inkwell]
"""
import argparse
import datetime
import os
import signal
import time

from stack import PASSWORD, Client, Stack

LEAD = 20.0


def instant(seconds):
    return datetime.datetime.fromtimestamp(seconds, datetime.timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def parsed(text):
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00")).timestamp()


def kill(home, part):
    pid = Stack(home).pids[part]
    try:
        os.kill(pid, signal.SIGKILL)
        return True
    except ProcessLookupError:
        return False  # not started anew yet


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--posts", type=int, default=200)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--replicas", type=int, default=3)
    parser.add_argument("--kill-every", type=float, default=60)
    parser.add_argument("--home", default=os.environ.get("INKWELL_HOME", ".inkwell"))
    options = parser.parse_args()
    stack = Stack(options.home)
    parts = [part for part in stack.pids if part.startswith("blog")][: options.replicas]
    person = stack.person()
    author = Client(stack.blog, person["accessToken"])
    length = options.minutes * 60
    kills = int(length // options.kill_every)

    posts, start = [], time.time() + LEAD
    for n in range(options.posts):
        burst = start + options.kill_every * (1 + n % max(1, kills))
        at = start + length * n / options.posts if n % 2 == 0 else burst
        post = author.ok("POST", "/api/v1/posts", {"title": f"Scheduled {n}", "body": "Text.", "tags": ["scheduled"]})
        author.ok("PUT", f"/api/v1/posts/{post['id']}/publication", {"at": instant(at)})
        posts.append((post["id"], instant(at)))
    if time.time() > start:
        raise SystemExit("scheduling took longer than the lead: take fewer posts")

    killed = 0
    for n in range(kills):
        time.sleep(max(0.0, start + options.kill_every * (n + 1) - time.time()))
        killed += kill(options.home, parts[n % len(parts)])
    time.sleep(max(0.0, start + length + 15 - time.time()))

    session = Client(stack.auth).ok("POST", "/api/v1/sessions", {"login": person["user"]["username"], "password": PASSWORD})
    author = Client(stack.blog, session["accessToken"])
    late, wrong = [], []
    for post_id, at in posts:
        post = author.ok("GET", f"/api/v1/posts/{post_id}")
        if (post["status"], post["version"]) != ("published", 3) or parsed(post["publishedAt"]) != parsed(at):
            wrong.append((post_id, post["status"], post["version"]))
        late.append(parsed(post["updatedAt"]) - parsed(at))
    late.sort()
    print("| posts | replicas | killed | not live once | late, median s | 99 %, s | latest, s |\n|---|---|---|---|---|---|---|")
    print(
        f"| {len(posts)} | {options.replicas} | {killed} | {len(wrong)} | {late[len(late) // 2]:.2f} "
        f"| {late[int(len(late) * 0.99) - 1]:.2f} | {late[-1]:.2f} |"
    )
    for entry in wrong:
        print("-", *entry)


main()
