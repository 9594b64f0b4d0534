"""`luwte protect` as the privacy officer meets it: files in, files out, and words when something is refused."""

import json
import os
import stat
import tempfile
import unittest

from desk import ROOT, run

STAR = os.path.join(ROOT, "Tests", "Fixtures", "disclosure", "star-429.json")
UNITS = ["u1", "u2", "u3"]


def small_plan(counts=((9, 3, 7), (16, 25, 10), (12, 20, 30)), releases=("r1",), **more):
    """Three units by three groups with totals, published once or more often with the months that came."""
    months = [f"m{number}" for number in range(1, len(releases) + 1)]
    groups = ["g1", "g2", "g3"]
    cells = [
        {"c": [unit, group, month], "v": count}
        for month in months for unit, line in zip(UNITS, counts) for group, count in zip(groups, line)
    ]
    return {
        "format": "desk-disclosure/1", "name": "small", "threshold": 5, "insider_c": 1,
        "dimensions": {
            "unit": {"leaves": UNITS, "nodes": {"Total": UNITS}},
            "target": {"leaves": groups, "nodes": {"Total": groups}},
            "month": {"leaves": months, "nodes": {f"to-{month}": months[:place + 1] for place, month in
                                                  enumerate(months) if place > 0}},
        },
        "truth": {"dims": ["unit", "target", "month"], "cells": cells},
        "plan": [
            {"release": name, "dims": ["unit", "target", "month"],
             "codes": [UNITS + ["Total"], groups + ["Total"], [month] + ([f"to-{month}"] if month != "m1" else [])]}
            for name, month in zip(releases, months)
        ],
    } | more


