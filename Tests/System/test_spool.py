"""A crisis that begins while the register can't be written."""

import os
import sqlite3
import time
import unittest

from desk import Browser, ServedDesk

NOTE = "Zit in de auto bij het water en neemt niet meer op."


class SpoolTests(unittest.TestCase):
    def setUp(self):
        self.desk = ServedDesk().set_up()
        self.desk.start()
        self.addCleanup(self.desk.close)
        self.browser = Browser(self.desk).sign_in()

    def break_register(self, isBroken):
        """Takes the table away, as a half restored backup would."""
        names = ("crisis", "crisis_gone") if isBroken else ("crisis_gone", "crisis")
        path = os.path.join(self.desk.folder, "desk.sqlite")
        with sqlite3.connect(path, timeout=30) as connection:
            connection.execute("PRAGMA legacy_alter_table = ON")
            connection.execute(f"ALTER TABLE {names[0]} RENAME TO {names[1]}")
        connection.close()

    def spool(self):
        return [os.path.join(folder, name)
                for folder, _, names in os.walk(os.path.join(self.desk.folder, "spool")) for name in names]

    def wait_for_merge(self):
        deadline = time.monotonic() + 60
        while self.spool():
            self.assertLess(time.monotonic(), deadline, "the crisis was not merged")
            time.sleep(0.2)

    def test_it_is_kept_sealed_over_a_restart_and_stands_in_the_register_once(self):
        door = self.browser.get("/w/crisis/nieuw")
        sent = {**self.browser.hidden(door.text), "note": NOTE}
        self.break_register(True)
        for _ in range(2):
            kept = self.browser.post("/w/crisis/nieuw", sent)
            self.assertEqual(kept.status, 503)
            self.assertIn("komen vanzelf in het register", kept.text)
            self.assertIn(NOTE, kept.text)
        self.assertEqual(len(self.spool()), 2)
        for path in self.spool():
            with open(path, "rb") as file:
                self.assertNotIn(b"auto", file.read())
        self.desk.kill()
        self.break_register(False)
        self.desk.start()
        self.wait_for_merge()
        again = self.browser.post("/w/crisis/nieuw", {**sent, "note": ""})
        self.assertEqual(again.status, 303)
        page = self.browser.get(again.headers["Location"])
        self.assertEqual(page.status, 200)
        self.assertEqual(page.text.count(NOTE), 1)
        self.assertNotIn("auto", self.desk.log_text())


if __name__ == "__main__":
    unittest.main()
