"""Workflows that were waiting when the emulator stopped go on when it starts again, as they do on AWS, where nothing stops.

MiniStack marks them failed. Here the states that had ended are taken from the stored history and the one that was open
is entered again, which the workflows bear because AWS may retry any of their states too.
"""

import contextvars
import threading

from ministack.services import stepfunctions

_replay = threading.local()


class _Ended:
    def __init__(self, name, output, next_name):
        self.name, self.output, self.next_name = name, output, next_name


def _ended_states(events):
    """The states that ended, in order, and how many events belong to them; None when the history cannot be followed."""
    entered = [(at, event) for at, event in enumerate(events) if event["type"].endswith("StateEntered")]
    exited = [event for event in events if event["type"].endswith("StateExited")]
    if len(entered) not in (len(exited), len(exited) + 1):
        return None
    names = [event["stateEnteredEventDetails"]["name"] for _, event in entered]
    ended = []
    for at, event in enumerate(exited):
        details = event["stateExitedEventDetails"]
        if details["name"] != names[at]:
            return None
        next_name = names[at + 1] if at + 1 < len(names) else None
        ended.append(_Ended(details["name"], stepfunctions.json.loads(details["output"]), next_name))
    if len(entered) == len(exited):
        return None
    return ended, entered[-1][0]


def _replaying(handler):
    """The handler of one kind of state, answering from the history while there is some left to answer from."""

    def run(state_def, raw_input, *rest):
        ended = getattr(_replay, "ended", None)
        if not ended:
            return handler(state_def, raw_input, *rest)
        state = ended.pop(0)
        return state.output, state.next_name

    return run


def _resume(execution_arn, ended):
    _replay.ended = list(ended)
    _replay.known_events = 2 * len(ended)
    stepfunctions._run_execution(execution_arn)


def _add_new_event(add):
    def run(execution, event_type, details=None):
        known = getattr(_replay, "known_events", 0)
        if known:
            _replay.known_events = known - 1
            return None
        return add(execution, event_type, details)

    return run


def _running(data):
    return [key for key, run in (data or {}).get("executions", {})._data.items() if run.get("status") == "RUNNING"]


def continue_executions(app_module, region_var, account_var) -> None:
    """Patch the engine so that executions that were running when the state was stored run on after it is read back."""
    interrupted = []
    restore = stepfunctions._restore_state
    load = app_module._load_persisted_state

    def restore_and_remember(data):
        keys = _running(data) if data else []
        restore(data)
        interrupted.extend(keys)

    def load_and_continue():
        load()
        for account, region, arn in interrupted:
            execution = stepfunctions._executions._data[(account, region, arn)]
            followed = _ended_states(execution["events"])
            if followed is None:
                continue
            ended, open_at = followed
            execution["events"] = execution["events"][:open_at]
            execution.update(status="RUNNING", stopDate=None)
            execution.pop("error", None)
            execution.pop("cause", None)
            scope = contextvars.copy_context()
            scope.run(account_var.set, account)
            scope.run(region_var.set, region)
            threading.Thread(target=scope.run, args=(_resume, arn, ended), daemon=True).start()

    stepfunctions._restore_state = restore_and_remember
    app_module._load_persisted_state = load_and_continue
    stepfunctions._add_event = _add_new_event(stepfunctions._add_event)
    for kind in ("pass", "task", "choice", "wait", "parallel", "map"):
        name = f"_execute_{kind}"
        setattr(stepfunctions, name, _replaying(getattr(stepfunctions, name)))
