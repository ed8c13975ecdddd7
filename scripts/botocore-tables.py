"""Prints the facts that botocore contains and Onus keeps in tables, as JSON: endpoints by partition, and maintenance actions of Amazon RDS."""

import json
import os
import re

import botocore
import botocore.session

with open(os.path.join(os.path.dirname(botocore.__file__), "data", "endpoints.json")) as file:
    endpoints = json.load(file)


def service(data):
    """A service with a partition endpoint is global: its endpoints are not Regions."""
    return {"global": "partitionEndpoint" in data, "endpoints": sorted(data.get("endpoints", {}))}


partitions = {
    partition["partition"]: {
        "regions": sorted(partition["regions"]),
        "services": {name: service(data) for name, data in partition["services"].items()},
    }
    for partition in endpoints["partitions"]
}
action = botocore.session.get_session().get_service_model("rds").shape_for("PendingMaintenanceAction").members["Action"]
print(json.dumps({"partitions": partitions, "maintenanceActions": re.findall(r"<code>([a-z-]+)</code>", action.documentation)}))
