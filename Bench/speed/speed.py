"""Measures Luwte against bare routes in one run, and prints what came of it as Markdown.

    python3 speed.py --luwte PATH --bench PATH [--postgres CONNECTION] [--dossiers N] [--small N]
                     [--seconds N] [--rounds N] [--folder DIR]

The desks are made up by `luwte-bench desk`, through the product's own acts. Everything stays on loopback and in
one temporary folder, which is removed. Ends with status 1 when something could not be measured; a missed aim is shown,
not punished, since machines differ.
"""

import argparse
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.parse
from statistics import median

from load import Case, run_in_turn
from servers import Server

#: What is asked of the product (see docs/speed.md).
AIMS = {"share": 0.20, "register": 3.0, "growth": 1.2, "cold": 1.5, "closed": 0.05, "memory": 200, "start": 1.0,
        "score": 20.0}


class Desk:
    """A desk of made-up people on one engine, with the product and the bare routes serving it."""

    def __init__(self, tools, folder, name, database, dossiers, drafts):
        self.name = name
        self.tools = tools
        self.folder = os.path.join(folder, name)
        os.makedirs(self.folder)
        self.database = database or "sqlite:" + os.path.join(self.folder, "desk.sqlite")
        self.options = ["--database", self.database, "--keys", os.path.join(self.folder, "root.key")]
        subprocess.run([tools.luwte, "keys", "init", *self.options], check=True, capture_output=True)
        subprocess.run([tools.luwte, "migrate", *self.options], check=True, capture_output=True)
        begun = time.monotonic()
        made = subprocess.run(
            [tools.bench, "desk", *self.options, "--dossiers", str(dossiers), "--drafts", str(drafts)],
            check=True, stdout=subprocess.PIPE)
        say(f"{name}: {dossiers:,} dossiers made in {time.monotonic() - begun:.0f} s")
        self.card = json.loads(made.stdout)
        self.servers = []

    def _serve(self, command, path):
        server = Server(command, path, os.path.join(self.folder, "server.log"))
        self.servers.append(server)
        return server

    def serve(self):
        """The product as it is delivered."""
        return self._serve(
            lambda port: [self.tools.luwte, "serve", *self.options, "--listen", f"127.0.0.1:{port}"], "/gezond")

    def serve_bare(self):
        return self._serve(lambda port: [self.tools.bench, "bare", *self.options, "--port", str(port)], "/text")

    def stop(self):
        while self.servers:
            self.servers.pop().stop()

    def form(self, visitor, **fields):
        return urllib.parse.urlencode({"csrf": self.card[visitor]["csrf"], **fields})

    def forget_months(self):
        """As if no month had ever been counted."""
        if self.database.startswith("sqlite:"):
            store = sqlite3.connect(self.database.removeprefix("sqlite:"), timeout=20)
            store.execute("DELETE FROM figure_month")
            store.commit()
            store.close()
        else:
            subprocess.run(
                ["psql", "-X", "-q", self.database.removeprefix("postgres:"), "-c", "DELETE FROM figure_month"], check=True)


def say(text):
    print(text, file=sys.stderr, flush=True)


# What is measured.

def pages(desk, luwte, prefix=""):
    """The pages that a worker opens all day."""
    reader = desk.card["reader"]
    return {
        "caseload": Case(prefix + "caseload, own, 25 rows", luwte, ["/w/caseload"], visitor=reader),
        "team": Case(prefix + "caseload, whole team, 25 rows", luwte, ["/w/caseload?toon=team"], visitor=reader),
        "due": Case(prefix + "due list, 25 rows", luwte, ["/w/taken"], visitor=reader),
        "today": Case(prefix + "today of the team lead", luwte, ["/w"], visitor=desk.card["lead"]),
        "dossier": Case(prefix + "dossier", luwte, ["/w/dossier/" + desk.card["dossier"]], visitor=reader),
        "tab": Case(
            prefix + "dossier, goals", luwte, [f"/w/dossier/{desk.card['dossier']}/doelen"], visitor=reader),
        "search": Case(
            prefix + "exact search", luwte,
            [luwte.led("/w/zoek", reader["cookie"], desk.form("reader", q=desk.card["phone"]))], visitor=reader),
    }


