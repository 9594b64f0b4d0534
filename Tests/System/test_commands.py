"""The command line as an administrator meets it: exit status, words on standard error, results on standard output."""

import contextlib
import json
import os
import sqlite3
import stat
import subprocess
import tempfile
import time
import unittest

from desk import BINARY, PASSWORD, ROOT, Browser, ServedDesk, run


class CommandTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.desk = ServedDesk().set_up()

    @classmethod
    def tearDownClass(cls):
        cls.desk.close()

    def test_every_command_has_help(self):
        for command in (["--help"], ["serve", "--help"], ["demo", "--help"], ["migrate", "--help"],
                        ["desks", "add", "--help"], ["keys", "init", "--help"], ["user", "add", "--help"], ["audit", "verify", "--help"],
                        ["import", "register", "--help"], ["report", "key-figures", "--help"], ["protect", "--help"]):
            self.assertIn("USAGE", run(*command, check=0).stdout, command)

    def test_a_practice_desk_that_was_broken_off_is_made_again(self):
        with tempfile.TemporaryDirectory() as folder:
            command = [BINARY, "demo", "--folder", folder, "--set-up-only"]
            broken = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            register = os.path.join(folder, "luwte.sqlite")
            while broken.poll() is None and not self.accounts_in(register):
                time.sleep(0.005)
            broken.kill()
            broken.wait()
            self.assertTrue(os.path.exists(os.path.join(folder, "unfinished")), "broken off before its end")
            subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
            self.assertFalse(os.path.exists(os.path.join(folder, "unfinished")))
            with contextlib.closing(sqlite3.connect(register)) as store:
                carried = store.execute("SELECT count(*) FROM dossier WHERE owner_id IS NOT NULL AND state = 'open'")
                self.assertGreater(carried.fetchone()[0], 3, "the clients of a working day")

    def test_a_practice_desk_never_throws_away_what_was_there_before_it(self):
        for name in ("luwte.sqlite", "root.key"):
            with tempfile.TemporaryDirectory() as folder:
                path = os.path.join(folder, name)
                with open(path, "wb") as file:
                    file.write(b"somebody's own")
                os.chmod(path, 0o600)
                for _ in range(2):
                    run("demo", "--folder", folder, "--set-up-only", check=1)
                    with open(path, "rb") as file:
                        self.assertEqual(file.read(), b"somebody's own", name)

    @staticmethod
    def accounts_in(register):
        try:
            with contextlib.closing(sqlite3.connect(f"file:{register}?mode=ro", uri=True)) as store:
                return store.execute("SELECT count(*) FROM account").fetchone()[0]
        except sqlite3.Error:
            return 0

    def test_a_practice_desk_says_which_samples_it_misses(self):
        with tempfile.TemporaryDirectory() as folder:
            result = run("demo", "--folder", os.path.join(folder, "desk"), "--set-up-only", check=1, cwd=folder)
            self.assertIn("--samples", result.stderr)

    def test_an_unknown_option_is_refused_with_the_usage(self):
        result = run("migrate", "--nonsense")
        self.assertEqual(result.returncode, 64)
        self.assertIn("--nonsense", result.stderr)

    def test_nothing_is_done_without_a_database(self):
        result = run("migrate", check=1, cwd=tempfile.gettempdir())
        self.assertIn("LUWTE_DATABASE", result.stderr)
        self.assertEqual(result.stdout, "")

    def test_messages_are_dutch_where_the_environment_is(self):
        result = run("migrate", check=1, cwd=tempfile.gettempdir(), env={"LC_ALL": "nl_NL.UTF-8"})
        self.assertIn("Zeg waar de gegevens staan", result.stderr)

    def test_the_root_key_is_for_its_owner_alone_and_never_overwritten(self):
        path = self.desk.options[3]
        self.assertEqual(stat.S_IMODE(os.stat(path).st_mode), 0o600)
        result = run("keys", "init", *self.desk.options, check=1)
        self.assertIn("never overwritten", result.stderr)

    def test_a_root_key_that_others_can_read_is_refused(self):
        path = self.desk.options[3]
        os.chmod(path, 0o640)
        try:
            self.assertIn("0600", run("audit", "verify", *self.desk.options, check=1).stderr)
        finally:
            os.chmod(path, 0o600)

    def test_migrating_again_changes_nothing(self):
        self.assertEqual(run("migrate", *self.desk.options, check=0).stdout, "")

    def test_serving_an_empty_database_says_what_to_do(self):
        with tempfile.TemporaryDirectory() as folder:
            options = ["--database", f"sqlite:{folder}/empty.sqlite", "--keys", self.desk.options[3]]
            self.assertIn("luwte migrate", run("serve", *options, check=1).stderr)

    def test_a_weak_password_and_a_name_in_use_are_refused(self):
        account = ["--label", "Medewerker 99", "--role", "worker", "--team", "Loket"]
        short = run("user", "add", *self.desk.options, "--login", "nieuw", *account, input="kort\n", check=1)
        self.assertIn("15", short.stderr)
        taken = run("user", "add", *self.desk.options, "--login", "WERKER", *account, input=PASSWORD + "\n", check=1)
        self.assertIn("already in use", taken.stderr)

    def test_the_audit_trail_verifies_and_tells_its_root(self):
        report = json.loads(run("audit", "verify", *self.desk.options, "--json", check=0).stdout)
        self.assertGreaterEqual(report["rows"], 1)
        self.assertEqual(report["findings"], [])
        self.assertRegex(report["root"], "^[0-9a-f]{64}$")

    def test_an_earlier_root_of_the_audit_log_is_held_against_the_log(self):
        report = json.loads(run("audit", "verify", *self.desk.options, "--json", check=0).stdout)
        kept = f"{report['sealed']}:{report['root']}"
        run("audit", "verify", *self.desk.options, "--kept", kept, check=0)
        other = f"{report['sealed']}:{'0' * 64}"
        self.assertIn("kept root broken", run("audit", "verify", *self.desk.options, "--kept", other, check=1).stdout)
        run("audit", "verify", *self.desk.options, "--kept", "yesterday", check=64)

    def test_a_checkpoint_that_was_kept_is_held_against_the_log(self):
        with tempfile.TemporaryDirectory() as folder:
            kept = os.path.join(folder, "checkpoint")
            with open(kept, "w", encoding="utf-8") as file:
                file.write(run("audit", "checkpoint", *self.desk.options, check=0).stdout)
            run("products", "list", *self.desk.options, check=0)
            run("audit", "verify", *self.desk.options, "--checkpoint", kept, check=0)
            with open(kept, "a", encoding="utf-8") as file:
                file.write("more")
            run("audit", "verify", *self.desk.options, "--checkpoint", kept, check=1)
            run("audit", "verify", *self.desk.options, "--checkpoint", os.path.join(folder, "none"), check=1)
            run("audit", "verify", *self.desk.options, "--checkpoint", kept, "--kept", "1:" + "0" * 64, check=64)

    def test_among_two_desks_a_command_is_told_which_is_meant(self):
        desk = ServedDesk().set_up()
        self.addCleanup(desk.close)
        self.assertEqual(run("desks", "add", *desk.options, "--name", "Zuid", check=0).stdout, "Zuid\n")
        run("desks", "add", *desk.options, "--name", "Zuid", check=1)
        listed = run("desks", "list", *desk.options, check=0).stdout
        self.assertEqual(listed, "Luwte\tEurope/Amsterdam\nZuid\tEurope/Amsterdam\n")
        account = ["--login", "zuider", "--label", "Medewerker 31", "--role", "worker", "--team", "Loket"]
        unnamed = [["user", "add", *account], ["serve"], ["audit", "verify"], ["products", "list"]]
        for command in unnamed:
            for language, word in (("C.UTF-8", "several desks"), ("nl_NL.UTF-8", "meer loketten")):
                refused = run(*command, *desk.options, input=PASSWORD + "\n", check=1, env={"LC_ALL": language})
                self.assertIn(word, refused.stderr, command)
                self.assertIn("Luwte, Zuid", refused.stderr, command)
        self.assertIn("Luwte, Zuid", run("serve", *desk.options, "--desk", "Oost", check=1).stderr)
        run("user", "add", *desk.options, "--desk", "Zuid", *account, input=PASSWORD + "\n", check=0)
        rows = [json.loads(run("audit", "verify", *desk.options, "--json", check=0, env={"LUWTE_DESK": name}).stdout)
                for name in ("Luwte", "Zuid")]
        self.assertEqual([report["findings"] for report in rows], [[], []])
        self.assertEqual([report["rows"] for report in rows], [1, 1], "each desk has a trail of its own")
        desk.options = [*desk.options, "--desk", "Zuid"]
        desk.start()
        page = Browser(desk).sign_in("zuider").get("/w")
        self.assertIn("Zuid</title>", page.text)

    def test_a_settings_file_with_a_typing_error_names_its_place(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "luwte.yaml")
            with open(path, "w", encoding="utf-8") as file:
                file.write("desk:\n  timezone: Europe/Amsterdam\n")
            self.assertIn("desk.timezone", run("migrate", "--config", path, check=1).stderr)

    def test_the_quick_exit_leads_where_the_settings_say_and_nowhere_unsafe(self):
        path = os.path.join(self.desk.folder, "luwte.yaml")
        options = [*self.desk.options, "--config", path]
        for address in ("http://weer.example/", "weer.example", "javascript:alert(1)", "https://naam@weer.example/"):
            with open(path, "w", encoding="utf-8") as file:
                file.write(f"desk:\n  quick-exit: {address}\n")
            self.assertIn("desk.quick-exit", run("serve", *options, check=1).stderr, address)
        with open(path, "w", encoding="utf-8") as file:
            file.write("desk:\n  quick-exit: https://weer.example/nu\n")
        self.desk.options = options
        try:
            left = Browser(self.desk.start()).get("/weg")
        finally:
            self.desk.stop()
            self.desk.options = options[:4]
        self.assertEqual((left.status, left.headers["Location"]), (303, "https://weer.example/nu"))


if __name__ == "__main__":
    unittest.main()
