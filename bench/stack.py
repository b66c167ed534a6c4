"""What the measurements share: a running system (make run), a client that keeps its connection, CPU and memory from /proc."""
import http.client
import json
import os
import pathlib
import re
import secrets
from urllib.parse import urlsplit

TICKS = os.sysconf("SC_CLK_TCK")
PASSWORD = "quiet herons wade at dawn"


class Stack:
    """A system that runs, as its endpoints.json and its secrets tell."""

    def __init__(self, home):
        self.home = pathlib.Path(home)
        endpoints = json.loads((self.home / "endpoints.json").read_text())
        self.endpoints = endpoints
        self.auth, self.blog, self.pids = endpoints["auth"], endpoints["blog"], endpoints["pids"]

    def admin(self):
        """An access token of the first admin."""
        password = os.environ.get("INKWELL_ADMIN_PASSWORD") or (self.home / "secrets" / "admin-password").read_text().strip()
        return Client(self.auth).ok("POST", "/api/v1/sessions", {"login": "admin", "password": password})["accessToken"]

    def replicas(self, service, count):
        """The addresses of `count` replicas."""
        found = [replica["url"] for replica in self.endpoints["replicas"][service]]
        if len(found) < count:
            raise SystemExit(f"{count} replicas of {service} are needed, {len(found)} run")
        return found[:count]

    def person(self):
        """Somebody new: the answer to their sign-in."""
        name, auth = "bench" + secrets.token_hex(5), Client(self.auth)
        auth.ok("POST", "/api/v1/users", {"username": name, "email": f"{name}@example.org", "password": PASSWORD})
        return auth.ok("POST", "/api/v1/sessions", {"login": name, "password": PASSWORD})


class Client:
    """Sends JSON over one kept connection."""

    def __init__(self, base, token=None):
        self.connection = http.client.HTTPConnection(urlsplit(base).netloc)
        self.token = token

    def send(self, method, path, body=None):
        """Status and body."""
        headers = {"Content-Type": "application/json"} if body is not None else {}
        if self.token:
            headers["Authorization"] = f"Bearer {self.token}"
        self.connection.request(method, path, json.dumps(body) if body is not None else None, headers)
        response = self.connection.getresponse()
        return response.status, response.read()

    def ok(self, method, path, body=None):
        """The answer, which has to be a success."""
        status, content = self.send(method, path, body)
        if status >= 300:
            raise SystemExit(f"{method} {path}: {status} {content[:300]!r}")
        return json.loads(content) if content else None


def cpu_seconds(pid):
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def cpu_of_tree(pid):
    return sum(cpu_seconds(process) for process in tree(pid))


def cpu_nanoseconds(pid):
    """Of all threads of a process and those below it; of those that live."""
    tasks = (task for process in tree(pid) for task in pathlib.Path(f"/proc/{process}/task").glob("*/schedstat"))
    return sum(int(task.read_text().split()[0]) for task in tasks)


def tree(pid):
    """A process and all below it."""
    children = {}
    for stat in pathlib.Path("/proc").glob("[0-9]*/stat"):
        try:
            children.setdefault(int(stat.read_text().rsplit(")", 1)[1].split()[1]), []).append(int(stat.parent.name))
        except (OSError, IndexError):
            continue  # ended meanwhile
    waiting = [pid]
    while waiting:
        current = waiting.pop()
        yield current
        waiting += children.get(current, [])


def resident_mib(pid):
    status = pathlib.Path(f"/proc/{pid}/status").read_text()
    return int(re.search(r"VmRSS:\s+(\d+)", status).group(1)) // 1024