def writes(desk, luwte, bare):
    """Registering a contact through its form, keeping what is typed in it, and the least that a durable write can cost.

    Each draft is registered or saved once: the first half is registered, the other half is saved.
    """
    notes = "Belt omdat het slapen niet lukt. " * 12
    form = desk.form("writer", **{
        "caller": "employee", "help-questions": "sleep", "danger": "no", "outcome": "enough", "channel": "phone",
        "kind": "own-question", "then": "klaar", "alias": "Merel", "notes": notes})
    kept = desk.form("writer", **{"alias": "Merel", "notes": notes})
    half = len(desk.card["drafts"]) // 2
    return {
        "insert": Case("bare durable insert", bare, ["/insert"], connections=8, method="POST", form=""),
        "register": Case(
            "registering a contact", luwte, ["/w/bellen/" + draft for draft in desk.card["drafts"][:half]],
            connections=8, visitor=desk.card["writer"], method="POST", form=form, once=True),
        "autosave": Case(
            "autosave of a contact", luwte, [f"/w/bellen/{draft}/bewaar" for draft in desk.card["drafts"][half:]],
            connections=8, visitor=desk.card["writer"], method="POST", form=kept, once=True),
    }


def check(desk, luwte):
    """That the pages are what they should be, before they are timed."""
    dossier = "/w/dossier/" + desk.card["dossier"]
    for path in ["/w/caseload", dossier, dossier + "/doelen"]:
        status, body, _ = luwte.get(path, desk.card["reader"]["cookie"])
        if status != 200 or (path == "/w/caseload" and body.count(b'class="alias"') != 25):
            raise RuntimeError(f"{path} answers {status}")


def check_registered(desk, luwte):
    """That what was registered under load is registered."""
    # The very first is asked for by wrk alone, which tries the script out without sending.
    path = "/w/bellen/" + desk.card["drafts"][5]
    status, _, _ = luwte.get(path, desk.card["writer"]["cookie"])
    if status != 303:
        raise RuntimeError("a contact was not registered")


def figures(desk, luwte):
    """Seconds for the key figures of five years: counted anew, and from closed months."""
    path = f"/w/kengetallen?from={desk.card['firstMonth']}&to={desk.card['lastMonth']}"

    def ask():
        status, _, seconds = luwte.get(path, desk.card["reader"]["cookie"])
        if status != 200:
            raise RuntimeError(f"key figures answer {status}")
        return seconds

    cold = []
    for _ in range(3):
        desk.forget_months()
        cold.append(ask())
    return median(cold), median(ask() for _ in range(20))


def starts(desk):
    """Seconds until the product answers, five times."""
    taken = []
    for _ in range(5):
        server = desk.serve()
        taken.append(server.start_seconds)
        server.stop()
        desk.servers.remove(server)
    return median(taken)


# What is printed.

def rows(cases, base):
    for case in cases:
        yield (
            f"| {case.name} | {case.rate:,.0f} | {case.rate / base.rate * 100:.0f} % | {case.p50:.2f} | {case.p99:.2f} "
            f"| {case.cpu:,.0f} | {case.size / 1024:.1f} |")


def table(title, cases, base):
    print(f"\n### {title}\n")
    print(f"| route | requests/s | of {base.name} | p50 ms | p99 ms | CPU µs/request | KiB |")
    print("|---|--:|--:|--:|--:|--:|--:|")
    for row in rows(cases, base):
        print(row)


def verdict(what, value, aim, reached):
    print(f"| {what} | {value} | {aim} | {'yes' if reached else '**no**'} |")


