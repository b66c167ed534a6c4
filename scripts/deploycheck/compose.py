"""Checks of docker-compose.yml."""
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import yaml

FILE = "docker-compose.yml"
OURS = ("auth-service", "blog-service")
REFERENCE = re.compile(r"\$\$|\$\{(\w+)(?::?([-?])([^}]*))?\}|\$(\w+)|\$")


def loaded():
    """The file with its variables filled in from what scripts/make-env makes, and the sentences for those that are missing without it."""
    text = pathlib.Path(FILE).read_text()
    with tempfile.TemporaryDirectory() as scratch:
        subprocess.run(["scripts/make-env", scratch], check=True, stdout=subprocess.DEVNULL)
        made = dict(line.split("=", 1) for line in pathlib.Path(scratch, ".env").read_text().splitlines())
    complaints = []
    filled = _fill(yaml.safe_load(text), made, complaints)
    missing = []
    _fill(yaml.safe_load(text), {}, missing)
    return filled, complaints, missing


def _fill(value, environment, complaints):
    if isinstance(value, dict):
        return {key: _fill(item, environment, complaints) for key, item in value.items()}
    if isinstance(value, list):
        return [_fill(item, environment, complaints) for item in value]
    return REFERENCE.sub(lambda match: _replacement(match, environment, complaints), value) if isinstance(value, str) else value


def _replacement(match, environment, complaints):
    if match[0] == "$$":
        return "$"
    name, kind, rest = match[1] or match[4], match[2], match[3]
    if name is None:
        complaints.append(f"a lone $ in '{match.string}'; write $$")
        return ""
    if name in environment:
        return environment[name]
    if kind == "-":
        return rest
    complaints.append(f"{name} {rest}" if kind == "?" and rest else f"{name} has neither a default nor a sentence for when it is missing")
    return ""


def interpolation_faults(complaints, missing):
    """Variables that scripts/make-env does not make, and missing ones that are not explained."""
    yield from complaints
    for sentence in missing:
        if "scripts/make-env" not in sentence:
            yield sentence
    if not missing:
        yield "no secret is demanded"


def schema_faults(filled):
    """What the Compose Specification's schema refuses, and docker compose itself where that is installed."""
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump(filled, file)
        file.flush()
        yield from _run(sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.compose-spec", file.name)
    if shutil.which("docker") and not subprocess.run(["docker", "compose", "version"], capture_output=True).returncode:
        with tempfile.TemporaryDirectory() as scratch:
            subprocess.run(["scripts/make-env", scratch], check=True, stdout=subprocess.DEVNULL)
            yield from _run("docker", "compose", "--file", FILE, "--env-file", f"{scratch}/.env", "config", "--quiet")


def _run(*command):
    result = subprocess.run(command, capture_output=True, text=True)
    if result.returncode:
        yield (result.stdout + result.stderr).strip()


def hardening_faults(filled, services):
    """Services with more rights than they need, ports open to the network, and waits for what has no health check."""
    images = {service.name: service.dockerfile for service in services}
    for name, service in filled["services"].items():
        if not service.get("read_only") or service.get("cap_drop") != ["ALL"] or service.get("security_opt") != ["no-new-privileges:true"]:
            yield f"{name}: is not read-only without capabilities and new privileges"
        if name not in OURS and service.get("user", "0").split(":")[0] == "0":
            yield f"{name}: runs as root"
        for port in service.get("ports", []):
            if not port.startswith("127.0.0.1:"):
                yield f"{name}: port {port} is open to the network"
        for other, wait in service.get("depends_on", {}).items():
            if wait["condition"] != "service_healthy":
                yield f"{name}: does not wait until {other} is healthy"
            if "healthcheck" not in filled["services"][other] and "\nHEALTHCHECK " not in images.get(other, ""):
                yield f"{name}: waits for {other}, which has no health check"
        for network in service["networks"]:
            if network not in filled["networks"]:
                yield f"{name}: there is no network {network}"
    for service in services:
        composed = filled["services"][service.name]
        if composed["ports"] != [f"127.0.0.1:{service.port()}:{service.port()}"]:
            yield f"{service.name}: is not published on {service.port()}"
        if int(composed["stop_grace_period"].rstrip("s")) <= service.shutdown_seconds():
            yield f"{service.name}: is killed before it has stopped"
