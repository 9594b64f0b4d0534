"""Puts load on one route with wrk and says what it cost."""

import json
import os
import subprocess
from dataclasses import dataclass, field
from statistics import median

HERE = os.path.dirname(os.path.abspath(__file__))


@dataclass
class Case:
    """A route under load. Cases that are compared are run in turn, round by round, since a machine's speed drifts."""

    name: str
    server: object
    paths: list
    connections: int = 16
    visitor: dict | None = None
    form: str | None = None
    method: str = "GET"
    #: Whether each path may be asked for once only; then every round gets a part of them.
    once: bool = False
    rounds: list = field(default_factory=list)

    def measure(self, seconds, folder, number, total):
        """Round `number` of `total`."""
        share = len(self.paths) // total
        paths = self.paths[number * share:(number + 1) * share] if self.once else self.paths
        result = self._load(paths, seconds, folder)
        if result["failed"] or not result["requests"]:
            raise RuntimeError(f"{self.name}: {result['failed']} of {result['requests']} requests failed")
        self.rounds.append(result)

    def warm_up(self, folder):
        """Not counted; what may be asked for once only is not asked for."""
        if not self.once:
            self._load(self.paths, 1, folder)

    def _load(self, paths, seconds, folder):
        listing = os.path.join(folder, "paths")
        with open(listing, "w", encoding="ascii") as file:
            file.write("\n".join(paths) + "\n")
        environment = {**os.environ, "PATHS": listing, "METHOD": self.method}
        if self.visitor:
            environment["COOKIE"] = self.visitor["cookie"]
        if self.form is not None:
            environment["BODY"] = self.form
        if self.once:
            environment["ONCE"] = "1"
        before = self.server.cpu_seconds()
        answer = subprocess.run(
            ["wrk", "-t1", f"-c{self.connections}", f"-d{seconds}s", "-s", os.path.join(HERE, "request.lua"),
             f"http://127.0.0.1:{self.server.port}"],
            env=environment, capture_output=True, text=True, check=True)
        result = json.loads(answer.stdout.strip().splitlines()[-1])
        result["cpu"] = (self.server.cpu_seconds() - before) * 1e6 / max(1, result["requests"])
        return result

    def _middle(self, value):
        return median(value(one) for one in self.rounds)

    @property
    def rate(self):
        return self._middle(lambda one: one["requests"] / one["seconds"])

    @property
    def p50(self):
        return self._middle(lambda one: one["p50"])

    @property
    def p99(self):
        return self._middle(lambda one: one["p99"])

    @property
    def cpu(self):
        """Microseconds of processor time of the server per request."""
        return self._middle(lambda one: one["cpu"])

    @property
    def size(self):
        return self._middle(lambda one: one["bytes"] / one["requests"])


def run_in_turn(cases, seconds, rounds, folder):
    """Every case once per round, after a warming-up that is not counted."""
    for case in cases:
        case.warm_up(folder)
    for number in range(rounds):
        for case in cases:
            case.measure(seconds, folder, number, rounds)
