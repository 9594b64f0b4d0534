"""A desk as a process, driven from outside through the network and the command line."""

import html
import http.client
import os
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import urllib.parse

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BINARY = os.environ.get("LUWTE_BINARY", os.path.join(ROOT, ".build", "debug", "luwte"))
PASSWORD = "vier losse woorden samen"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def run(*arguments, input=None, env=None, check=None, cwd=None):
    """Runs the command; `check` is the exit status that is expected."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith("LUWTE_DATABASE")}
    environment.update({"LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"}, **(env or {}))
    result = subprocess.run(
        [BINARY, *arguments], input=input, capture_output=True, text=True, env=environment, cwd=cwd or ROOT, timeout=300)
    if check is not None and result.returncode != check:
        raise AssertionError(f"exit {result.returncode}, expected {check}\n{result.stdout}\n{result.stderr}")
    return result


class PostgresSchema:
    """A schema of its own on the server of the tests; the connection string selects it."""

    def __init__(self):
        self.server = os.environ["LUWTE_TEST_POSTGRES"]
        self.name = "system_" + os.urandom(6).hex()
        self.query(f"CREATE SCHEMA {self.name}")

    @property
    def address(self):
        return f"postgres:{self.server} options='-c search_path={self.name}'"

    def query(self, text):
        answer = subprocess.run(
            ["psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", self.server, "-c", text],
            capture_output=True, text=True, check=True, env={**os.environ, "PGOPTIONS": "--client-min-messages=warning"})
        return answer.stdout.strip()

    def drop(self):
        self.query(f"DROP SCHEMA {self.name} CASCADE")


class Desk:
    """A practice desk in a temporary folder."""

    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="luwte-")
        self.port = free_port()
        self.process = None
        self.log = open(os.path.join(self.folder, "server.log"), "ab")

    @property
    def origin(self):
        return f"http://127.0.0.1:{self.port}"

    def command(self):
        return ["demo", "--folder", os.path.join(self.folder, "demo"), "--port", str(self.port)]

    def start(self):
        self.process = subprocess.Popen([BINARY, *self.command()], stdout=self.log, stderr=self.log, cwd=ROOT)
        deadline = time.monotonic() + 240
        while time.monotonic() < deadline:
            try:
                with socket.create_connection(("127.0.0.1", self.port), timeout=1):
                    return self
            except OSError:
                if self.process.poll() is not None:
                    raise AssertionError("the server ended: " + self.log_text()[-2000:])
                time.sleep(0.02)
        raise AssertionError("the server did not start")

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(timeout=30)
            except subprocess.TimeoutExpired:
                self.kill()

    def log_text(self):
        self.log.flush()
        with open(self.log.name, encoding="utf-8", errors="replace") as file:
            return file.read()

    def close(self):
        self.stop()
        self.log.close()
        shutil.rmtree(self.folder, ignore_errors=True)


class ServedDesk(Desk):
    """A desk that an administrator set up step by step, on any database."""

    def __init__(self, database=None):
        super().__init__()
        self.options = [
            "--database", database or "sqlite:" + os.path.join(self.folder, "desk.sqlite"),
            "--keys", os.path.join(self.folder, "root.key"),
        ]

    def set_up(self):
        run("keys", "init", *self.options, check=0)
        run("migrate", *self.options, check=0)
        run("user", "add", *self.options, "--login", "werker", "--label", "Medewerker 21", "--role", "worker",
            "--team", "Loket", input=PASSWORD + "\n", check=0)
        return self

    def command(self):
        return ["serve", *self.options, "--listen", f"127.0.0.1:{self.port}"]


class Browser:
    """The least of a browser: cookies, forms with their hidden fields, no redirects followed by themselves."""

    def __init__(self, desk):
        self.desk = desk
        self.cookies = {}

    @property
    def cookie(self):
        """What it sends; another browser can go on with it."""
        return "; ".join(f"{name}={value}" for name, value in self.cookies.items()) or None

    @cookie.setter
    def cookie(self, sent):
        self.cookies = dict(one.split("=", 1) for one in (sent or "").split("; ") if one)

    def take(self, header):
        name, value = header.split(";")[0].split("=", 1)
        if "max-age=0" in header.lower():
            self.cookies.pop(name, None)
        else:
            self.cookies[name] = value

    def request(self, method, path, fields=None, headers=None, timeout=60):
        connection = http.client.HTTPConnection("127.0.0.1", self.desk.port, timeout=timeout)
        sent = {"Accept-Language": "nl", **(headers or {})}
        if self.cookie:
            sent["Cookie"] = self.cookie
        body = None
        if fields is not None:
            body = urllib.parse.urlencode(fields, doseq=True)
            sent["Content-Type"] = "application/x-www-form-urlencoded"
        try:
            connection.request(method, path, body, sent)
            response = connection.getresponse()
            content = response.read()
        finally:
            connection.close()
        for value in response.headers.get_all("Set-Cookie") or []:
            self.take(value)
        response.text = content.decode("utf-8")
        return response

    def get(self, path, **options):
        return self.request("GET", path, **options)

    def post(self, path, fields, **options):
        return self.request("POST", path, fields, **options)

    def sign_in(self, login="werker"):
        answer = self.post("/w/in", {"login": login, "password": PASSWORD}, timeout=240)
        assert answer.status == 303, answer.status
        return self

    def new_contact(self):
        """The address of a new draft."""
        answer = self.get("/w/bellen")
        assert answer.status == 303, answer.status
        return answer.headers["Location"]

    def hidden(self, page):
        """The hidden fields of the first form that has a token of the session."""
        return {
            name: html.unescape(value)
            for name, value in re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', page)
        }
