#!/usr/bin/env python3
"""Measures blog-service with much to read: lists, tags, threads, feeds, searches, statistics, each with what its queries read.

Run it against `make run` on a home of its own: the posts stay there. The first run makes them (some minutes). What a query reads is
told by MongoDB's profiler, of the query as the service sends it. Needs bench/requirements.txt; prints Markdown.

usage: bench/content.py [--posts 100000] [--comments 1000000] [--page 1000] [--requests 100] [--fill-only] [--home .inkwell]
"""
import argparse
import base64
import json
import os
import random
import re
import statistics
import time
from urllib.parse import quote

import pymongo
from bson import Int64
from content_fill import TODAY, Filling
from stack import Client, Stack, cpu_nanoseconds

SIZE, STEP = 20, 100
POSTS = "/api/v1/posts"


def reader_of(stack, database, filling):
    """The admin, who may read statistics, as one who follows the authors and the tags that most is written by and under."""
    client = Client(stack.blog, stack.admin())
    claims = client.token.split(".")[1]
    person = json.loads(base64.urlsafe_b64decode(claims + "=" * (-len(claims) % 4)))["sub"]
    targets = [("AUTHOR", author) for author in filling.author_ids[:50]]
    targets += [("TAG", tag["_id"]) for tag in database.tags.find().sort("posts", -1).limit(20)]
    for kind, target in targets:
        new = database.follows.update_one(
            {"kind": kind, "target": target, "personId": person}, {"$setOnInsert": {"createdAt": TODAY}}, upsert=True).upserted_id
        if new:
            counted = f"{kind.lower()}:{target}"
            database.follower_counts.update_one({"_id": counted}, {"$inc": {"followers": Int64(1)}}, upsert=True)
    return client


def await_search(database):
    """Until the service has made its entries of what was filled in."""
    if "search_entries" not in database.list_collection_names():
        return
    posts = database.posts.count_documents({"status": "PUBLISHED"})
    began = time.monotonic()
    while database.search_entries.estimated_document_count() < posts:
        if time.monotonic() - began > 3600:
            raise SystemExit("the service makes no entries for search")
        time.sleep(2)
    print(f"entries for search were complete after {time.monotonic() - began:.0f} s\n")


def lists(filling, database):
    tag = database.tags.find_one(sort=[("posts", -1)])["_id"]
    thread = database.post_counts.find_one(sort=[("comments", -1)])["_id"]
    return {
        "list": f"{POSTS}?limit={SIZE}",
        "list of a tag": f"{POSTS}?tag={quote(tag)}&limit={SIZE}",
        "list of an author": f"{POSTS}?author=bench-author-0&limit={SIZE}",
        "list of an author and a tag": f"{POSTS}?author=bench-author-0&tag={quote(tag)}&limit={SIZE}",
        "thread, oldest first": f"{POSTS}/{thread}/comments?sort=oldest&limit={SIZE}",
        "thread, newest first": f"{POSTS}/{thread}/comments?sort=newest&limit={SIZE}",
        "thread, flat": f"{POSTS}/{thread}/comments?flat=true&limit={SIZE}",
        "feed": f"/api/v1/me/feed?limit={SIZE}",
    }


def later_lists(api, filling, tag):
    """Lists of features that a version may not have."""
    found = {}
    if "filter" in parameters(api, POSTS):
        wanted = {"filter: a tag and a time": f"tag = '{tag}' and publishedAt < {TODAY:%Y-%m-%d}",
                  "filter: reading time, past what is read": "readingMinutes <= 1 and wordCount > 100"}
        found |= {name: f"{POSTS}?filter={quote(text)}&limit={SIZE}" for name, text in wanted.items()}
    if "/api/v1/search" in api["paths"]:
        words = filling.vocabulary
        found["search, a frequent word"] = f"/api/v1/search?q={words[200]}&limit={SIZE}"
        found["search, a rare word"] = f"/api/v1/search?q={words[20_000]}&limit={SIZE}"
        found["search, two words"] = f"/api/v1/search?q={words[300]}%20{words[3000]}&limit={SIZE}"
    return found


def single(api, post, tag):
    """What has no pages."""
    candidates = {
        "post": f"{POSTS}/{post}",
        "post's metadata": f"{POSTS}/{post}/metadata",
        "related posts": f"{POSTS}/{post}/related",
        "trending": f"{POSTS}/trending",
        "suggestions": "/api/v1/search/suggestions?prefix=ba",
        "feed of the site": "/api/v1/feed.atom",
        "sitemap page": "/sitemap-posts.xml",
        "statistics: archive": "/api/v1/statistics/archive?interval=month",
        "statistics: tags": "/api/v1/statistics/tags",
        "statistics: related tags": "/api/v1/statistics/tags/{tag}/related",
        "statistics: authors": "/api/v1/statistics/authors",
        "statistics: site": "/api/v1/statistics/site",
        "statistics: post": f"/api/v1/statistics/posts/{post}",
    }
    known = {name: path for name, path in candidates.items() if is_known(api, path.split("?")[0], post)}
    return {name: path.replace("{tag}", quote(tag)) for name, path in known.items()}


def is_known(api, path, post):
    return any(path in (known.replace("{idOrSlug}", str(post)), known.replace("{format}", "atom")) for known in api["paths"])


def parameters(api, path):
    return [parameter.get("name") for parameter in api["paths"][path]["get"].get("parameters", [])]


