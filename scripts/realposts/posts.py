"""The posts, as their authors wrote them."""
import dataclasses
import pathlib
import tarfile
import tomllib

ARCHIVE = pathlib.Path(__file__).parent / "rust-blog" / "posts.tar.xz"


@dataclasses.dataclass
class RealPost:
    path: str
    title: str
    team: str
    body: str


def all_posts():
    """Markdown behind front matter in TOML."""
    with tarfile.open(ARCHIVE) as archive:
        for member in archive:
            text = archive.extractfile(member).read().decode()
            front, body = text.removeprefix("+++\n").split("\n+++\n", 1)
            front = tomllib.loads(front)
            yield RealPost(member.name, front["title"], front.get("extra", {}).get("team", ""), body)
