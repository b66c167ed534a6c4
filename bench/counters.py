#!/usr/bin/env python3
"""Whether counters are exact after much at once and a crash: likes, comments, deletions and views in parallel, a kill -9 in the middle.

Run it against `INKWELL_COMMENT_RATE=100000 INKWELL_VIEW_RATE=1000000 make run`, which starts again what is killed. It stops when so many changes have been
acknowledged; then the recount compares every counter with what it counts. Standard library only.

usage: bench/counters.py [--changes 10000] [--people 40] [--kill blog|mongodb|none] [--home .inkwell]
"""
import argparse
import http.client
import json
import os
import random
import signal
import threading
import time

from stack import Client, Stack


FLUSHED = 12  # seconds after which all views are written


class Talk:
    """What people do under one post, until enough of it has been acknowledged."""

    def __init__(self, blog, post, first_comment, wanted):
        self.blog, self.post, self.first_comment, self.wanted = blog, post, first_comment, wanted
        self.lock, self.acknowledged, self.refused, self.viewed = threading.Lock(), 0, {}, 0

    def done(self):
        return self.acknowledged >= self.wanted

    def join(self, token):
        client = Client(self.blog, token)
        while not self.done():
            try:
                self.step(client)
            except (OSError, http.client.HTTPException):
                client = Client(self.blog, token)
                time.sleep(0.1)

    def step(self, client):
        like = random.choice((f"posts/{self.post}", f"comments/{self.first_comment}")) + "/like"
        choice = random.random()
        self.view(client)
        if choice < 0.5:
            self.send(client, "PUT", like)
        elif choice < 0.75:
            self.send(client, "DELETE", like)
        else:
            status, body = self.send(client, "POST", f"posts/{self.post}/comments", {"body": "Me too", "parentId": self.first_comment})
            if status == 201 and random.random() < 0.5:
                self.delete(client, json.loads(body)["id"])

    def view(self, client):
        """By somebody in a browser that nobody else has; a crash may lose it, so it is not among what is acknowledged."""
        browser = f"Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/{random.random()}"
        client.connection.request("POST", f"/api/v1/posts/{self.post}/views", headers={"User-Agent": browser})
        response = client.connection.getresponse()
        response.read()
        with self.lock:
            self.viewed += response.status == 202

    def delete(self, client, comment):
        headers = {"Authorization": f"Bearer {client.token}", "If-Match": "*"}
        client.connection.request("DELETE", f"/api/v1/comments/{comment}", headers=headers)
        response = client.connection.getresponse()
        response.read()
        self.count(response.status)

    def send(self, client, method, path, body=None):
        status, content = client.send(method, f"/api/v1/{path}", body)
        self.count(status)
        return status, content

    def count(self, status):
        with self.lock:
            if status < 300:
                self.acknowledged += 1
            else:
                self.refused[status] = self.refused.get(status, 0) + 1


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--changes", type=int, default=10_000)
    parser.add_argument("--people", type=int, default=40)
    parser.add_argument("--kill", choices=("blog", "mongodb", "none"), default="blog")
    parser.add_argument("--home", default=os.environ.get("INKWELL_HOME", ".inkwell"))
    options = parser.parse_args()
    stack = Stack(options.home)
    people = [stack.person()["accessToken"] for _ in range(options.people)]
    author = Client(stack.blog, people[0])
    post = author.ok("POST", "/api/v1/posts", {"title": "Much talked about", "body": "b", "status": "published"})["id"]
    comment = author.ok("POST", f"/api/v1/posts/{post}/comments", {"body": "First"})["id"]
    talk = Talk(stack.blog, post, comment, options.changes)
    began = time.monotonic()
    threads = [threading.Thread(target=talk.join, args=(token,)) for token in people]
    for thread in threads:
        thread.start()
    while talk.acknowledged < options.changes // 2:
        time.sleep(0.05)
    if options.kill != "none":
        os.kill(stack.pids[options.kill], signal.SIGKILL)
        print(f"killed {options.kill} after {talk.acknowledged} changes")
    for thread in threads:
        thread.join()
    took = time.monotonic() - began
    time.sleep(FLUSHED)
    counts = Client(stack.blog).ok("GET", f"/api/v1/posts/{post}")["counts"]
    recount = Client(stack.blog, stack.admin()).ok("POST", "/api/v1/recounts", {"mend": False})
    print(f"{talk.acknowledged} changes acknowledged in {took:.0f} s; refused, by status: {talk.refused}; views sent: {talk.viewed}; counts: {counts}")
    print(f"{recount['checked']} counters compared, {recount['different']} different {recount['differences']}")
    raise SystemExit(1 if recount["different"] else 0)


if __name__ == "__main__":
    main()
