"""Background jobs seen from outside: two processes serve one desk, one of them is killed, and everything is done once.

The clock of a job is moved in the database, since a term of a week can't be waited for; the rest is done by the processes.
"""

import os
import sqlite3
import time
import unittest

from desk import Browser, PostgresSchema, ServedDesk, free_port

SIGNALS = 25
LEASE = 300_000


class SecondProcess(ServedDesk):
    """One more process on the desk of another."""

    def __init__(self, first):
        super().__init__()
        self.options = first.options


class OnSQLite:
    def __init__(self, desk):
        self.path = desk.options[1].removeprefix("sqlite:")

    def query(self, text):
        with sqlite3.connect(self.path, timeout=30) as database:
            rows = database.execute(text).fetchall()
        return "\n".join("|".join(str(value) for value in row) for row in rows)


class OnPostgres:
    def __init__(self, schema):
        self.schema = schema

    def query(self, text):
        return self.schema.query(f"SET search_path = {self.schema.name}; {text}")


def raise_signal(browser):
    """A dossier with a questionnaire over the cut-off."""
    call = browser.new_contact()
    hidden = browser.hidden(browser.get(call).text)
    registered = browser.post(call, {
        "csrf": hidden["csrf"], "versie": hidden["versie"], "caller": "employee", "help-questions": "sleep", "danger": "no",
        "outcome": "registration", "channel": "phone", "kind": "own-question", "then": "traject"})
    start = registered.headers["Location"]
    dossier = browser.post(start, {**browser.hidden(browser.get(start).text), "van": "me"}).headers["Location"]
    form = dossier + "/lijst/tsq"
    today = time.strftime("%d-%m-%Y")
    begun = browser.post(form, {**browser.hidden(browser.get(form).text), "taken-on": today}).headers["Location"]
    answers = {f"item-{number}": "1" for number in range(1, 11)}
    done = browser.post(begun, {"csrf": hidden["csrf"], "versie": "0", "act": "finish", **answers})
    assert done.status == 303, done.text[-500:]


class JobTests(unittest.TestCase):
    def on_each_engine(self):
        yield ServedDesk(), None
        if os.environ.get("LUWTE_TEST_POSTGRES"):
            schema = PostgresSchema()
            self.addCleanup(schema.drop)
            yield ServedDesk(schema.address), schema

    def prepare(self, desk, schema):
        """A desk that is stopped, with signals whose terms have just passed."""
        self.addCleanup(desk.close)
        desk.set_up().start()
        browser = Browser(desk).sign_in()
        for _ in range(SIGNALS):
            raise_signal(browser)
        desk.stop()
        database = OnPostgres(schema) if schema else OnSQLite(desk)
        now = int(time.time() * 1000)
        database.query(f"UPDATE signal SET due_at = {now - 1000}")
        database.query(f"UPDATE job SET run_at = {now - 1000} WHERE kind = 'escalation'")
        return database

    def wait_for(self, database, count, most=60):
        deadline = time.monotonic() + most
        while time.monotonic() < deadline:
            if int(database.query("SELECT count(*) FROM signal WHERE escalated = 1")) >= count:
                return
            time.sleep(0.05)
        self.fail("the terms passed and nobody was told")

    def expect_once(self, database):
        def count(text):
            return int(database.query("SELECT count(*) FROM " + text))

        self.assertEqual(count("signal WHERE escalated = 1"), SIGNALS)
        self.assertEqual(count("job WHERE kind = 'escalation' AND state = 'done'"), SIGNALS)
        self.assertEqual(count("audit WHERE event = 'signal.escalated'"), SIGNALS, "every escalation once")
        self.assertEqual(count("task WHERE source = 'signal-overdue' AND done_at IS NULL"), SIGNALS)
        self.assertEqual(count("job WHERE state = 'failed'"), 0)

    def test_two_processes_do_every_job_once(self):
        for desk, schema in self.on_each_engine():
            with self.subTest(engine="postgres" if schema else "sqlite"):
                database = self.prepare(desk, schema)
                second = SecondProcess(desk)
                self.addCleanup(second.close)
                desk.port = free_port()
                desk.start()
                second.start()
                self.wait_for(database, SIGNALS)
                time.sleep(6)  # Another round of both: nothing is left for it.
                desk.stop()
                second.stop()
                self.expect_once(database)

    def test_a_process_that_is_killed_in_the_middle_leaves_nothing_half_done(self):
        for desk, schema in self.on_each_engine():
            with self.subTest(engine="postgres" if schema else "sqlite"):
                database = self.prepare(desk, schema)
                desk.port = free_port()
                desk.start()
                self.wait_for(database, 1)
                desk.kill()
                told = int(database.query("SELECT count(*) FROM audit WHERE event = 'signal.escalated'"))
                self.assertEqual(told, int(database.query("SELECT count(*) FROM signal WHERE escalated = 1")))
                # A lease of the dead process runs for five minutes; here it has run out.
                now = int(time.time() * 1000)
                database.query(f"UPDATE job SET lease_until = {now - LEASE} WHERE lease_until IS NOT NULL")
                desk.port = free_port()
                desk.start()
                self.wait_for(database, SIGNALS)
                desk.stop()
                self.expect_once(database)


if __name__ == "__main__":
    unittest.main()
