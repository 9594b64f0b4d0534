"""Processes that are measured: started on loopback, watched through /proc, ended with the run."""

import http.client
import os
import signal
import socket
import subprocess
import time

TICK = os.sysconf("SC_CLK_TCK")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """A server under measurement; `start_seconds` is the time until it answered the first request."""

    def __init__(self, command, path, log):
        self.port = free_port()
        self.log = open(log, "ab")
        begun = time.monotonic()
        self.process = subprocess.Popen([*command(self.port)], stdout=self.log, stderr=self.log)
        self._wait(path, begun + 60)
        self.start_seconds = time.monotonic() - begun

    def _wait(self, path, deadline):
        while True:
            try:
                if self.get(path)[0] == 200:
                    return
            except OSError:
                if self.process.poll() is not None or time.monotonic() > deadline:
                    raise RuntimeError(f"{self.process.args[0]} does not answer; see {self.log.name}") from None
                time.sleep(0.002)

    def get(self, path, cookie=None):
        """Status, body and seconds of one request."""
        begun = time.monotonic()
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        try:
            connection.request("GET", path, headers={"Accept-Language": "nl", **({"Cookie": cookie} if cookie else {})})
            answer = connection.getresponse()
            body = answer.read()
        finally:
            connection.close()
        return answer.status, body, time.monotonic() - begun

    def led(self, path, cookie, form):
        """Where a form leads."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        try:
            connection.request(
                "POST", path, form, {"Cookie": cookie, "Content-Type": "application/x-www-form-urlencoded"})
            answer = connection.getresponse()
            answer.read()
        finally:
            connection.close()
        if answer.status != 303:
            raise RuntimeError(f"{path} answers {answer.status}")
        return answer.headers["Location"]

    def cpu_seconds(self):
        """Of user and system together, since the start."""
        with open(f"/proc/{self.process.pid}/stat", encoding="ascii") as file:
            fields = file.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / TICK

    def memory(self, field):
        """`VmRSS` (now) or `VmHWM` (the most so far), in MiB."""
        with open(f"/proc/{self.process.pid}/status", encoding="ascii") as file:
            for line in file:
                if line.startswith(field + ":"):
                    return int(line.split()[1]) / 1024
        raise RuntimeError(field)

    def stop(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(timeout=20)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self.log.close()
