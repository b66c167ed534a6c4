"""What a service says of itself: its port, its health endpoints and the environment variables that it knows."""
import pathlib
import re

# Settings of Quarkus that the deployment uses, and the extension that reads each (None: every service has it).
QUARKUS = {
    "QUARKUS_HTTP_HOST": None,
    "QUARKUS_HTTP_PORT": None,
    "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING": None,
    "QUARKUS_DATASOURCE_JDBC_URL": "quarkus-jdbc-postgresql",
    "QUARKUS_DATASOURCE_USERNAME": "quarkus-jdbc-postgresql",
    "QUARKUS_DATASOURCE_PASSWORD": "quarkus-jdbc-postgresql",
    "QUARKUS_MAILER_HOST": "quarkus-mailer",
    "QUARKUS_MAILER_PORT": "quarkus-mailer",
    "QUARKUS_MAILER_FROM": "quarkus-mailer",
    "QUARKUS_MAILER_USERNAME": "quarkus-mailer",
    "QUARKUS_MAILER_PASSWORD": "quarkus-mailer",
    "QUARKUS_MAILER_START_TLS": "quarkus-mailer",
    "QUARKUS_MAILER_TLS": "quarkus-mailer",
    "QUARKUS_MONGODB_CONNECTION_STRING": "quarkus-mongodb-panache",
    "QUARKUS_MONGODB_DATABASE": "quarkus-mongodb-panache",
}
FIXED = {
    "quarkus.http.root-path": "/",
    "quarkus.http.non-application-root-path": "q",
    "quarkus.smallrye-health.root-path": "health",
    "quarkus.smallrye-health.liveness-path": "live",
    "quarkus.smallrye-health.readiness-path": "ready",
    "quarkus.smallrye-health.startup-path": "started",
    "quarkus.management.enabled": "false",
}


class Service:
    """One of auth-service and blog-service, read from its folder."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.name = self.folder.name
        self.dockerfile = (self.folder / "Dockerfile").read_text()
        self.pom = (self.folder / "pom.xml").read_text()
        self.properties = _properties(self.folder / "src/main/resources/application.properties")
        # What service-kit reads, both services read.
        folders = (self.folder, self.folder.parent / "service-kit")
        self.sources = [p.read_text() for f in folders for p in sorted(f.glob("src/main/java/**/*.java"))]

    def port(self):
        """The port that the image listens on."""
        return int(re.search(r"QUARKUS_HTTP_PORT=(\d+)", self.dockerfile)[1])

    def faults(self):
        """Where the service and its image disagree about ports and health paths."""
        text = self.properties.get("quarkus.http.port", "8080")
        if f"{self.port()}" not in re.findall(r"\d+", text):
            yield f"{self.name}: its image listens on {self.port()}, its own configuration says {text}"
        if not re.search(rf"^EXPOSE {self.port()}$", self.dockerfile, re.M):
            yield f"{self.name}: its image does not expose {self.port()}"
        if "quarkus-smallrye-health" not in self.pom:
            yield f"{self.name}: nothing answers its probes, as it has no quarkus-smallrye-health"
        for key, expected in FIXED.items():
            if self.properties.get(key, expected) not in (expected, f"/{expected}"):
                yield f"{self.name}: {key} is {self.properties[key]}, so the probes' paths are wrong"

    def shutdown_seconds(self):
        """How long the service takes at most to stop, by its configuration."""
        limits = (self.properties.get(f"quarkus.shutdown.{part}", "0S") for part in ("delay", "timeout"))
        return sum(int(re.fullmatch(r"(\d+)[sS]?", limit)[1]) for limit in limits)

    def knows(self, variable):
        """Whether the service reads this environment variable."""
        if variable in QUARKUS:
            return QUARKUS[variable] is None or f"<artifactId>{QUARKUS[variable]}</artifactId>" in self.pom
        return variable in self._own_variables()

    def _own_variables(self):
        names = self.mapped_variables()
        names |= set(re.findall(r"\$\{(INKWELL_[A-Z0-9_]+)", "\n".join(self.properties.values())))
        names |= {_variable(key) for key in self.properties if key.startswith("inkwell.")}
        for source in self.sources:
            names |= {_variable(key) for key in re.findall(r'@ConfigProperty\(\s*name = "(inkwell\.[^"]+)"', source)}
            names |= {_variable(key) for key in re.findall(r'every = "\{(inkwell\.[^:}"]+)', source)}
        return names

    def mapped_variables(self):
        """What the interfaces with @ConfigMapping read."""
        names = set()
        for source in self.sources:
            mapping = re.search(r'@ConfigMapping\([^)]*prefix = "(inkwell[^"]*)"[^)]*\).*?interface \w+ \{(.*)', source, re.S)
            if mapping:
                names |= {_variable(f"{mapping[1]}.{key}") for key in _members(mapping[2], dict(_nested(mapping[2])))}
        return names


def _properties(file):
    """The properties of a file; those of a profile under their plain name too, where that has none."""
    properties = {}
    text = re.sub(r"\\\n\s*", "", file.read_text())
    for line in text.splitlines():
        if "=" in line and not line.lstrip().startswith("#"):
            key, value = (part.strip() for part in line.split("=", 1))
            properties[key] = value
    for key in [key for key in properties if key.startswith("%prod.")]:
        properties[key.removeprefix("%prod.")] = properties[key]
    return properties


_METHOD = re.compile(r'^ {4}((?:@[^\n]*\n {4})*)(?:@\w+ )*([\w.]+(?:<.*>)?) (\w+)\(\);', re.M)


def _nested(body):
    """The interfaces inside of a mapping: name to body, set back to the mapping's own depth."""
    for name, inner in re.findall(r"^ {4}(?:public )?interface (\w+) \{(.*?)^ {4}\}", body, re.S | re.M):
        yield name, re.sub(r"^ {4}", "", inner, flags=re.M)


def _members(body, groups):
    """The keys that a mapping reads below its prefix; for a group that another feature shares, none by name."""
    for annotations, kind, method in _METHOD.findall(body):
        named = re.search(r'@WithName\("([^"]+)"\)', annotations)
        key = named[1] if named else _kebab(method)
        if kind in groups:
            yield from (f"{key}.{inner}" for inner in _members(groups[kind], {}))
        else:
            yield key


def _kebab(name):
    return re.sub("([A-Z])", r"-\1", name).lower()


def _variable(key):
    return re.sub(r"[^A-Za-z0-9]", "_", key).upper()
