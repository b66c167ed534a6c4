"""Fills a blog-service's MongoDB directly with posts, comments, views, authors and tags as the service itself stores them.

What is chosen follows Zipf's law: words of a vocabulary, tags, authors, and posts to comment on. The same seed gives the same.
"""
import bisect
import collections
import datetime
import itertools
import random
import time
import uuid

from bson import Int64, ObjectId
from pymongo import UpdateOne

BATCH = 5000
TODAY = datetime.datetime.now(datetime.timezone.utc).replace(hour=0, minute=0, second=0, microsecond=0)
SPAN = datetime.timedelta(days=5 * 365)
BEGIN = TODAY - SPAN
VIEWED_DAYS, VIEWED_PER_DAY = 30, 5000
AUTHORS, TAGS, WORDS = 2000, 500, 50_000
SLUG = "bench-post-"
SYLLABLES = [a + b for a in "bcdfghklmnprstvw" for b in ("a", "e", "i", "o", "u", "ar", "en", "il", "or", "um")]


class Zipf:
    """Numbers from 0, each n-th as often as 1 / n."""

    def __init__(self, count, random_numbers):
        self.random = random_numbers
        self.sums = list(itertools.accumulate(1 / n for n in range(1, count + 1)))

    def next(self):
        return bisect.bisect(self.sums, self.random.random() * self.sums[-1])


