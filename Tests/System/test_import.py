"""Importing an older register from the command line: all of it or nothing, and never a value on the screen."""

import json
import os
import shutil
import subprocess
import tempfile
import unittest

from desk import BINARY, ROOT, PostgresSchema, ServedDesk, run

SAMPLES = os.path.join(ROOT, "Samples", "register-2012-2014")


class ImportTests(unittest.TestCase):
    """On the embedded database."""

    schema = None

    def setUp(self):
        self.schema = self.make_schema()
        self.desk = ServedDesk(self.schema.address if self.schema else None).set_up()
        self.folder = tempfile.mkdtemp(prefix="register-")

    def tearDown(self):
        self.desk.close()
        shutil.rmtree(self.folder)
        if self.schema:
            self.schema.drop()

    def make_schema(self):
        return None

    def bring_in(self, directory, *flags, check=None):
        return run("import", "register", directory, *self.desk.options, *flags, check=check)

    def copy_samples(self):
        directory = os.path.join(self.folder, "export")
        shutil.copytree(SAMPLES, directory)
        return directory

    def test_the_sample_comes_in_once_and_nothing_that_overlaps_it(self):
        rehearsal = self.bring_in(SAMPLES, "--dry-run", check=0)
        self.assertIn("Nothing was changed", rehearsal.stderr)
        first = json.loads(self.bring_in(SAMPLES, "--json", check=0).stdout)
        self.assertEqual(first["status"], "imported")
        self.assertEqual(
            first["counts"],
            {"registrations": 429, "contacts": 2619, "sessions": 1924, "referrals": 181, "surveys": 16, "accounts": 13})
        self.assertEqual(first["marks"], {"without-intake": 3})
        again = self.bring_in(SAMPLES, check=0)
        self.assertIn("imported before", again.stderr)
        self.assertEqual(again.stdout, "")
        self.assertEqual(run("audit", "verify", *self.desk.options, check=0).stderr, "")
        directory = self.copy_samples()
        path = os.path.join(directory, "enquetes.csv")
        with open(path, encoding="utf-8-sig", newline="") as file:
            text = file.read()
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.write("\r\n".join(text.split("\r\n")[:-2]) + "\r\n")
        self.assertIn("429 dossiers and 2619 contacts", self.bring_in(directory, check=1).stderr)

    def test_a_dirty_export_changes_nothing_and_names_every_place(self):
        directory = self.copy_samples()
        path = os.path.join(directory, "contacten.csv")
        with open(path, encoding="utf-8-sig", newline="") as file:
            lines = file.read().split("\r\n")
        lines[10] = lines[10].replace(";", ";31-02-2013-Jansen;", 1)
        fields = lines[20].split(";")
        lines[20] = ";".join([fields[0], "31-03-2013", "02:30", *fields[3:]])
        fields = lines[30].split(";")
        lines[30] = ";".join([*fields[:-1], "=Jansen()"])
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.write("\r\n".join(lines))
        result = self.bring_in(directory, check=1)
        self.assertIn("contacten.csv:11: 11 fields instead of 10", result.stderr)
        self.assertIn("contacten.csv:21:tijd: there is no such time that day", result.stderr)
        self.assertIn("contacten.csv:31:dossiernr: starts like a formula", result.stderr)
        self.assertIn("3 problems", result.stderr)
        self.assertNotIn("Jansen", result.stdout + result.stderr)
        machine = json.loads(self.bring_in(directory, "--json", check=1).stdout)
        self.assertEqual([problem["line"] for problem in machine["problems"]], [11, 21, 31])
        # Nothing of it stayed: the clean register still comes in as a whole.
        self.assertEqual(json.loads(self.bring_in(SAMPLES, "--json", check=0).stdout)["status"], "imported")

    def test_thousands_of_problems_are_counted_and_not_all_printed(self):
        directory = self.copy_samples()
        with open(os.path.join(directory, "contacten.csv"), "a", encoding="utf-8", newline="") as file:
            for number in range(5000):
                file.write(f"X{number};01-03-2013;25:00;fax;1;medewerker;Limburg;rouw;advies;\r\n")
        result = self.bring_in(directory, "--dry-run", check=1)
        self.assertIn("10000 problems", result.stderr)
        self.assertLess(len(result.stderr.splitlines()), 220)
        self.assertIn("5000\tcontacten.csv:kanaal", result.stderr)

    def test_an_import_that_is_killed_leaves_all_or_nothing(self):
        for moment in (0.6, 1.2, 1.8, 2.4, 3.0):
            process = subprocess.Popen(
                [BINARY, "import", "register", SAMPLES, *self.desk.options], cwd=ROOT,
                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            try:
                process.wait(timeout=moment)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
            # Half a register would be an overlap, which ends with status 1.
            found = json.loads(self.bring_in(SAMPLES, "--dry-run", "--json", check=0).stdout)
            self.assertIn(found["status"], ("checked", "already-imported"))
        self.bring_in(SAMPLES, check=0)
        run("audit", "verify", *self.desk.options, check=0)


class PostgresImportTests(ImportTests):
    """On the server."""

    def make_schema(self):
        if "LUWTE_TEST_POSTGRES" not in os.environ:
            self.skipTest("no PostgreSQL")
        return PostgresSchema()


class WithoutDatabaseTests(unittest.TestCase):
    def test_the_files_alone_can_be_checked(self):
        with tempfile.TemporaryDirectory() as folder:
            result = run("import", "register", SAMPLES, "--dry-run", "--json", check=0, cwd=folder)
            self.assertEqual(json.loads(result.stdout)["status"], "checked")

    def test_a_missing_directory_is_one_problem(self):
        with tempfile.TemporaryDirectory() as folder:
            result = run("import", "register", folder + "/nowhere", "--dry-run", check=1, cwd=folder)
            self.assertIn("this directory does not exist", result.stderr)
            dutch = run(
                "import", "register", folder, "--dry-run", check=1, cwd=folder, env={"LC_ALL": "nl_NL.UTF-8"})
            self.assertEqual(dutch.stderr.count("dit bestand ontbreekt"), 5)


if __name__ == "__main__":
    unittest.main()
