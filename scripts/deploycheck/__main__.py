"""Runs every check; says one line for each, and what is wrong."""
import shutil
import sys

from deploycheck import compose, images, kustomize, manifests, variables
from deploycheck.services import Service

services = [Service("auth-service"), Service("blog-service")]
try:
    overlays, real = manifests.rendered(kustomize.render)
except (OSError, ValueError, KeyError) as error:
    sys.exit(f"FAILED  k8s does not render: {error}")
filled, complaints, missing = compose.loaded()
judge = "as kustomize does" if shutil.which("kustomize") or shutil.which("kubectl") else "by our renderer; kustomize is not installed"
count = sum(len(rendered) for rendered in overlays.values())

checks = {
    "YAML is well written": images.yaml_faults(),
    "Dockerfiles: hadolint, classic builder, pinned, not root": images.dockerfile_faults(services),
    "compose: the Compose Specification's schema": compose.schema_faults(filled),
    "compose: every secret is demanded and explained": compose.interpolation_faults(complaints, missing),
    "compose: hardened, loopback only, waits on health": compose.hardening_faults(filled, services),
    f"k8s: {count} manifests render, {judge}": manifests.render_faults(overlays, real),
    f"k8s: schemas of Kubernetes {' and '.join(manifests.VERSIONS)}": manifests.schema_faults(overlays),
    "k8s: Pod Security restricted, read-only, default deny": manifests.security_faults(overlays),
    "k8s: references, selectors and backends exist": manifests.reference_faults(overlays),
    "k8s: probes, ports and grace periods fit the services": manifests.probe_faults(overlays, services),
    "variables of README.md, compose and k8s are the services'": variables.faults(services, filled, overlays),
}
failed = False
for check, faults in checks.items():
    found = list(dict.fromkeys(faults))
    failed = failed or bool(found)
    print(f"{'FAILED' if found else 'ok    '}  {check}", *(f"        {line}" for fault in found for line in fault.splitlines()), sep="\n")
sys.exit(1 if failed else 0)