class Filling:
    def __init__(self, database, posts, comments, seed=1):
        self.database, self.post_count, self.comment_count = database, posts, comments
        self.random = random.Random(seed)
        self.words, self.tags = Zipf(WORDS, self.random), Zipf(TAGS, self.random)
        self.authors, self.commented = Zipf(AUTHORS, self.random), Zipf(posts, self.random)
        self.author_ids = [str(uuid.UUID(int=self.random.getrandbits(128), version=4)) for _ in range(AUTHORS)]
        self.vocabulary = [self.word(n) for n in range(WORDS)]

    @staticmethod
    def word(n):
        """The more often it is used, the shorter it is."""
        text = ""
        n += 1
        while n:
            n, syllable = divmod(n, len(SYLLABLES))
            text += SYLLABLES[syllable]
        return text

    def run(self):
        """Nothing where it has been done before."""
        if self.database.posts.count_documents({"slug": {"$gte": SLUG, "$lt": SLUG + "~"}}, limit=1):
            return
        began = time.monotonic()
        self.make_authors()
        shown = self.make_posts()
        self.make_comments(shown)
        self.make_views(shown)
        # The service makes entries for search in a walk once a day; it begins anew.
        self.database.search_walks.delete_many({})
        print(f"{self.post_count:,} posts and {self.comment_count:,} comments made in {time.monotonic() - began:.0f} s\n")

    def insert(self, collection, documents):
        """In batches; what is refused by a validator stops it."""
        documents = iter(documents)
        while batch := list(itertools.islice(documents, BATCH)):
            self.database[collection].insert_many(batch, ordered=False)

    def text(self, words):
        return " ".join(self.vocabulary[self.words.next()] for _ in range(words))

    def make_authors(self):
        self.insert("authors", ({
            "_id": author, "username": f"bench-author-{n}", "usernameKey": f"bench-author-{n}",
            "displayName": self.text(2).title(), "bio": None, "avatarUrl": None, "version": Int64(1), "fetchedAt": BEGIN,
        } for n, author in enumerate(self.author_ids)))

    def make_posts(self):
        """The ids and times of those that everybody may read."""
        shown, used = [], {}
        self.insert("posts", self.posts(shown, used))
        self.insert("post_slugs", ({"_id": SLUG + str(n), "postId": self.post_id(n)} for n in range(self.post_count)))
        for tag, count in used.items():
            self.database.tags.update_one({"_id": tag}, {"$inc": {"posts": Int64(count)}}, upsert=True)
        return shown

    def at(self, n, count):
        """Milliseconds, as the service stores none finer."""
        moment = BEGIN + SPAN * (n / count)
        return moment.replace(microsecond=moment.microsecond // 1000 * 1000)

    def post_id(self, n):
        return ObjectId(int(self.at(n, self.post_count).timestamp()).to_bytes(4, "big") + b"posts" + n.to_bytes(3, "big"))

    def posts(self, shown, used):
        for n in range(self.post_count):
            at, post_id = self.at(n, self.post_count), self.post_id(n)
            status = "PUBLISHED" if self.random.random() < 0.95 else "DRAFT"
            visibility = "PUBLIC" if self.random.random() < 0.95 else "MEMBERS"
            tags = list(dict.fromkeys("bench-" + self.vocabulary[self.tags.next()] for _ in range(self.random.randint(1, 5))))
            author, words = self.author_ids[self.authors.next()], self.random.randint(80, 300)
            body = self.text(words)
            if status == "PUBLISHED" and visibility == "PUBLIC":
                shown.append((post_id, at))
                for tag in tags:
                    used[tag] = used.get(tag, 0) + 1
            yield {
                "_id": post_id, "version": Int64(1), "status": status, "visibility": visibility,
                "authorId": author, "authorIds": [author], "authorTags": [f"{author}/{tag}" for tag in tags],
                "title": self.text(6).capitalize(), "slug": SLUG + str(n), "tags": tags,
                "content": {"format": "MARKDOWN", "body": body, "html": f"<p>{body}</p>\n", "excerpt": body[:200], "ownExcerpt": False,
                            "wordCount": words, "readingMinutes": max(1, words // 200)},
                "details": {}, "customFields": {}, "createdAt": at, "updatedAt": at,
                **({"publishedAt": at} if status == "PUBLISHED" else {}),
            }

    def make_views(self, shown):
        """Of the last days, with the totals of site, authors and tags."""
        for back in range(VIEWED_DAYS):
            day = TODAY - datetime.timedelta(days=back)
            views = collections.Counter(shown[-1 - self.commented.next() % len(shown)][0] for _ in range(VIEWED_PER_DAY))
            self.insert("post_views", ({"post": post, "day": day, "views": Int64(count)} for post, count in views.items()))
            totals = collections.Counter()
            for post in self.database.posts.find({"_id": {"$in": list(views)}}, ("authorId", "tags")):
                count = views[post["_id"]]
                for key in [("SITE", ""), ("AUTHOR", post["authorId"])] + [("TAG", tag) for tag in post["tags"]]:
                    totals[key] += count
            self.insert("view_totals", (
                {"kind": kind, "of": of, "day": day, "views": Int64(count)} for (kind, of), count in totals.items()))

    def make_comments(self, shown):
        """A quarter is one long thread, at the first of the posts; the others are spread over all, a third of them replies."""
        counts, replies = {}, {}
        self.insert("comments", self.comments(shown, counts, replies))
        self.insert("post_counts", ({"_id": post, "comments": Int64(count)} for post, count in counts.items()))
        updates = (UpdateOne({"_id": parent}, {"$set": {"counts.replies": Int64(count), "counts.children": Int64(count)}})
                   for parent, count in replies.items())
        while batch := list(itertools.islice(updates, BATCH)):
            self.database.comments.bulk_write(batch, ordered=False)

    def comments(self, shown, counts, replies):
        last = {}
        for n in range(self.comment_count):
            post, published = shown[0 if n % 4 == 0 else self.commented.next() % len(shown)]
            parent = last.get(post) if n % 3 == 0 and n % 4 else None
            comment, body = ObjectId(), self.text(self.random.randint(5, 40))
            at = published + datetime.timedelta(seconds=counts.get(post, 0) * 60)
            counts[post] = counts.get(post, 0) + 1
            if parent:
                replies[parent] = replies.get(parent, 0) + 1
            else:
                last[post] = comment
            yield {
                "_id": comment, "version": Int64(1), "postId": post, "parentId": parent,
                "personId": self.author_ids[self.authors.next()], "status": "APPROVED", "shown": True,
                "text": {"body": body, "html": f"<p>{body}</p>\n"},
                "counts": {"likes": Int64(0), "replies": Int64(0), "children": Int64(0), "reports": Int64(0)},
                "reviewed": False, "createdAt": at,
            }
