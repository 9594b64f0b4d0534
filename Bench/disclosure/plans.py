"""Plans of the exchange format and the tables that a method publishes for them."""

import itertools
import json


class Plan:
    """A plan file: dimensions, true counts, and what the desk would like to publish."""

    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            self.data = json.load(file)
        self.name = self.data.get("name", path)
        self.threshold = self.data["threshold"]
        self.dims = self.data["truth"]["dims"]
        self.truth = {tuple(cell["c"]): cell["v"] for cell in self.data["truth"]["cells"]}
        self.sets = {name: self._codes(part) for name, part in self.data["dimensions"].items()}

    @staticmethod
    def _codes(part):
        sets = {leaf: frozenset([leaf]) for leaf in part["leaves"]}
        sets.update({code: frozenset(leaves) for code, leaves in part.get("nodes", {}).items()})
        sets["*"] = frozenset(part["leaves"])
        return sets

    def counts(self, entry):
        """The true count of every cell of a planned table."""
        dims = entry["dims"]
        slots = [self.dims.index(name) for name in dims]
        containing = []
        for name, codes in zip(dims, entry["codes"]):
            by_leaf = {leaf: [] for leaf in self.data["dimensions"][name]["leaves"]}
            for code in codes:
                for leaf in self.sets[name][code]:
                    by_leaf[leaf].append(code)
            containing.append(by_leaf)
        counts = {codes: 0 for codes in itertools.product(*entry["codes"])}
        for leaf, value in self.truth.items():
            for codes in itertools.product(*(by[leaf[slot]] for by, slot in zip(containing, slots))):
                counts[codes] += value
        return counts

    def key(self, dims, codes):
        """What a cell counts, in one form: equal cells of different tables have the same key."""
        parts = ((name, self.sets[name][code]) for name, code in zip(dims, codes))
        return frozenset((name, leaves) for name, leaves in parts if leaves != self.sets[name]["*"])

    def judge(self):
        """Every product of the codes that tables over the same dimensions use: the exchange format's default."""
        shapes = {}
        for entry in self.data["plan"]:
            shape = shapes.setdefault(tuple(entry["dims"]), [[] for _ in entry["dims"]])
            for known, codes in zip(shape, entry["codes"]):
                known.extend(code for code in codes if code not in known)
        return [{"dims": list(dims), "codes": dict(zip(dims, codes))} for dims, codes in shapes.items()]

    def write_tables(self, tables, path):
        """Writes published tables in the exchange format, without the truth."""
        document = {
            "format": "desk-disclosure/1", "name": self.name, "dimensions": self.data["dimensions"],
            "threshold": self.threshold, "insider_c": self.data.get("insider_c", 0), "tables": tables,
            "judge": self.judge(),
        }
        with open(path, "w", encoding="utf-8") as file:
            json.dump(document, file, separators=(",", ":"))


def table(entry, number, cells):
    """A published table: cells are pairs of codes and content."""
    return {
        "name": f"t{number}", "release": entry.get("release", ""), "dims": entry["dims"],
        "cells": [{"c": list(codes), **content} for codes, content in cells],
    }