def measure_sqlite(tools, folder, options):
    drafts = options.rounds * 8_000
    # The large desk first: it takes minutes, in which a visitor of the other would be signed out.
    large = Desk(tools, folder, "sqlite-large", None, options.dossiers, drafts)
    small = Desk(tools, folder, "sqlite-small", None, options.small, 10)
    try:
        start = starts(large)
        luwte, other, bare = large.serve(), small.serve(), large.serve_bare()
        idle = luwte.memory("VmRSS")
        check(large, luwte)
        check(small, other)
        big, little = pages(large, luwte), pages(small, other, "small desk: ")
        text, page = Case("text", bare, ["/text"]), Case("page from memory", bare, ["/page"])
        reading = [text, page, *big.values(), *little.values()]
        run_in_turn(reading, options.seconds, options.rounds, folder)
        table(f"SQLite, {options.dossiers:,} dossiers (small desk: {options.small:,})", reading, page)
        writing = writes(large, luwte, bare)
        run_in_turn(writing.values(), options.seconds, options.rounds, folder)
        check_registered(large, luwte)
        table("SQLite, durable writes", writing.values(), writing["insert"])
        cold, closed = figures(large, luwte)
        peak = luwte.memory("VmHWM")
    finally:
        large.stop()
        small.stop()
    score = json.loads(subprocess.run([tools.bench, "score"], check=True, capture_output=True).stdout)["microseconds"]
    growth, slowest = max((big[name].p50 / little[name].p50, name) for name in big)
    share = big["caseload"].rate / page.rate
    slower = writing["register"].p99 / writing["insert"].p99
    print("\n### Aims (SQLite)\n\n| what | measured | aim | reached |\n|---|--:|--:|---|")
    verdict("caseload against the page from memory", f"{share * 100:.0f} %", "≥ 20 %", share >= AIMS["share"])
    verdict("registering against a bare insert, p99", f"{slower:.1f} ×", "≤ 3 ×", slower <= AIMS["register"])
    verdict(f"{options.dossiers:,} against {options.small:,} dossiers, p50 of the page that differs most",
            f"{growth:.2f} × ({slowest})", "≤ 1.2 ×", growth <= AIMS["growth"])
    verdict("key figures, every month counted", f"{cold:.2f} s", "≤ 1.5 s", cold <= AIMS["cold"])
    verdict("key figures, from closed months", f"{closed * 1000:.0f} ms", "≤ 50 ms", closed <= AIMS["closed"])
    verdict("memory, the most (idle)", f"{peak:.0f} MiB ({idle:.0f})", "≤ 200 MiB", peak <= AIMS["memory"])
    verdict("start until the first answer", f"{start * 1000:.0f} ms", "≤ 1 s", start <= AIMS["start"])
    verdict("scoring one PCL-5", f"{score:.1f} µs", "< 20 µs", score < AIMS["score"])


def measure_postgres(tools, folder, options):
    database = "postgres:" + options.postgres
    desk = Desk(tools, folder, "postgres", database, options.small, options.rounds * 8_000)
    try:
        luwte, bare = desk.serve(), desk.serve_bare()
        check(desk, luwte)
        page = Case("page from memory", bare, ["/page"])
        reading = [page, *pages(desk, luwte).values()]
        run_in_turn(reading, options.seconds, options.rounds, folder)
        table(f"PostgreSQL, {options.small:,} dossiers (CPU without that of the database server)", reading, page)
        writing = writes(desk, luwte, bare)
        run_in_turn(writing.values(), options.seconds, options.rounds, folder)
        check_registered(desk, luwte)
        table("PostgreSQL, durable writes", writing.values(), writing["insert"])
        cold, closed = figures(desk, luwte)
        print(f"\nKey figures of {options.small:,} registrations: {cold:.2f} s cold, {closed * 1000:.0f} ms from closed "
              f"months. Memory: {luwte.memory('VmHWM'):.0f} MiB at most.")
    finally:
        desk.stop()


def machine():
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        model = next((line.split(":")[1].strip() for line in file if line.startswith("model name")), "unknown")
    return f"{os.cpu_count()} × {model}, load {os.getloadavg()[0]:.1f} at the start"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--luwte", required=True)
    parser.add_argument("--bench", required=True)
    parser.add_argument("--postgres", help="an empty database; without it PostgreSQL is left out")
    parser.add_argument("--dossiers", type=int, default=100_000)
    parser.add_argument("--small", type=int, default=10_000)
    parser.add_argument("--seconds", type=int, default=4)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    folder = tempfile.mkdtemp(prefix="luwte-bench-")
    try:
        print(f"## Speed\n\n{machine()}.")
        measure_sqlite(options, folder, options)
        if options.postgres:
            measure_postgres(options, folder, options)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
