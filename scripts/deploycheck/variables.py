"""Checks that compose, k8s, README.md and the services speak of the same environment variables."""
import pathlib
import re

NAME = re.compile(r"`((?:INKWELL|QUARKUS)_[A-Z0-9_]+)`")
FAMILY = re.compile(r"`(INKWELL_[A-Z0-9_]+_)\*`")


def documented():
    """README.md's table of variables: name to (services, whether production requires it)."""
    rows = {}
    for line in pathlib.Path("README.md").read_text().splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) == 3 and NAME.match(cells[0]):
            services = ("auth-service", "blog-service") if cells[1] == "both" else (f"{cells[1]}-service",)
            for name in NAME.findall(cells[0]):
                rows[name] = (services, "required in production" in cells[2])
    return rows


def untold(services):
    """Settings of a feature that README.md's table does not name, alone or as one of a family such as `INKWELL_THROTTLE_*`."""
    text = pathlib.Path("README.md").read_text()
    told, families = set(NAME.findall(text)), tuple(FAMILY.findall(text))
    for service in services:
        for name in sorted(service.mapped_variables() - told):
            if not name.startswith(families):
                yield f"README.md: {name} of {service.name} is missing"


def composed(filled, service):
    """What docker-compose.yml gives to a service."""
    return set(filled["services"][service.name]["environment"])


def deployed(manifests, service):
    """What an overlay gives to a service, by ConfigMap or by reference to a secret."""
    (deployment,) = [m for m in manifests if m["kind"] == "Deployment" and m["metadata"]["name"] == service.name]
    maps = {m["metadata"]["name"]: m["data"] for m in manifests if m["kind"] == "ConfigMap"}
    container = deployment["spec"]["template"]["spec"]["containers"][0]
    names = {variable["name"] for variable in container["env"]}
    for source in container["envFrom"]:
        names |= set(maps[source["configMapRef"]["name"]])
    return names


def faults(services, filled, overlays):
    """Variables that nobody reads, and required ones that are not given."""
    table = documented()
    if not table:
        yield "README.md has no table of variables"
    yield from untold(services)
    for name, (readers, _) in table.items():
        for service in services:
            if service.name in readers and not service.knows(name):
                yield f"README.md: {service.name} does not know {name}"
    for service in services:
        places = {"docker-compose.yml": composed(filled, service)}
        places |= {f"k8s/overlays/{name}": deployed(manifests, service) for name, manifests in overlays.items()}
        required = {name for name, (readers, needed) in table.items() if needed and service.name in readers}
        for place, given in places.items():
            for name in sorted(given):
                # The ConfigMap that both share may hold what only one reads.
                if not service.knows(name):
                    yield f"{place}: {service.name} does not know {name}"
            for name in sorted(required - given):
                yield f"{place}: {service.name} is not given {name}, which production requires"
