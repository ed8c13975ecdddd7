"""Parses AWS CLI commands with the parser of the AWS CLI and checks the requests against the service models, without sending anything.

Reads a JSON array of argument lists (without the leading `aws`) from standard input. Prints one JSON object per command: `operations` that
would be called, as `service:Operation`, and `problems`."""

import contextlib
import io
import json
import os
import sys

os.environ.update(AWS_ACCESS_KEY_ID="test", AWS_SECRET_ACCESS_KEY="test", AWS_DEFAULT_REGION="eu-west-1", AWS_PAGER="")
os.environ.update(AWS_CONFIG_FILE=os.devnull, AWS_SHARED_CREDENTIALS_FILE=os.devnull, AWS_EC2_METADATA_DISABLED="true")

import awscli.clidriver
import awscli.paramfile
import botocore.client
from botocore.validate import ParamValidator


class NotSent(BaseException):
    """Ends a command when its request is complete."""


def sample(shape, name=""):
    """The smallest valid value of a shape: stands for the content of a file that the reader of the remediation writes."""
    if shape.type_name == "structure":
        required = [*shape.required_members]
        return {member: sample(shape.members[member], member) for member in required}
    if shape.type_name == "list":
        return [sample(shape.member, name)]
    if shape.type_name == "map":
        return {}
    if shape.type_name in ("integer", "long", "float", "double"):
        return 1
    if shape.type_name == "boolean":
        return True
    if shape.type_name == "timestamp":
        return "2026-01-01T00:00:00Z"
    return next(iter(getattr(shape, "enum", None) or []), "x" * int(shape.metadata.get("min", 1)))


def wrong_values(shape, value, path):
    """Values that are not in the enumeration of their shape. Words in capitals stand for values that the reader fills in."""
    if shape.type_name == "structure" and isinstance(value, dict):
        return [w for k, v in value.items() if k in shape.members for w in wrong_values(shape.members[k], v, f"{path}.{k}")]
    if shape.type_name == "list" and isinstance(value, list):
        return [w for v in value for w in wrong_values(shape.member, v, path)]
    if shape.type_name == "map" and isinstance(value, dict):
        return [w for k, v in value.items() for w in wrong_values(shape.key, k, path) + wrong_values(shape.value, v, path)]
    values = getattr(shape, "enum", None)
    if not values or value in values or (value.isupper() and "_" in value and not any(v.isupper() for v in values)):
        return []
    return [f"{path}: {value} is not one of {', '.join(values)}"]


called, problems = [], []


def check_instead_of_sending(self, operation_name, parameters):
    model = self.meta.service_model.operation_model(operation_name)
    called.append(f"{self.meta.service_model.service_name}:{operation_name}")
    context = {"client_region": "eu-west-1", "client_config": self.meta.config, "has_streaming_input": False, "auth_type": None}
    parameters = self._emit_api_params(api_params=parameters, operation_model=model, context=context)
    if model.input_shape is not None:
        report = ParamValidator().validate(parameters, model.input_shape)
        # Words in capitals are shorter than the values that they stand for.
        problems.extend(line for line in report.generate_report().splitlines() if not line.startswith("Invalid length"))
        problems.extend(wrong_values(model.input_shape, parameters, operation_name))
    raise NotSent


botocore.client.BaseClient._make_api_call = check_instead_of_sending

arguments = []


def file_content(prefix, path, mode):
    """What a file that is named in the command contains: the smallest value of its option."""
    service, operation = arguments[:2]
    at = next(i for i, argument in enumerate(arguments) if argument == path)
    option = next(argument for argument in reversed(arguments[:at]) if argument.startswith("--"))
    command = driver_for(service)._get_command_table()[service]._get_command_table()[operation]
    shape = getattr(command.arg_table.get(option[2:]), "argument_model", None)
    if option == "--cli-input-json":
        shape = command._operation_model.input_shape
    return "x" if shape is None or shape.type_name in ("string", "blob") else json.dumps(sample(shape))


awscli.paramfile.LOCAL_PREFIX_MAP["file://"] = (file_content, {"mode": "r"})
awscli.paramfile.LOCAL_PREFIX_MAP["fileb://"] = (lambda prefix, path, mode: b"x", {"mode": "rb"})
shared_driver = awscli.clidriver.create_clidriver()


def driver_for(service):
    """The commands of EC2 change the parser when they run, so each needs one of its own; the models are loaded once."""
    if service != "ec2":
        return shared_driver
    driver = awscli.clidriver.create_clidriver()
    driver.session.register_component("data_loader", shared_driver.session.get_component("data_loader"))
    return driver


def check(command):
    called.clear()
    problems.clear()
    arguments[:] = command
    errors = io.StringIO()
    with contextlib.redirect_stderr(errors), contextlib.redirect_stdout(io.StringIO()):
        try:
            driver_for(command[0]).main(command)
        except (NotSent, SystemExit):
            pass
    if not called and not problems:
        usage = [line for line in errors.getvalue().splitlines() if "Unknown options" in line or "error: " in line]
        problems.append("; ".join(usage) or errors.getvalue().strip() or "calls nothing")
    return {"operations": list(called), "problems": list(problems)}


for command in json.load(sys.stdin):
    print(json.dumps(check(command)), flush=True)
