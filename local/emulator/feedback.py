"""What Amazon SES tells of mails to its mailbox simulator, through the event destinations of their configuration set.

MiniStack keeps the event destinations of a configuration set and tells them nothing.
"""

import contextvars
import datetime
import json
import threading

from ministack.services import eventbridge, ses, ses_v2

_DETAIL_TYPES = {"Bounce": "Email Bounced", "Complaint": "Email Complaint Received"}

# A mail comes back when the call that sent it is over.
_SECONDS = 1.0


def tell_of_returned_mail(expect) -> None:
    """AWS puts bounces and complaints on the account's own bus where a configuration set says so."""
    handle, put = expect(ses_v2, "handle_request"), expect(eventbridge, "_put_events")
    for name in ("_SIMULATOR_OUTCOMES", "_SIMULATOR_DOMAIN", "_notification_detail"):
        expect(ses, name)

    async def handle_and_tell(method, path, headers, body, query_params):
        reply = await handle(method, path, headers, body, query_params)
        if method == "POST" and path.rstrip("/").endswith("/outbound-emails") and reply[0] == 200:
            for event in _events(json.loads(body), json.loads(reply[2])["MessageId"]):
                told = (put, {"Entries": [event]}, True)
                later = threading.Timer(_SECONDS, contextvars.copy_context().run, told)
                later.daemon = True
                later.start()
        return reply

    ses_v2.handle_request = handle_and_tell


def _events(sent, message_id):
    name = sent.get("ConfigurationSetName", "")
    destinations = (ses_v2._config_sets.get(name) or {}).get("EventDestinations") or {}
    wanted = {
        kind
        for destination in destinations.values()
        if destination["Enabled"] and destination.get("EventBridgeDestination")
        for kind in destination["MatchingEventTypes"]
    }
    now = datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    for address in sent.get("Destination", {}).get("ToAddresses", []):
        local, _, domain = address.lower().partition("@")
        outcomes = ses._SIMULATOR_OUTCOMES.get(local.split("+")[0], ()) if domain == ses._SIMULATOR_DOMAIN else ()
        for kind, subtype in outcomes:
            if kind in _DETAIL_TYPES and kind.upper() in wanted:
                mail = {
                    "timestamp": now,
                    "source": sent.get("FromEmailAddress", ""),
                    "messageId": message_id,
                    "destination": [address],
                    "tags": {
                        "ses:configuration-set": [name],
                        **{tag["Name"]: [tag["Value"]] for tag in sent.get("EmailTags", [])},
                    },
                }
                detail = {"eventType": kind, "mail": mail, **ses._notification_detail(kind, address, now, subtype)}
                yield {"Source": "aws.ses", "DetailType": _DETAIL_TYPES[kind], "Detail": json.dumps(detail)}
