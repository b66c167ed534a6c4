"""The Pod Security Standard `restricted`, and what Inkwell asks of its pods beyond it."""

VOLUMES = {"configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret"}


def pod_of(manifest):
    """The pod specification of a workload, or None."""
    return manifest.get("spec", {}).get("template", {}).get("spec") if manifest["kind"] in ("Deployment", "StatefulSet") else None


def faults(pod):
    """What `restricted` refuses in a pod."""
    for field in ("hostNetwork", "hostPID", "hostIPC"):
        if pod.get(field):
            yield f"{field} is set"
    for volume in pod.get("volumes", []):
        if set(volume) - {"name"} - VOLUMES:
            yield f"volume {volume['name']} is of a kind that is not allowed"
    whole = pod.get("securityContext", {})
    if whole.get("sysctls"):
        yield "sysctls are set"
    for container in pod["containers"] + pod.get("initContainers", []):
        own = container.get("securityContext", {})
        name = container["name"]
        if own.get("runAsNonRoot", whole.get("runAsNonRoot")) is not True:
            yield f"{name}: runAsNonRoot is not true"
        if 0 in (own.get("runAsUser"), whole.get("runAsUser")):
            yield f"{name}: runs as root"
        if own.get("seccompProfile", whole.get("seccompProfile", {})).get("type") not in ("RuntimeDefault", "Localhost"):
            yield f"{name}: has no seccomp profile"
        if own.get("allowPrivilegeEscalation") is not False:
            yield f"{name}: may escalate its privileges"
        if "ALL" not in own.get("capabilities", {}).get("drop", []):
            yield f"{name}: does not drop all capabilities"
        if set(own.get("capabilities", {}).get("add", [])) - {"NET_BIND_SERVICE"}:
            yield f"{name}: adds capabilities"
        if own.get("privileged") or own.get("procMount", "Default") != "Default":
            yield f"{name}: is privileged"
        if any(port.get("hostPort") for port in container.get("ports", [])):
            yield f"{name}: has a host port"


def own_faults(pod):
    """What Inkwell asks of its pods beyond `restricted`."""
    if pod.get("automountServiceAccountToken") is not False:
        yield "mounts a service account's token"
    for container in pod["containers"]:
        name = container["name"]
        if container.get("securityContext", {}).get("readOnlyRootFilesystem") is not True:
            yield f"{name}: may write to its root file system"
        if "/tmp" not in [mount["mountPath"] for mount in container.get("volumeMounts", [])]:
            yield f"{name}: has no /tmp to write to"
        resources = container.get("resources", {})
        if not {"cpu", "memory"} <= set(resources.get("requests", {})) or "memory" not in resources.get("limits", {}):
            yield f"{name}: lacks requests of CPU and memory, or a limit of memory"
        if container["image"].endswith(":latest") or ":" not in container["image"].split("/")[-1]:
            yield f"{name}: its image has no fixed tag"
