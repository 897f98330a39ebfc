"""The capacity that DynamoDB operations consume, kept as the CloudWatch metrics that AWS keeps of every table.

Writes are counted by MiniStack's own figures; reads by the size of what was read, which MiniStack leaves out. A write that
a condition refused costs units on AWS and is not counted here.
"""

import json
import math

from ministack.services import cloudwatch, dynamodb

_READS = ("_get_item", "_query")
_WRITES = ("_put_item", "_update_item", "_delete_item", "_transact_write_items")


def _table_of(name: str) -> str:
    return name.rsplit("/", 1)[-1]


def _read_units(data, body) -> float:
    """A unit reads 4 KB, half of one when the read need not be consistent; nothing read costs as the smallest item."""
    items = [body["Item"]] if "Item" in body else body.get("Items", [])
    size = sum(dynamodb._item_size_bytes(item) for item in items)
    return max(1, math.ceil(size / 4096)) * (1.0 if data.get("ConsistentRead") else 0.5)


def _record(table: str, metric: str, units: float) -> None:
    cloudwatch.record_metric("AWS/DynamoDB", metric, units, "Count", {"TableName": _table_of(table)})


def _metered_read(read):
    def metered(data):
        status, headers, body = read(data)
        if status == 200:
            _record(data["TableName"], "ConsumedReadCapacityUnits", _read_units(data, json.loads(body)))
        return status, headers, body

    return metered


def _metered_write(write):
    def metered(data):
        asked = data.get("ReturnConsumedCapacity", "NONE") != "NONE"
        status, headers, body = write({**data, "ReturnConsumedCapacity": "TOTAL"} if not asked else data)
        if status != 200:
            return status, headers, body
        result = json.loads(body)
        consumed = result.get("ConsumedCapacity", []) if asked else result.pop("ConsumedCapacity", [])
        for each in consumed if isinstance(consumed, list) else [consumed]:
            _record(each["TableName"], "ConsumedWriteCapacityUnits", each["CapacityUnits"])
        return status, headers, body if asked else dynamodb.json_response(result)[2]

    return metered


def keep_capacity_metrics(expect) -> None:
    expect(cloudwatch, "record_metric")
    expect(dynamodb, "_item_size_bytes")
    for name in _READS:
        setattr(dynamodb, name, _metered_read(expect(dynamodb, name)))
    for name in _WRITES:
        setattr(dynamodb, name, _metered_write(expect(dynamodb, name)))
