"""Checks of the Dockerfiles, and of the style of all YAML files."""
import pathlib
import re
import subprocess
import sys

STYLE = "{extends: default, rules: {line-length: {max: 160}, document-start: disable, braces: {max-spaces-inside: 0}, truthy: {check-keys: false}, comments: {min-spaces-from-content: 1}}}"
# Needs BuildKit, which not every builder is.
NEW_SYNTAX = re.compile(r"^\s*(RUN|COPY|ADD)\s.*--(mount|link|chmod|parents)|--start-interval|<<[A-Z]+", re.M)


def dockerfile_faults(services):
    """What hadolint says, and what breaks our own rules for images."""
    for service in services:
        result = subprocess.run(["hadolint", "--no-color", str(service.folder / "Dockerfile")], capture_output=True, text=True)
        if result.returncode:
            yield (result.stdout + result.stderr).strip()
        for found in NEW_SYNTAX.finditer(service.dockerfile):
            yield f"{service.name}: the classic builder does not know {found[0].strip()}"
        stages = service.dockerfile.split("\nFROM ")
        if not re.search(r"^USER [1-9]\d*:[1-9]\d*$", stages[-1], re.M):
            yield f"{service.name}: its image has no numeric user other than root"
        for image in re.findall(r"^FROM (\S+)", service.dockerfile, re.M):
            if not re.search(r":\d+\.\d+", image):
                yield f"{service.name}: {image} is not pinned to a version"
        for instruction in ("ENTRYPOINT", "HEALTHCHECK"):
            if not re.search(rf'^{instruction} (.*\\\n\s+CMD )?\["', stages[-1], re.M):
                yield f"{service.name}: {instruction} is missing, or not in exec form"


def yaml_faults():
    """What yamllint says."""
    files = ["docker-compose.yml", *map(str, sorted(pathlib.Path("k8s").rglob("*.yaml")))]
    result = subprocess.run([sys.executable, "-m", "yamllint", "--strict", "-f", "parsable", "-d", STYLE, *files], capture_output=True, text=True)
    if result.returncode:
        yield (result.stdout + result.stderr).strip()