def far(client, path, page):
    """The address of a page so far down, as the service leads there, in larger steps; and which page it is."""
    rows, cursor = SIZE * (page - 1), None
    walked = 0
    base = path.replace(f"limit={SIZE}", "limit={}")
    while walked < rows:
        step = min(STEP, rows - walked)
        answer = client.ok("GET", base.format(step) + (f"&cursor={quote(cursor)}" if cursor else ""))
        if not answer["nextCursor"]:
            break
        walked, cursor = walked + step, answer["nextCursor"]
    return path + (f"&cursor={quote(cursor)}" if cursor else ""), walked // SIZE + 1


def timed(stack, client, requests, times):
    """Of each request the medians: milliseconds, and of CPU those of blog-service and of MongoDB; taken in turn."""
    pids = stack.pids["blog"], stack.pids["mongodb"]
    rows = {name: [] for name in requests}
    for path in list(requests.values()) * 10:
        client.send("GET", path)
    for _ in range(times):
        for name in random.sample(list(requests), len(requests)):
            cpu, began = [cpu_nanoseconds(pid) for pid in pids], time.perf_counter()
            status, _ = client.send("GET", requests[name])
            wall = (time.perf_counter() - began) * 1000
            if status != 200:
                raise SystemExit(f"{requests[name]}: {status}")
            rows[name].append((wall, *((cpu_nanoseconds(pid) - before) / 1e6 for pid, before in zip(pids, cpu))))
    return {name: [statistics.median(column) for column in zip(*taken)] for name, taken in rows.items()}


def plans(database, client, path):
    """What the queries of a request read, the dearest first; jobs that run meanwhile read other collections, or write."""
    database.command("profile", 2)
    client.send("GET", path)
    database.command("profile", 0)
    told = ("ns", "planSummary", "keysExamined", "docsExamined", "nreturned")
    found = list(database["system.profile"].find({"planSummary": {"$exists": True}, "op": {"$in": ["query", "command", "getmore"]}}, told))
    database["system.profile"].drop()
    read = re.compile(r"[.](posts|post_counts|post_views|post_slugs|comments|authors|tags|follow\w+|search_entries|view_totals)$")
    kept = [one for one in found if read.search(one["ns"]) and "schedule." not in one["planSummary"]]
    return sorted(kept, key=lambda one: -one.get("docsExamined", 0))


def plan_of(query):
    """Each index once: where it is entered at several places, the profiler names it as often."""
    return ", ".join(dict.fromkeys(re.findall(r"[A-Z_]+(?: {.*?})?", query["planSummary"])))


def show(title, medians, explained):
    print(f"\n### {title}\n\n| request | answer, ms | CPU of blog-service, ms | CPU of MongoDB, ms "
          "| queries: plan, keys, documents examined, results | documents per result |\n|---|---|---|---|---|---|")
    for name, (wall, blog, mongodb) in medians.items():
        queries = explained[name]
        reads = "; ".join(f"{one['ns'].split('.')[-1]} `{plan_of(one)}` {one.get('keysExamined', 0)}, "
                          f"{one.get('docsExamined', 0)}, {one.get('nreturned', 0)}" for one in queries)
        per_result = max((one.get("docsExamined", 0) / max(1, one.get("nreturned", 0)) for one in queries), default=0)
        print(f"| {name} | {wall:.2f} | {blog:.2f} | {mongodb:.2f} | {reads} | {per_result:.1f} |")


def show_ratios(medians, pages):
    print("\n### First page and a page far down\n\n| list | page | answer, ms: first, then | ratio | CPU of MongoDB, ms: first, then |\n|---|---|---|---|---|")
    for name, page in pages.items():
        first, then = medians[name], medians[f"{name}, page {page:,}"]
        print(f"| {name} | {page:,} | {first[0]:.2f}, {then[0]:.2f} | {then[0] / first[0]:.2f} | {first[2]:.2f}, {then[2]:.2f} |")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--posts", type=int, default=100_000)
    parser.add_argument("--comments", type=int, default=1_000_000)
    parser.add_argument("--page", type=int, default=1000)
    parser.add_argument("--requests", type=int, default=100)
    parser.add_argument("--fill-only", action="store_true")
    parser.add_argument("--home", default=os.environ.get("INKWELL_HOME", ".inkwell"))
    options = parser.parse_args()
    stack = Stack(options.home)
    mongodb = stack.endpoints["mongodb"]
    database = pymongo.MongoClient(mongodb["url"], tz_aware=True)[mongodb["database"]]
    filling = Filling(database, options.posts, options.comments)
    filling.run()
    if options.fill_only:
        return
    await_search(database)
    client = reader_of(stack, database, filling)
    api = json.loads(Client(stack.blog).send("GET", "/q/openapi?format=json")[1])
    tag = database.tags.find_one(sort=[("posts", -1)])["_id"]
    firsts = lists(filling, database) | later_lists(api, filling, tag)
    requests, pages = dict(firsts), {}
    for name, path in firsts.items():
        address, page = far(client, path, options.page)
        if page > 1:
            pages[name] = page
            requests[f"{name}, page {page:,}"] = address
    others = single(api, database.post_counts.find_one(sort=[("comments", -1)])["_id"], tag)
    client.token = stack.admin()
    medians = timed(stack, client, requests | others, options.requests)
    client.token = stack.admin()
    explained = {name: plans(database, client, path) for name, path in (requests | others).items()}
    show("Lists", {name: medians[name] for name in requests}, explained)
    show_ratios(medians, pages)
    show("Others", {name: medians[name] for name in others}, explained)


main()
