"""The plans by which a running PostgreSQL carries out what a service sends: as the service sends it, by auto_explain."""
import re
import time

import psycopg

SETTINGS = {
    "session_preload_libraries": "auto_explain",
    "auto_explain.log_min_duration": "0",
    "auto_explain.log_analyze": "on",
    "auto_explain.log_buffers": "on",
}
ENTRY = re.compile(r"LOG:  duration: [0-9.]+ ms  plan:\n((?:\t.*\n)+)")
UNEXPECTED = re.compile(r"Seq Scan on (account\w*|user_event|session|audit_entry\w*|password_credential|refresh_token|known_device)")


class Plans:
    """While open, each statement's plan stands in the server's log. The service's connections are made anew for that."""

    def __init__(self, connection, log):
        self.connection, self.log = connection, log

    def __enter__(self):
        for name, value in SETTINGS.items():
            self.connection.execute(f"ALTER ROLE CURRENT_USER SET {name} = '{value}'")
        self.renew_connections()
        return self

    def __exit__(self, *exception):
        for name in SETTINGS:
            self.connection.execute(f"ALTER ROLE CURRENT_USER RESET {name}")
        self.renew_connections()

    def renew_connections(self):
        self.connection.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'auth-service'")
        time.sleep(3)

    def of(self, request, containing, times=8):
        """The last plan of the last statement with a text: by then a prepared statement may have got a generic plan."""
        found = [plan for plan in self.every(request, times) if containing in plan.sql]
        if not found:
            raise SystemExit(f"no plan of a statement with {containing!r}")
        return found[-1]

    def every(self, request, times=8):
        """The plans of all statements meanwhile, in order."""
        start = self.log.stat().st_size
        for _ in range(times):
            request()
        time.sleep(0.3)
        with self.log.open(errors="replace") as log:
            log.seek(start)
            return [Plan([line[1:] for line in entry.splitlines()]) for entry in ENTRY.findall(log.read())]


class Plan:
    """What auto_explain has written of one statement."""

    def __init__(self, lines):
        begin = next(n for n, line in enumerate(lines) if "(cost=" in line)
        text = " ".join(lines[:begin]).removeprefix("Query Text: ").split("Query Parameters:")[0]
        self.sql = " ".join(text.split())
        self.lines = [re.sub(r"\(cost=[^)]*\) ?", "", line).rstrip() for line in lines[begin:]]
        self.milliseconds = float(re.search(r"actual time=[0-9.]+\.\.([0-9.]+)", self.lines[0]).group(1))
        buffers = next((line for line in self.lines if "Buffers:" in line), "")
        self.buffers = sum(int(n) for n in re.findall(r"(?:hit|read)=(\d+)", buffers))
        self.scans = [line.strip() for line in self.lines if UNEXPECTED.search(line)]

    def accesses(self):
        """What it reads, and how: each scan of a table or an index with the rows that it gives and how often it is run."""
        found = [line.strip().removeprefix("->").strip() for line in self.lines if re.search(r" Scan .*\b(on|using) ", line)]
        kept = [line for line in found if not re.match(r"(Function|CTE|Subquery|Values|WorkTable|Bitmap Heap) Scan", line)]
        return [re.sub(r"\(actual time=[0-9.]+ (.*)\)", r"(\1)", re.sub(r"time=[0-9.]+", "time=0", line)) for line in kept]

    def template(self):
        """Its statement without what differs between the sorts of one list."""
        sql = re.sub(r"\b(created_at|username|last_active_on)(?= AS key|, account_id|\) [<>]| [<>]=? \$| (ASC|DESC))", "KEY", self.sql)
        return re.sub(r"\b(ASC|DESC)\b", "DIRECTION", re.sub(r" [<>]=? \(?\$", " <> ($", sql))


def connect(stack):
    """A connection of its own, on which each statement is a transaction."""
    database = stack.endpoints["postgresql"]
    url = database["url"].removeprefix("jdbc:")
    return psycopg.connect(url, user=database["user"], password=database["password"], autocommit=True)
