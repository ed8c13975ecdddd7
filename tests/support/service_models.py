"""Checks requests and responses against the service models of botocore: required members, enumerations, patterns, lengths and ranges.

Reads a JSON array of `{service, operation, input, output}` from standard input, with the service ID of the AWS SDK, timestamps as ISO 8601
strings and blobs as base64 strings. Prints a JSON array of the problems, each as `service:Operation input.Path: problem`."""

import json
import re
import sys

import botocore.session

session = botocore.session.get_session()
models = {}


def model_of(service_id):
    """The model with a service ID; the names of most models are the service ID in lower case with hyphens."""
    if service_id not in models:
        usual = service_id.lower().replace(" ", "-")
        names = session.get_available_services()
        for name in sorted(names, key=lambda name: (name != usual, name != usual.replace("-", ""), not usual.startswith(name[:3]))):
            model = session.get_service_model(name)
            if model.metadata.get("serviceId") == service_id:
                models[service_id] = model
                break
        else:
            raise SystemExit(f"botocore has no model with the service ID {service_id}")
    return models[service_id]


def size_problem(shape, size, what):
    low, high = shape.metadata.get("min"), shape.metadata.get("max")
    if low is not None and size < float(low):
        return f"{what} {size} is below the minimum of {low}"
    if high is not None and size > float(high):
        return f"{what} {size} is above the maximum of {high}"
    return None


def matches(pattern, value):
    try:
        return re.search(pattern, value) is not None if pattern.startswith("^") else re.fullmatch(pattern, value) is not None
    except re.error:
        return True


def own_problems(shape, value):
    """What is wrong with a value, not with its members."""
    kind = shape.type_name
    if kind in ("string", "blob"):
        if not isinstance(value, str):
            return [f"{json.dumps(value)} is not text"]
        if kind == "blob":
            return []
        values = getattr(shape, "enum", None)
        if values and value not in values:
            return [f"{value} is not one of {', '.join(values)}"]
        pattern = shape.metadata.get("pattern")
        if pattern and not matches(pattern, value):
            return [f"{value[:200]} does not match {pattern}"]
        return [size_problem(shape, len(value), "the length")]
    if kind in ("integer", "long", "float", "double"):
        return [size_problem(shape, value, "the value")] if isinstance(value, (int, float)) else [f"{json.dumps(value)} is not a number"]
    if kind == "boolean":
        return [] if isinstance(value, bool) else [f"{json.dumps(value)} is not a boolean"]
    if kind == "list" and not isinstance(value, list):
        return [f"{json.dumps(value)[:200]} is not a list"]
    if kind in ("structure", "map") and not isinstance(value, dict):
        return [f"{json.dumps(value)[:200]} is not an object"]
    if kind in ("list", "map"):
        return [size_problem(shape, len(value), "the number of entries")]
    if kind == "structure":
        return [f"{name} is missing" for name in shape.required_members if value.get(name) is None]
    return []


def problems(shape, value, path):
    if value is None or getattr(shape, "is_document_type", False):
        return
    for problem in own_problems(shape, value):
        if problem is not None:
            yield f"{path}: {problem}"
    if not isinstance(value, (dict, list)):
        return
    if shape.type_name == "structure" and isinstance(value, dict):
        for name, member in value.items():
            if name in shape.members:
                yield from problems(shape.members[name], member, f"{path}.{name}")
    elif shape.type_name == "list" and isinstance(value, list):
        for member in value:
            yield from problems(shape.member, member, f"{path}[]")
    elif shape.type_name == "map" and isinstance(value, dict):
        for name, member in value.items():
            yield from problems(shape.key, name, f"{path}{{}}")
            yield from problems(shape.value, member, f"{path}{{}}")


found = set()
for call in json.load(sys.stdin):
    operation = model_of(call["service"]).operation_model(call["operation"])
    for direction, shape in (("input", operation.input_shape), ("output", operation.output_shape)):
        if shape is not None and call[direction] is not None:
            found.update(problems(shape, call[direction], f"{call['service']}:{call['operation']} {direction}"))
print(json.dumps(sorted(found)))