class ProtectTests(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def path(self, name):
        return os.path.join(self.folder, name)

    def write(self, name, content):
        with open(self.path(name), "w", encoding="utf-8") as file:
            file.write(content if isinstance(content, str) else json.dumps(content))
        return self.path(name)

    def read(self, name):
        with open(self.path(name), encoding="utf-8") as file:
            return file.read()

    def protect(self, *arguments, check=0, **more):
        return run("protect", *arguments, check=check, **more)

    def refused(self, content, *words, arguments=()):
        path = self.write("refused.json", content)
        result = self.protect(path, "--output", self.path("nothing.json"), *arguments, check=1)
        for word in words:
            self.assertIn(word, result.stderr)
        self.assertEqual(result.stdout, "")
        self.assertFalse(os.path.exists(self.path("nothing.json")))
        return result.stderr

    def test_tables_prove_from_their_certificates_and_withstand_the_attack(self):
        said = self.protect(STAR, "--output", self.path("t.json"), "--certificates", self.path("c.json"))
        self.assertRegex(said.stderr, r"shown 8[0-9]\.[0-9] % of the value")
        self.assertEqual(stat.S_IMODE(os.stat(self.path("c.json")).st_mode), 0o600)
        checked = self.protect("--check", self.path("t.json"), "--certificates", self.path("c.json"))
        self.assertIn("proves the tables", checked.stderr)
        self.assertEqual(json.loads(checked.stdout)["targets"], 172)
        attacked = json.loads(
            self.protect("--attack", self.path("t.json"), "--truth", STAR, "--insiders", "1").stdout)
        found = {name: attacked[name] for name in ("exact", "narrow", "insider_narrow", "all_coalitions")}
        self.assertEqual(found, {"exact": 0, "narrow": 0, "insider_narrow": 0, "all_coalitions": True})

    def test_the_tables_hold_neither_truth_nor_reason(self):
        plan = self.write("plan.json", small_plan())
        tables = json.loads(self.protect(plan).stdout)
        self.assertEqual(set(tables) & {"truth", "plan", "certificates"}, set())
        for cell in (cell for table in tables["tables"] for cell in table["cells"]):
            self.assertIn(set(cell), ({"c", "v"}, {"c", "s"}))

    def test_a_number_shown_after_all_fails_proof_and_attack(self):
        plan = self.write("plan.json", small_plan())
        self.protect(plan, "--output", self.path("t.json"), "--certificates", self.path("c.json"))
        tables = json.loads(self.read("t.json"))
        cell = next(cell for cell in tables["tables"][0]["cells"] if cell["c"][:2] == ["u1", "g2"])
        del cell["s"]
        cell["v"] = 3
        broken = self.write("broken.json", tables)
        proof = self.protect("--check", broken, "--certificates", self.path("c.json"), check=1)
        self.assertEqual(proof.stdout, "")
        self.assertNotEqual(proof.stderr, "")
        result = self.protect("--attack", broken, "--truth", plan, check=1)
        self.assertEqual(json.loads(result.stdout)["exact"], 1)
        self.assertIn("1 group", result.stderr)

    def test_the_ledger_grows_by_one_release_and_an_unchanged_plan_reproduces(self):
        plan = self.write("plan.json", small_plan(releases=("r1", "r2")))
        ledger = self.path("ledger")
        self.protect(plan, "--ledger", ledger, "--output", self.path("1.json"))
        self.assertEqual([table["release"] for table in json.loads(self.read("1.json"))["tables"]], ["r1"])
        self.protect(plan, "--ledger", ledger, "--output", self.path("2.json"))
        self.assertEqual([table["release"] for table in json.loads(self.read("2.json"))["tables"]], ["r1", "r2"])
        again = self.protect(plan, "--ledger", ledger, "--output", self.path("3.json"))
        self.assertIn("published already", again.stderr)
        self.assertEqual(self.read("2.json"), self.read("3.json"))
        self.protect(plan, "--output", self.path("whole.json"))
        self.assertEqual(self.read("2.json"), self.read("whole.json"))
        with open(os.path.join(ledger, "ledger.jsonl"), encoding="utf-8") as file:
            self.assertEqual(len(file.read().splitlines()), 2)

    def test_a_count_that_was_published_may_not_change(self):
        ledger = self.path("ledger")
        plan = small_plan(releases=("r1", "r2"))
        self.protect(self.write("plan.json", plan), "--ledger", ledger, "--output", self.path("1.json"))
        plan["truth"]["cells"][0]["v"] += 1
        said = self.refused(plan, "u1 / g1 / m1", "booked", arguments=("--ledger", ledger))
        self.assertNotIn("10", said)

    def test_a_ledger_that_was_touched_is_refused(self):
        ledger = self.path("ledger")
        plan = small_plan(releases=("r1", "r2"))
        self.protect(self.write("plan.json", plan), "--ledger", ledger, "--output", self.path("1.json"))
        path = os.path.join(ledger, "ledger.jsonl")
        with open(path, encoding="utf-8") as file:
            line = file.read()
        with open(path, "w", encoding="utf-8") as file:
            file.write(line.replace('"v":25', '"v":26'))
        self.refused(plan, "ledger.jsonl, line 1", "altered", arguments=("--ledger", ledger))

    def test_explaining_says_rules_and_what_other_choices_would_show(self):
        plan = self.write("plan.json", small_plan())
        said = json.loads(self.protect(plan, "--explain", "--output", self.path("t.json")).stdout)
        rules = {cell["rule"] for cell in said["releases"][0]["hidden"]}
        self.assertEqual(rules, {"primary", "complement"})
        self.assertEqual([choice["threshold"] for choice in said["alternatives"]][:2], [10, 5])
        self.assertEqual([choice["insider_c"] for choice in said["alternatives"]][:2], [1, 2])

    def test_the_page_marks_every_hidden_cell_the_same(self):
        plan = self.write("plan.json", small_plan())
        self.protect(plan, "--report", self.path("page.html"), "--output", self.path("t.json"), "--language", "nl")
        page = self.read("page.html")
        hidden = sum("s" in cell for table in json.loads(self.read("t.json"))["tables"] for cell in table["cells"])
        self.assertGreater(hidden, 1)
        self.assertIn("afgeschermd", page)
        self.assertNotIn("<script", page)
        self.assertNotIn("primary", page)

    def test_a_cross_too_large_to_prove_is_refused_and_the_star_it_advises_works(self):
        names = {"unit": 40, "target": 16, "age": 20}
        dimensions = {
            name: {"leaves": [f"{name}{number}" for number in range(size)],
                   "nodes": {"Total": [f"{name}{number}" for number in range(size)]}}
            for name, size in names.items()
        }
        codes = [part["leaves"] + ["Total"] for part in dimensions.values()]
        counts = [
            {"c": [f"unit{u}", f"target{t}", f"age{a}"], "v": 1 + (7 * u + 3 * t + a) % 9}
            for u in range(40) for t in range(0, 16, 3) for a in range(0, 20, 4)
        ]
        plan = {
            "format": "desk-disclosure/1", "name": "cross", "threshold": 5, "insider_c": 0, "dimensions": dimensions,
            "truth": {"dims": list(names), "cells": counts},
            "plan": [{"release": "r1", "dims": list(names), "codes": codes}],
        }
        said = self.refused(plan, "more combinations than can be proven", "unit × target; unit × age")
        self.assertIn("Nothing was published", said)
        plan["plan"] = [
            {"release": "r1", "dims": ["unit", other], "codes": [codes[0], codes[place]]}
            for place, other in ((1, "target"), (2, "age"))
        ]
        said = self.protect(self.write("star.json", plan), "--output", self.path("t.json"))
        self.assertIn("Proven: 1 release", said.stderr)

    def test_malformed_files_name_the_place_and_the_reason(self):
        plan = small_plan()
        self.refused('{"format":', "refused.json, 1:", "ends too early")
        self.refused(plan | {"format": "else/1"}, "format", "unknown format")
        self.refused(plan | {"thresholds": 5}, "thresholds")
        self.refused(plan | {"threshold": 1}, "threshold", "between 2 and")
        negative = small_plan(counts=((9, -3, 7), (16, 25, 10), (12, 20, 30)))
        self.refused(negative, "truth", "negative")
        unknown = small_plan()
        unknown["plan"][0]["codes"][0].append("u9")
        self.refused(unknown, "plan", "u9")
        huge = small_plan(counts=((9, 2**63, 7), (16, 25, 10), (12, 20, 30)))
        self.refused(huge, "too large")
        twice = json.dumps(plan).replace('"threshold": 5', '"threshold": 5, "threshold": 6')
        self.refused(twice, "twice")
        self.refused(plan, "smaller than k", arguments=("--k", "3", "--c", "3"))

    def test_options_that_contradict_each_other_are_refused(self):
        plan = self.write("plan.json", small_plan())
        for arguments in ([], [plan, "--check", plan], ["--check", plan], ["--attack", plan]):
            self.assertIn("--certificates", self.protect(*arguments, check=1).stderr)
        self.assertIn("nl or en", self.protect(plan, "--language", "fr", check=1).stderr)
        self.assertIn("--insiders", self.protect("--attack", plan, "--truth", plan, "--insiders=-1", check=1).stderr)
        self.assertIn("--time-limit", self.protect(plan, "--time-limit", "0", check=1).stderr)
        missing = self.protect(self.path("none.json"), check=1, env={"LC_ALL": "nl_NL.UTF-8"})
        self.assertIn("niet te lezen", missing.stderr)


if __name__ == "__main__":
    unittest.main()
