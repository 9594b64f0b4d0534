"""Stopping a desk from outside: what it had begun is answered and stored, and the database is closed last."""

import contextlib
import os
import signal
import socket
import sqlite3
import threading
import time
import unittest

from desk import PASSWORD, Browser, ServedDesk


class StopTests(unittest.TestCase):
    def setUp(self):
        self.desk = ServedDesk().set_up()
        self.addCleanup(self.desk.close)
        self.path = self.desk.options[1].removeprefix("sqlite:")
        self.desk.start()

    def count(self, table):
        with contextlib.closing(sqlite3.connect(self.path)) as store:
            return store.execute(f"SELECT count(*) FROM {table}").fetchone()[0]

    def expect_end(self):
        self.assertEqual(self.desk.process.wait(timeout=20), 0, self.desk.log_text()[-2000:])
        log = self.path + "-wal"
        self.assertEqual(os.path.getsize(log) if os.path.exists(log) else 0, 0, "the database was closed, not left")
        self.assertNotIn("fault", self.desk.log_text())

    def test_a_request_that_runs_at_the_signal_is_answered_and_stored(self):
        answers = []

        def sign_in():
            answers.append(Browser(self.desk).post("/w/in", {"login": "werker", "password": PASSWORD}))

        for name in (signal.SIGTERM, signal.SIGINT):
            with self.subTest(signal=name.name):
                answers.clear()
                before = self.count("sign_in")
                # Somebody else writes, so that the request and the loops wait in the middle of what they do.
                other = sqlite3.connect(self.path, isolation_level=None)
                other.execute("BEGIN IMMEDIATE")
                request = threading.Thread(target=sign_in)
                request.start()
                time.sleep(1.5)
                self.desk.process.send_signal(name)
                time.sleep(0.7)
                self.assertIsNone(self.desk.process.poll(), "it waits for what came in")
                self.assertEqual(answers, [])
                with self.assertRaises(OSError), socket.create_connection(("127.0.0.1", self.desk.port), timeout=1):
                    pass
                other.execute("ROLLBACK")
                other.close()
                request.join(timeout=20)
                self.assertEqual([answer.status for answer in answers], [303])
                self.expect_end()
                self.assertEqual(self.count("sign_in"), before + 1)
                self.desk.start()

    def test_connections_on_which_nothing_is_asked_keep_nobody_waiting(self):
        with socket.create_connection(("127.0.0.1", self.desk.port)) as idle:
            begun = time.monotonic()
            self.desk.process.send_signal(signal.SIGTERM)
            self.expect_end()
            self.assertLess(time.monotonic() - begun, 10)
            self.assertEqual(idle.recv(1), b"")


if __name__ == "__main__":
    unittest.main()
