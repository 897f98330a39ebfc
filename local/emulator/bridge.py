"""MiniStack with the few answers that differ from AWS corrected, so that functions/ and statemachines/ stay written for AWS.

Run as `uvicorn bridge:app`. Each correction checks that the code it replaces is still the one it was written for
and stops the start otherwise, so that a new version of the emulator cannot lose one in silence.
"""

import copy
import json
import threading

import feedback
import metering
import resume
from ministack import app as ministack_app
from ministack.core import lambda_runtime, responses
from ministack.services import eventbridge, lambda_svc, ses, ses_v2, stepfunctions

app = ministack_app.app

_invocation = threading.local()


def _replaced(text: str, old: str, new: str) -> str:
    if text.count(old) != 1:
        raise SystemExit(f"MiniStack has changed: local/emulator/bridge.py no longer finds {old!r}")
    return text.replace(old, new)


def _expect(module, name: str):
    if not hasattr(module, name):
        raise SystemExit(f"MiniStack has changed: local/emulator/bridge.py no longer finds {module.__name__}.{name}")
    return getattr(module, name)


def name_thrown_errors() -> None:
    """AWS reports the name of the error a Node handler threw; Retry and Catch match on it."""
    lambda_runtime._NODEJS_WORKER_SCRIPT = _replaced(
        lambda_runtime._NODEJS_WORKER_SCRIPT,
        'status: "error", error: String(err.message || err), trace: err.stack || ""',
        'status: "error", error: String(err.message || err), trace: err.stack || "", errorType: err.name || "Error"',
    )
    invoke = lambda_runtime.Worker.invoke
    execute = _expect(lambda_svc, "_execute_function_warm")

    def remembering_invoke(self, *args, **kwargs):
        response = invoke(self, *args, **kwargs)
        _invocation.error_type = response.get("errorType")
        return response

    def naming_execute(func, event, request_id):
        _invocation.error_type = None
        result = execute(func, event, request_id)
        if result.get("error") and _invocation.error_type:
            result["body"]["errorType"] = _invocation.error_type
        return result

    lambda_runtime.Worker.invoke = remembering_invoke
    lambda_svc._execute_function_warm = naming_execute


def honour_timeout_path() -> None:
    """AWS reads a task's timeout from its input when TimeoutSecondsPath is given."""
    execute = _expect(stepfunctions, "_execute_task")

    def execute_with_timeout(state_def, raw_input, execution, ctx):
        path = state_def.get("TimeoutSecondsPath")
        if path:
            effective = stepfunctions._apply_input_path(state_def, raw_input, ctx)
            state_def = {**state_def, "TimeoutSeconds": stepfunctions._resolve_path_or_ctx(path, effective, ctx)}
        return execute(state_def, raw_input, execution, ctx)

    stepfunctions._execute_task = execute_with_timeout


class _AskingFailed(Exception):
    def __init__(self, error):
        self.error = error


def fail_task_when_asking_fails() -> None:
    """AWS fails a task-token task at once when the function that should hand out the token throws."""
    call = _expect(stepfunctions, "_call_lambda")
    wait = _expect(stepfunctions, "_invoke_with_callback")

    def call_or_raise(func_ref, event):
        try:
            return call(func_ref, event)
        except stepfunctions._ExecutionError as error:
            if getattr(_invocation, "asking", False):
                raise _AskingFailed(error) from error
            raise

    def wait_or_fail(resource, input_data, token, state_def):
        _invocation.asking = True
        try:
            return wait(resource, input_data, token, state_def)
        except _AskingFailed as failed:
            stepfunctions._task_tokens.pop(token, None)
            raise failed.error from failed
        finally:
            _invocation.asking = False

    stepfunctions._call_lambda = call_or_raise
    stepfunctions._invoke_with_callback = wait_or_fail


def retry_failed_stream_items() -> None:
    """AWS delivers stream records again that a function names in batchItemFailures; here the whole batch comes again."""
    execute = _expect(lambda_svc, "_execute_function")

    def execute_and_check(func, event, *args, **kwargs):
        result = execute(func, event, *args, **kwargs)
        body = result.get("body")
        if _is_stream_batch(event) and isinstance(body, dict) and body.get("batchItemFailures"):
            failed = {"errorType": "BatchItemFailures", "errorMessage": str(body["batchItemFailures"])}
            return {**result, "error": True, "body": failed}
        return result

    lambda_svc._execute_function = execute_and_check


