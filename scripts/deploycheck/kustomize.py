"""A renderer of just those features of kustomize that k8s/ uses; it refuses any other. Where a real one is installed, the two are compared."""
import base64
import copy
import hashlib
import json
import pathlib
import shutil
import subprocess

import yaml

KNOWN = {"apiVersion", "kind", "namespace", "resources", "components", "images", "configMapGenerator", "secretGenerator", "patches"}
CLUSTER_SCOPED = {"Namespace"}


def render(folder):
    """The manifests of a kustomization, as a list of dicts."""
    manifests = _accumulate(pathlib.Path(folder), [])
    names = {(m["kind"], m["metadata"]["name"]): _with_hash(m) for m in manifests if m.pop("generated", False)}
    for manifest in manifests:
        key = (manifest["kind"], manifest["metadata"]["name"])
        manifest["metadata"]["name"] = names.get(key, key[1])
        _rename_references(manifest, names)
    return manifests


def render_for_real(folder):
    """The same by kustomize or kubectl, or None where neither is installed."""
    for command in (["kustomize", "build"], ["kubectl", "kustomize"]):
        if shutil.which(command[0]):
            output = subprocess.run([*command, str(folder)], capture_output=True, text=True)
            if output.returncode:
                raise ValueError(f"{' '.join(command)}: {output.stderr.strip()}")
            return [m for m in yaml.safe_load_all(output.stdout) if m]
    return None


def by_name(manifests):
    """The manifests by their kind and name."""
    return {(m["kind"], m["metadata"]["name"]): m for m in manifests}


def _accumulate(folder, manifests):
    """Adds to the manifests what the kustomization of a folder brings, and changes them as it says."""
    kustomization = yaml.safe_load((folder / "kustomization.yaml").read_text())
    unknown = set(kustomization) - KNOWN
    if unknown:
        raise ValueError(f"{folder}: the checker's renderer does not know {sorted(unknown)}; teach it")
    for resource in kustomization.get("resources", []):
        path = folder / resource
        manifests += _accumulate(path, []) if path.is_dir() else [m for m in yaml.safe_load_all(path.read_text()) if m]
    for component in kustomization.get("components", []):
        manifests = _accumulate(folder / component, manifests)
    for kind, field in (("ConfigMap", "configMapGenerator"), ("Secret", "secretGenerator")):
        for generator in kustomization.get(field, []):
            _generate(kind, generator, folder, manifests)
    for patch in kustomization.get("patches", []):
        _patch(patch, folder, manifests)
    for manifest in manifests:
        if "namespace" in kustomization and manifest["kind"] not in CLUSTER_SCOPED:
            manifest["metadata"]["namespace"] = kustomization["namespace"]
        for image in kustomization.get("images", []):
            _set_image(manifest, image)
    return manifests


def _generate(kind, generator, folder, manifests):
    unknown = set(generator) - {"name", "literals", "envs", "behavior"}
    if unknown:
        raise ValueError(f"{folder}: the checker's renderer does not know {sorted(unknown)} of a generator; teach it")
    lines = list(generator.get("literals", []))
    for file in generator.get("envs", []):
        lines += [line for line in (folder / file).read_text().splitlines() if line and not line.startswith("#")]
    data = dict(line.split("=", 1) for line in lines)
    if kind == "Secret":
        data = {key: base64.b64encode(value.encode()).decode() for key, value in data.items()}
    existing = by_name(manifests).get((kind, generator["name"]))
    if generator.get("behavior") == "merge":
        if existing is None:
            raise ValueError(f"{folder}: there is no {kind} {generator['name']} to merge into")
        existing["data"].update(data)
        return
    if existing is not None:
        raise ValueError(f"{folder}: {kind} {generator['name']} is there already")
    manifest = {"apiVersion": "v1", "kind": kind, "metadata": {"name": generator["name"]}, "data": data, "generated": True}
    manifests.append(manifest | ({"type": "Opaque"} if kind == "Secret" else {}))


def _patch(patch, folder, manifests):
    target = (patch["target"]["kind"], patch["target"]["name"])
    manifest = by_name(manifests).get(target)
    if manifest is None:
        raise ValueError(f"{folder}: there is no {target} for {patch['path']}")
    for operation in yaml.safe_load((folder / patch["path"]).read_text()):
        *way, last = operation["path"].strip("/").replace("~1", "/").split("/")
        place = manifest
        for step in way:
            place = place[int(step)] if isinstance(place, list) else place[step]
        if operation["op"] not in ("add", "replace"):
            raise ValueError(f"{patch['path']}: the checker's renderer does not know {operation['op']}; teach it")
        value = copy.deepcopy(operation["value"])
        if isinstance(place, list) and operation["op"] == "add":
            place.insert(len(place) if last == "-" else int(last), value)
        else:
            place[int(last) if isinstance(place, list) else last] = value


def _set_image(manifest, image):
    spec = manifest.get("spec", {}).get("template", {}).get("spec", {})
    for container in spec.get("containers", []) + spec.get("initContainers", []):
        if container["image"].split(":")[0] == image["name"]:
            container["image"] = f"{image['newName']}:{image['newTag']}"


def _with_hash(manifest):
    """The name with the suffix that kustomize gives to what it generates: of the content; the name counts as empty there."""
    hashed = {"data": manifest["data"], "kind": manifest["kind"], "name": ""}
    if manifest["kind"] == "Secret":
        hashed["type"] = manifest["type"]
    text = json.dumps(hashed, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    text = text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")
    suffix = hashlib.sha256(text.encode()).hexdigest()[:10].translate(str.maketrans("013ae", "ghkmt"))
    return f"{manifest['metadata']['name']}-{suffix}"


def _rename_references(value, names):
    kinds = {"configMapRef": "ConfigMap", "configMapKeyRef": "ConfigMap", "secretRef": "Secret", "secretKeyRef": "Secret"}
    if isinstance(value, list):
        for item in value:
            _rename_references(item, names)
    elif isinstance(value, dict):
        for key, item in value.items():
            if key in kinds:
                item["name"] = names.get((kinds[key], item["name"]), item["name"])
            _rename_references(item, names)
