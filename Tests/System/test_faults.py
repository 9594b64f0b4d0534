"""Nothing acknowledged is ever lost: the server is killed while contacts are being saved, and an outside recorder compares.

LUWTE_KILLS sets the number of kills per engine: 20 here, 200 in `make faults`.
"""

import http.client
import os
import random
import re
import sqlite3
import threading
import time
import unittest

from desk import Browser, PostgresSchema, ServedDesk, run

KILLS = int(os.environ.get("LUWTE_KILLS", "20"))
FORM = {
    "caller": "employee", "help-questions": "sleep", "danger": "no", "outcome": "enough", "channel": "phone",
    "kind": "own-question", "then": "klaar",
}


class Recorder:
    """What a worker was told: which text was saved, and which contact was registered."""

    def __init__(self):
        self.saved = {}
        self.registered = {}


class Worker(threading.Thread):
    """Registers contacts until it is told to stop; after a broken connection it sends the same thing again."""

    def __init__(self, desk, cookie, recorder, number):
        super().__init__(daemon=True)
        self.browser = Browser(desk)
        self.browser.cookie = cookie
        self.recorder = recorder
        self.random = random.Random(number)
        self.number = number
        self.should_stop = False
        self.count = 0

    def run(self):
        while not self.should_stop:
            self.count += 1
            self.register(f"gesprek {self.number} {self.count} {self.random.random()}")

    def again(self, method, path, fields=None, headers=None):
        while True:
            try:
                return self.browser.request(method, path, fields, headers, timeout=20)
            except (OSError, http.client.HTTPException):
                if self.should_stop:
                    raise SystemExit
                time.sleep(0.05)

    def register(self, text):
        place = self.again("GET", "/w/bellen").headers["Location"]
        hidden = self.browser.hidden(self.again("GET", place).text)
        fields = {"csrf": hidden["csrf"], "versie": hidden["versie"], "notes": text}
        saved = self.again("POST", place + "/bewaar", fields, {"Accept": "application/json"})
        if saved.status == 200:
            self.recorder.saved[place] = text
        version = re.search(r'"version":(\d+)', saved.text)
        answer = self.again("POST", place, {**fields, **FORM, "versie": version.group(1) if version else "1"})
        if answer.status == 303:
            self.recorder.registered[answer.headers["Location"]] = text


class KillTests(unittest.TestCase):
    def test_no_acknowledged_contact_is_lost_doubled_or_altered_on_sqlite(self):
        desk = ServedDesk().set_up()
        try:
            self.campaign(desk, lambda text: self.sqlite(desk, text))
        finally:
            desk.close()

    def test_no_acknowledged_contact_is_lost_doubled_or_altered_on_postgres(self):
        schema = PostgresSchema()
        desk = ServedDesk(schema.address).set_up()
        try:
            self.campaign(desk, lambda text: schema.query(text.replace("FROM contact", f"FROM {schema.name}.contact")))
        finally:
            desk.close()
            schema.drop()

    def campaign(self, desk, query):
        recorder = Recorder()
        chance = random.Random(20261122)
        desk.start()
        cookie = Browser(desk).sign_in().cookie
        workers = [Worker(desk, cookie, recorder, number) for number in range(1)]
        for worker in workers:
            worker.start()
        for _ in range(KILLS):
            time.sleep(chance.uniform(0.2, 1.2))
            desk.kill()
            desk.start()
        time.sleep(1)
        for worker in workers:
            worker.should_stop = True
        for worker in workers:
            worker.join(timeout=60)
        self.compare(desk, cookie, recorder, query)

    def compare(self, desk, cookie, recorder, query):
        self.assertGreater(len(recorder.registered), KILLS, "hardly anything was registered between the kills")
        browser = Browser(desk)
        browser.cookie = cookie
        for place, text in recorder.registered.items():
            page = browser.get(place)
            self.assertEqual(page.status, 200, place)
            self.assertIn(text, page.text, "an acknowledged contact was altered or lost")
        for place, text in recorder.saved.items():
            page = browser.get(place)
            if page.status == 303:
                page = browser.get(page.headers["Location"])
            self.assertIn(text, page.text, "an acknowledged text was lost")
        stored = int(query("SELECT count(*) FROM contact WHERE state = 'registered'"))
        started = sum(worker_count for worker_count in [len(recorder.saved)])
        self.assertGreaterEqual(stored, len(recorder.registered))
        self.assertLessEqual(stored, started + 2, "a contact was registered twice")
        desk.stop()
        run("audit", "verify", *desk.options, check=0)

    def sqlite(self, desk, text):
        path = desk.options[1].removeprefix("sqlite:")
        with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as connection:
            return connection.execute(text).fetchone()[0]


if __name__ == "__main__":
    unittest.main()