def _is_stream_batch(event) -> bool:
    records = event.get("Records") if isinstance(event, dict) else None
    return bool(records) and records[0].get("eventSource") == "aws:dynamodb"


def retry_failed_bus_targets() -> None:
    """AWS invokes a rule's function asynchronously: two more attempts, then the function's own failure destination."""

    def dispatch(arn, payload):
        func, config, _ = lambda_svc._get_func_record_for_ref(arn)
        if func and config:
            record = lambda_svc._execution_record_for_config(func, config)
            lambda_svc.invoke_async_with_retry(record, json.loads(payload))

    _expect(eventbridge, "_dispatch_to_lambda")
    eventbridge._dispatch_to_lambda = dispatch


def start_streams_afresh() -> None:
    """Stream positions outlive a restart but the records do not: an old position would skip the next run's records."""
    _expect(lambda_svc, "_restore_esm_positions")
    lambda_svc._restore_esm_positions = lambda store, positions: None
    lambda_svc._dynamodb_stream_positions.clear()


def keep_sent_mails() -> None:
    """The inbox shows after a restart what it showed before."""
    state, restore = _expect(ses, "get_state"), _expect(ses, "_restore_state")

    def state_with_mails():
        return {**state(), "_sent_emails": copy.deepcopy(ses._sent_emails)}

    def restore_with_mails(data):
        restore(data)
        ses._sent_emails.update(data.get("_sent_emails", {}))

    ses.get_state, ses._restore_state = state_with_mails, restore_with_mails


def keep_mail_headers() -> None:
    """A mail belongs to its thread by its headers: they are kept with it and shown with it."""
    handle = _expect(ses_v2, "handle_request")
    show = _expect(ministack_app, "_handle_ses_messages_request")

    async def handle_and_keep(method, path, headers, body, query_params):
        reply = await handle(method, path, headers, body, query_params)
        if method == "POST" and path.rstrip("/").endswith("/outbound-emails") and reply[0] == 200:
            named = json.loads(body).get("Content", {}).get("Simple", {}).get("Headers", [])
            message_id = json.loads(reply[2])["MessageId"]
            record = next(mail for mail in ses._sent_emails_list() if mail["MessageId"] == message_id)
            record["Headers"] = {header["Name"]: header["Value"] for header in named}
        return reply

    async def show_with_headers(method, path, headers, query_params):
        reply = await show(method, path, headers, query_params)
        if reply is None or reply[0] != 200:
            return reply
        kept = {mail["MessageId"]: mail.get("Headers", {}) for mails in ses._sent_emails.to_dict().values() for mail in mails}
        shown = json.loads(reply[2])
        for mails in shown["messages"].values():
            for mail in mails:
                mail["Headers"] = kept.get(mail["MessageId"], {})
        return reply[0], reply[1], json.dumps(shown).encode()

    ses_v2.handle_request = handle_and_keep
    ministack_app._handle_ses_messages_request = show_with_headers


def hand_over_cookies() -> None:
    """AWS hands the cookies of a request to an HTTP API over in a list of their own, and not among the headers."""
    execute = _expect(lambda_svc, "_execute_function_with_config_scope")

    def execute_with_cookies(record, event, *args, **kwargs):
        if isinstance(event, dict) and "http" in event.get("requestContext", {}):
            sent = event["headers"].pop("cookie", None)
            if sent:
                event["cookies"] = [cookie.strip() for cookie in sent.split(";")]
        return execute(record, event, *args, **kwargs)

    lambda_svc._execute_function_with_config_scope = execute_with_cookies


name_thrown_errors()
honour_timeout_path()
fail_task_when_asking_fails()
retry_failed_stream_items()
retry_failed_bus_targets()
start_streams_afresh()
keep_sent_mails()
keep_mail_headers()
hand_over_cookies()
feedback.tell_of_returned_mail(_expect)
metering.keep_capacity_metrics(_expect)
resume.continue_executions(ministack_app, responses._request_region, responses._request_account_id)

if __name__ == "__main__":
    ministack_app.main()
