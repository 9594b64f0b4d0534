"""Synthetic desks: registrations drawn record by record, and the plans that a desk of that size might ask for.

Shares of the target groups follow the figures published for the Dutch police desk of 2012 to 2014; everything else is
invented. The same size and seed always give the same file.
"""

import argparse
import json
import os
import random

UNITS = [f"U{number:02d}" for number in range(1, 12)]
DISTRICTS = {"D-N": UNITS[:4], "D-M": UNITS[4:8], "D-Z": UNITS[8:], "Total": UNITS}
GROUPS = {"staff": 71, "exstaff": 10, "manager": 8, "family": 6, "aspirant": 5}
AGES = {"<25": 6, "25-34": 22, "35-44": 28, "45-54": 27, "55-64": 15, "65+": 2}
GENDERS = {"m": 62, "f": 37, "x": 1}
QUESTIONS = {f"Q{number:02d}": 100 / number for number in range(1, 16)}
UNIT_WEIGHTS = {unit: weight for unit, weight in zip(UNITS, [13, 6, 9, 12, 11, 8, 10, 7, 9, 5, 3])}


def draw(random_numbers, weights):
    return random_numbers.choices(list(weights), list(weights.values()))[0]


def registrations(count, periods, seed):
    """One dictionary per registration; groups and ages hang together, as they do in life."""
    random_numbers = random.Random(f"{seed}/{count}/{periods}")
    season = {f"m{number:02d}": random_numbers.uniform(0.7, 1.3) for number in range(1, periods + 1)}
    for _ in range(count):
        group = draw(random_numbers, GROUPS)
        ages = dict(AGES)
        if group == "aspirant":
            ages = {"<25": 70, "25-34": 28, "35-44": 2}
        elif group == "exstaff":
            ages = {"45-54": 20, "55-64": 50, "65+": 30}
        yield {
            "unit": draw(random_numbers, UNIT_WEIGHTS), "target": group, "age": draw(random_numbers, ages),
            "gender": draw(random_numbers, GENDERS), "question": draw(random_numbers, QUESTIONS),
            "month": draw(random_numbers, season),
        }


def dimension(leaves, nodes=None):
    nodes = {"Total": list(leaves)} if nodes is None else nodes
    return {"leaves": list(leaves), "nodes": nodes}


def time_dimension(periods):
    months = [f"m{number:02d}" for number in range(1, periods + 1)]
    return dimension(months, {f"cum{last:02d}": months[:last] for last in range(2, periods + 1)})


def codes(part):
    return part["leaves"] + list(part["nodes"])


def plan(kind, count, seed=1, threshold=5, coalition=1):
    """A plan of one of four kinds: quarters, months, star, cross."""
    periods = {"quarters": 8, "months": 12}.get(kind, 1)
    parts = {
        "unit": dimension(UNITS, DISTRICTS), "target": dimension(GROUPS), "age": dimension(AGES),
        "gender": dimension(GENDERS), "question": dimension(QUESTIONS), "month": time_dimension(periods),
    }
    used = {
        "quarters": ["unit", "target", "month"], "months": ["unit", "target", "month"],
        "star": ["unit", "target", "age", "gender", "question"], "cross": ["unit", "target", "age"],
    }[kind]
    parts = {name: parts[name] for name in used}
    counts = {}
    for record in registrations(count, periods, seed):
        leaf = tuple(record[name] for name in used)
        counts[leaf] = counts.get(leaf, 0) + 1
    return {
        "format": "desk-disclosure/1", "name": f"{kind}-{count}", "dimensions": parts, "threshold": threshold,
        "insider_c": coalition,
        "truth": {"dims": used, "cells": [{"c": list(leaf), "v": value} for leaf, value in sorted(counts.items())]},
        "plan": tables(kind, parts, periods),
    }


def tables(kind, parts, periods):
    if kind == "star":
        return [
            {"release": "r1", "dims": ["unit", name], "codes": [codes(parts["unit"]), codes(parts[name])]}
            for name in ["target", "age", "gender", "question"]
        ]
    if kind == "cross":
        return [{"release": "r1", "dims": list(parts), "codes": [codes(part) for part in parts.values()]}]
    releases = []
    for period in range(1, periods + 1):
        moments = [f"m{period:02d}"] + ([f"cum{period:02d}"] if period > 1 else [])
        releases.append({
            "release": f"r{period:02d}", "dims": ["unit", "target", "month"],
            "codes": [codes(parts["unit"]), codes(parts["target"]), moments],
        })
    return releases


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--kind", choices=["quarters", "months", "star", "cross"], required=True)
    arguments.add_argument("--count", type=int, required=True)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--output", required=True)
    chosen = arguments.parse_args()
    os.makedirs(os.path.dirname(chosen.output) or ".", exist_ok=True)
    with open(chosen.output, "w", encoding="utf-8") as file:
        json.dump(plan(chosen.kind, chosen.count, chosen.seed), file, separators=(",", ":"))


if __name__ == "__main__":
    main()
