"""Protects plans with `luwte protect` and with common practice, and lets the same attacker judge all of them.

    python3 compare.py --luwte PATH [--plans FILE ...] [--desks] [--acro] [--work DIR]

Prints Markdown: a row per plan and method. `--desks` adds synthetic desks of 300 to 100,000 registrations; `--acro`
needs the package `acro` from PyPI. Ends with status 1 when a promise of Luwte did not hold.
"""

import argparse
import glob
import json
import multiprocessing
import os
import subprocess
import sys
import tempfile

import acro_method
import desks
import methods
from plans import Plan

HERE = os.path.dirname(os.path.abspath(__file__))
FIXTURES = os.path.join(HERE, "..", "..", "Tests", "Fixtures", "disclosure")
SYNTHETIC = [
    (kind, count)
    for kind, counts in {
        "quarters": [300, 2_000, 20_000, 100_000], "months": [300, 5_000, 100_000],
        "star": [300, 2_000, 20_000, 100_000], "cross": [300, 5_000, 100_000],
    }.items()
    for count in counts
]
COLUMNS = [
    "plan", "method", "c", "targets", "exact", "within 2", "narrow", "insiders", "cells", "value", "seconds", "MiB",
    "attack s",
]


class Run:
    """A command's answer with the time that it computed, which other work on the machine does not lengthen, and its
    largest memory."""

    def __init__(self, command):
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            process = subprocess.Popen(command, stdout=out, stderr=err)
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            out.seek(0)
            err.seek(0)
            self.output = out.read().decode()
            self.messages = err.read().decode().strip()
        self.status = process.returncode
        self.seconds = usage.ru_utime + usage.ru_stime
        self.mebibytes = usage.ru_maxrss / 1024


def attack(luwte, tables, truth, insiders):
    run = Run([luwte, "protect", "--attack", tables, "--truth", truth, "--insiders", str(insiders)])
    try:
        return json.loads(run.output), run
    except json.JSONDecodeError:
        return None, run


def row(plan, method, coalition, report, run, shares, spent=None):
    if report is None:
        reason = run.messages.splitlines()[-1:] or run.status
        print(f"| {plan.name} | {method} | {coalition} | refused: {reason} |", flush=True)
        return False
    numbers = [
        plan.name, method, coalition, report["targets"], report["exact"], report["within2"], report["narrow"],
        report["insider_narrow"] if report["insiders"] else "-", f"{shares[0]:.1%}", f"{shares[1]:.1%}",
        f"{spent.seconds:.2f}" if spent else "-", f"{spent.mebibytes:.0f}" if spent else "-", f"{run.seconds:.2f}",
    ]
    print("| " + " | ".join(str(number) for number in numbers) + " |", flush=True)
    return report["exact"] == report["narrow"] == report["insider_narrow"] == 0


def judge_practice(luwte, plan, path, work, name, tables, threshold=None):
    """Judges what a method would publish; its failures are expected and do not count."""
    target = os.path.join(work, f"{plan.name}-{name.replace(' ', '-')}.json")
    kept = plan.threshold
    plan.threshold = threshold or kept
    plan.write_tables(tables, target)
    plan.threshold = kept
    report, run = attack(luwte, target, path, 0)
    row(plan, name, "-", report, run, methods.shown_share(plan, tables))


def judge_luwte(luwte, plan, path, work, coalition, time_limit):
    """Protects, checks the certificates, attacks; true when every promise held."""
    tables = os.path.join(work, f"{plan.name}-c{coalition}-tables.json")
    proofs = os.path.join(work, f"{plan.name}-c{coalition}-certificates.json")
    spent = Run([
        luwte, "protect", path, "--c", str(coalition), "--output", tables, "--certificates", proofs,
        "--time-limit", str(time_limit),
    ])
    if spent.status != 0:
        last = spent.messages.splitlines()[-1:] or [f"status {spent.status}"]
        print(f"| {plan.name} | Luwte | {coalition} | refused after {spent.seconds:.1f} s: {last[0]} |", flush=True)
        return True
    checked = Run([luwte, "protect", "--check", tables, "--certificates", proofs])
    report, run = attack(luwte, tables, path, coalition)
    with open(tables, encoding="utf-8") as file:
        published = json.load(file)["tables"]
    held = row(plan, "Luwte", coalition, report, run, methods.shown_share(plan, published), spent)
    if checked.status != 0:
        print(f"| {plan.name} | Luwte | {coalition} | certificates refused: {checked.messages} |", flush=True)
    return held and checked.status == 0


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--luwte", required=True)
    arguments.add_argument("--plans", nargs="*", default=sorted(glob.glob(os.path.join(FIXTURES, "*.json"))))
    arguments.add_argument("--desks", action="store_true")
    arguments.add_argument("--acro", action="store_true")
    arguments.add_argument("--practice", action=argparse.BooleanOptionalAction, default=True)
    arguments.add_argument("--time-limit", type=int, default=60)
    arguments.add_argument("--work", default=None)
    chosen = arguments.parse_args()
    work = chosen.work or tempfile.mkdtemp(prefix="luwte-disclosure-")
    os.makedirs(work, exist_ok=True)
    paths = list(chosen.plans)
    if chosen.desks:
        for kind, count in SYNTHETIC:
            path = os.path.join(work, f"{kind}-{count}-seed1.json")
            with open(path, "w", encoding="utf-8") as file:
                json.dump(desks.plan(kind, count) | {"name": f"{kind}-{count}-synthetic"}, file)
            paths.append(path)
    print("| " + " | ".join(COLUMNS) + " |\n|" + "---|" * len(COLUMNS), flush=True)
    held = True
    for path in paths:
        plan = Plan(path)
        if chosen.practice:
            judge_practice(chosen.luwte, plan, path, work, "naive threshold", methods.naive_threshold(plan))
            judge_practice(chosen.luwte, plan, path, work, "rounding to 5", methods.rounding(plan))
        if chosen.acro:
            # In a process of its own: what a command's memory is measured against must not grow with the package.
            with multiprocessing.get_context("spawn").Pool(1) as pool:
                tables = pool.apply(acro_method.acro_tables, (plan,))
            judge_practice(chosen.luwte, plan, path, work, "acro, 10", tables, threshold=10)
        for coalition in (0, 1):
            held = judge_luwte(chosen.luwte, plan, path, work, coalition, chosen.time_limit) and held
    sys.exit(0 if held else 1)


if __name__ == "__main__":
    main()
