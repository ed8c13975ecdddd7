"""Prints the properties of CloudFormation resource types that cannot change without a replacement, from the schemas of cfn-lint.

Arguments: resource types. Output: JSON with a list of property paths by type.
"""

import json
import sys

from cfnlint.schema.manager import PROVIDER_SCHEMA_MANAGER


def create_only(resource_type):
    schema = PROVIDER_SCHEMA_MANAGER.get_resource_schema("us-east-1", resource_type).schema
    return [path.removeprefix("/properties/").split("/") for path in schema.get("createOnlyProperties", [])]


print(json.dumps({resource_type: create_only(resource_type) for resource_type in sys.argv[1:]}))
