"""Products as files, as whoever keeps them meets them."""

import json
import os
import tempfile
import unittest

from desk import ServedDesk, run


class ProductTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.desk = ServedDesk().set_up()

    @classmethod
    def tearDownClass(cls):
        cls.desk.close()

    def products(self, *arguments, check=0):
        return run("products", *arguments, *self.desk.options, check=check)

    def listed(self):
        return [json.loads(line) for line in self.products("list", "--json").stdout.splitlines()]

    def write(self, text):
        handle, path = tempfile.mkstemp(suffix=".yaml", dir=self.desk.folder)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
        return path

    def test_a_next_version_is_shown_changed_and_added(self):
        shown = self.products("show", "short-term").stdout
        changed = shown.replace("version: 1", "version: 2").replace("validFrom: '2012-05-01'", "validFrom: 2027-01-01")
        self.assertIn("version: 2", changed)
        self.assertIn("validFrom: 2027-01-01", changed)
        self.assertIn("cliënt", shown)
        path = self.write(changed)
        before = self.listed()
        self.assertIn("can be added", self.products("add", path, "--dry-run").stderr)
        self.assertEqual(self.listed(), before)
        self.products("add", path)
        versions = {item["version"]: item for item in self.listed() if item["key"] == "short-term"}
        self.assertEqual(versions[1]["validUntil"], "2026-12-31")
        self.assertNotIn("validUntil", versions[2])
        self.assertIn("next version is 3", self.products("add", path, check=1).stderr)

    def test_a_slip_of_the_pen_is_named_and_nothing_is_added(self):
        before = self.listed()
        path = self.write(self.products("show", "information-advice").stdout.replace("limit:", "limt:"))
        refused = self.products("add", path, check=1)
        self.assertIn("limt", refused.stderr)
        self.assertTrue(all(line.startswith(path) for line in refused.stderr.splitlines()), refused.stderr)
        self.assertEqual(refused.stdout, "")
        self.assertIn("is wrong at", self.products("add", self.write(": ["), check=1).stderr)
        broken = self.products("add", self.write("key: a\nversion: 1\nname: ["), check=1).stderr
        self.assertRegex(broken, r"is wrong at line \d")
        self.assertEqual(self.listed(), before)

    def norms(self, *arguments, check=0):
        return run("norms", *arguments, *self.desk.options, check=check)

    def test_a_norm_is_set_and_listed_and_what_is_none_is_refused(self):
        days = lambda: dict(line.split("\t")[:2] for line in self.norms("list").stdout.splitlines())
        self.assertEqual(days()["next-session"], "14")
        self.norms("set", "next-session", "21")
        self.assertEqual(days()["next-session"], "21")
        self.assertIn("no such norm", self.norms("set", "tempo", "3", check=1).stderr)
        self.assertIn("1 to 90", self.norms("set", "help", "91", check=1).stderr)
        self.assertIn("talked over", self.norms("set", "waiting", "21", check=1).stderr)
        self.norms("set", "waiting", "21", "--talked-over", "2020-11-02")
        self.assertEqual(days()["waiting"], "21")

    def test_a_product_that_is_not_there_is_said_to_be_so(self):
        self.assertIn("no such product", self.products("show", "nothing", check=1).stderr)


if __name__ == "__main__":
    unittest.main()
