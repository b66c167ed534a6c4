"""Checks of what k8s/ renders to."""
import ipaddress
import pathlib
import shutil
import subprocess
import tempfile

import kubernetes_validate

from deploycheck import kustomize, podsecurity

OVERLAYS = ("local", "production")
# The oldest and the newest Kubernetes that the manifests are for.
VERSIONS = ("1.30", "1.34")
# Made by hand in production; docs/operations.md says how.
HAND_MADE = {"auth-service", "blog-service", "service-client", "first-admin", "mail"}
# Left out on purpose: the local overlay's mail server asks for no name.
LEFT_OUT = {"mail"}


def rendered(render):
    """Each overlay's manifests, from a copy with secrets made for the occasion."""
    with tempfile.TemporaryDirectory() as scratch:
        root = pathlib.Path(scratch)
        shutil.copytree("k8s", root / "k8s", ignore=shutil.ignore_patterns("*.env"))
        subprocess.run(["scripts/make-env", scratch], check=True, stdout=subprocess.DEVNULL)
        return {name: render(root / "k8s/overlays" / name) for name in OVERLAYS}, {
            name: kustomize.render_for_real(root / "k8s/overlays" / name) for name in OVERLAYS
        }


def render_faults(ours, real):
    """Where our rendering and the installed kustomize's differ."""
    for overlay in OVERLAYS:
        if real[overlay] is None:
            continue
        mine, theirs = kustomize.by_name(ours[overlay]), kustomize.by_name(real[overlay])
        for key in sorted(mine.keys() | theirs.keys()):
            if mine.get(key) != theirs.get(key):
                yield f"{overlay}: {'/'.join(key)} differs from what kustomize renders"


def schema_faults(overlays):
    """What the Kubernetes schemas refuse, unknown fields included."""
    for overlay, manifest in _all(overlays):
        for version in VERSIONS:
            try:
                kubernetes_validate.validate(manifest, version, strict=True)
            except kubernetes_validate.ValidationError as error:
                yield f"{_name(overlay, manifest)}: Kubernetes {version}: {'.'.join(map(str, error.path))}: {error.message}"


def security_faults(overlays):
    """Pods that `restricted` or our own rules refuse, and pods that no default-deny policy covers."""
    for overlay, manifest in _all(overlays):
        pod = podsecurity.pod_of(manifest)
        if pod is None:
            continue
        for fault in (*podsecurity.faults(pod), *podsecurity.own_faults(pod)):
            yield f"{_name(overlay, manifest)}: {fault}"
        if manifest["spec"]["template"]["metadata"]["labels"].get("app.kubernetes.io/part-of") != "inkwell":
            yield f"{_name(overlay, manifest)}: is not covered by the default-deny network policy"


def probe_faults(overlays, services):
    """Probes, ports and grace periods that do not fit the services' own configuration."""
    for service in services:
        yield from service.faults()
    for overlay, manifest in _all(overlays):
        service = next((s for s in services if s.name == manifest["metadata"]["name"]), None)
        if service is None:
            continue
        if manifest["kind"] == "Service" and manifest["spec"]["ports"][0]["port"] != service.port():
            yield f"{_name(overlay, manifest)}: is not on port {service.port()}"
        if manifest["kind"] == "Deployment":
            for fault in _deployment_faults(manifest["spec"]["template"]["spec"], service):
                yield f"{_name(overlay, manifest)}: {fault}"


def _deployment_faults(pod, service):
    container = pod["containers"][0]
    if [port["containerPort"] for port in container["ports"]] != [service.port()]:
        yield f"the container's port is not {service.port()}"
    for probe, path in (("startupProbe", "started"), ("livenessProbe", "live"), ("readinessProbe", "ready")):
        get = container.get(probe, {}).get("httpGet", {})
        if get.get("path") != f"/q/health/{path}" or get.get("port") != container["ports"][0]["name"]:
            yield f"{probe} does not ask /q/health/{path} on the port of the container"
    needed = container["lifecycle"]["preStop"]["sleep"]["seconds"] + service.shutdown_seconds()
    if pod["terminationGracePeriodSeconds"] <= needed:
        yield f"is killed after {pod['terminationGracePeriodSeconds']} s, but may take {needed} s to stop"


def reference_faults(overlays):
    """References to what is not there: ConfigMaps, Secrets, ServiceAccounts, selectors, ports and the targets of autoscalers and Ingresses."""
    for overlay, manifests in overlays.items():
        names = set(kustomize.by_name(manifests))
        pods = [(m, m["spec"]["template"]) for m in manifests if podsecurity.pod_of(m)]
        secrets = HAND_MADE if overlay == "production" else LEFT_OUT
        for manifest, template in pods:
            account = template["spec"].get("serviceAccountName", "default")
            if account != "default" and ("ServiceAccount", account) not in names:
                yield f"{_name(overlay, manifest)}: there is no ServiceAccount {account}"
            for kind, name in _references(template["spec"]):
                if (kind, name) not in names and not (kind == "Secret" and name in secrets):
                    yield f"{_name(overlay, manifest)}: there is no {kind} {name}"
        for manifest in manifests:
            wanted = _selector(manifest)
            if wanted and not any(wanted.items() <= t["metadata"]["labels"].items() for _, t in pods):
                yield f"{_name(overlay, manifest)}: selects no pod"
            target = manifest["spec"].get("scaleTargetRef") if manifest["kind"] == "HorizontalPodAutoscaler" else None
            if target and (target["kind"], target["name"]) not in names:
                yield f"{_name(overlay, manifest)}: scales what is not there"
            for backend in _backends(manifest):
                if ("Service", backend) not in names:
                    yield f"{_name(overlay, manifest)}: there is no Service {backend}"
        yield from _cidr_faults(overlay, manifests)


def _selector(manifest):
    spec = manifest.get("spec", {})
    if manifest["kind"] == "Service":
        return spec["selector"]
    if manifest["kind"] == "NetworkPolicy":
        return spec["podSelector"].get("matchLabels")
    return spec.get("selector", {}).get("matchLabels") if manifest["kind"] in ("PodDisruptionBudget", "Deployment", "StatefulSet") else None


def _backends(manifest):
    if manifest["kind"] != "Ingress":
        return []
    return [path["backend"]["service"]["name"] for rule in manifest["spec"]["rules"] for path in rule["http"]["paths"]]


def _references(pod):
    for container in pod["containers"]:
        for source in container.get("envFrom", []):
            for field, kind in (("configMapRef", "ConfigMap"), ("secretRef", "Secret")):
                if field in source:
                    yield kind, source[field]["name"]
        for variable in container.get("env", []):
            for field, kind in (("configMapKeyRef", "ConfigMap"), ("secretKeyRef", "Secret")):
                if field in variable.get("valueFrom", {}):
                    yield kind, variable["valueFrom"][field]["name"]


def _cidr_faults(overlay, manifests):
    for manifest in manifests:
        for rule in manifest["spec"].get("egress", []) if manifest["kind"] == "NetworkPolicy" else []:
            for peer in rule["to"]:
                try:
                    ipaddress.ip_network(peer.get("ipBlock", {}).get("cidr", "0.0.0.0/0"))
                except ValueError as error:
                    yield f"{_name(overlay, manifest)}: {error}"


def _all(overlays):
    return [(overlay, manifest) for overlay, manifests in overlays.items() for manifest in manifests]


def _name(overlay, manifest):
    return f"{overlay}: {manifest['kind']} {manifest['metadata']['name']}"
