"""Fills a blog-service's MongoDB directly with views, as the service itself stores them: for each day, post, author, tag and the site."""
import datetime
import itertools

from bson import Int64
from pymongo import UpdateOne

DAYS = 120
BATCH = 5000


def day_before(days):
    today = datetime.datetime.now(datetime.timezone.utc).replace(hour=0, minute=0, second=0, microsecond=0)
    return today - datetime.timedelta(days=days)


def fill_views(filling):
    """By Zipf's law over the posts, for the last days, today among them. Nothing where it has been done before."""
    database = filling.database
    if database.post_views.estimated_document_count():
        return
    shown = list(database.posts.find({"status": "PUBLISHED", "visibility": "PUBLIC"}, {"authorIds": 1, "tags": 1}))
    filling.random.shuffle(shown)
    totals = {}
    for days in range(DAYS):
        add_day(database, filling, shown, day_before(days), totals)
    updates = (UpdateOne({"_id": post}, {"$inc": {"views": Int64(views)}}, upsert=True) for post, views in totals.items())
    while batch := list(itertools.islice(updates, BATCH)):
        database.post_counts.bulk_write(batch, ordered=False)


def add_day(database, filling, shown, day, totals):
    posts, others = {}, {("SITE", ""): 0}
    for _ in range(len(shown) // 4):
        post = shown[filling.commented.next() % len(shown)]
        posts[post["_id"]] = posts.get(post["_id"], 0) + 1
        of = [("SITE", "")] + [("AUTHOR", author) for author in post["authorIds"]] + [("TAG", tag) for tag in post["tags"]]
        for key in of:
            others[key] = others.get(key, 0) + 1
    for post, views in posts.items():
        totals[post] = totals.get(post, 0) + views
    insert(database.post_views, ({"post": post, "day": day, "views": Int64(views)} for post, views in posts.items()))
    insert(database.view_totals, ({"kind": kind, "of": of, "day": day, "views": Int64(views)}
                                  for (kind, of), views in others.items() if views))


def insert(collection, rows):
    rows = iter(rows)
    while batch := list(itertools.islice(rows, BATCH)):
        collection.insert_many(batch, ordered=False)
