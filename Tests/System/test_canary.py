"""What was typed is in no file of the database, no log and no temporary folder, unless it is opened with the root key."""

import os
import tempfile
import unittest

from desk import Browser, ServedDesk

CANARIES = ["kanarie-notitie-7731", "kanarie-roepnaam-7732", "0612345773", "kanarie-zoekterm-7734"]


class CanaryTests(unittest.TestCase):
    def test_typed_texts_are_on_no_disk_in_the_clear(self):
        before = set(self.files(tempfile.gettempdir()))
        desk = ServedDesk().set_up()
        try:
            desk.start()
            browser = Browser(desk).sign_in()
            place = browser.new_contact()
            hidden = browser.hidden(browser.get(place).text)
            fields = {
                "csrf": hidden["csrf"], "versie": hidden["versie"], "notes": CANARIES[0], "alias": CANARIES[1],
                "reach": CANARIES[2], "caller": "partner", "help-questions": "sleep", "danger": "no",
                "outcome": "enough", "channel": "phone", "kind": "own-question",
            }
            answer = browser.post(place, fields)
            self.assertEqual(answer.status, 303)
            page = browser.get(answer.headers["Location"])
            for canary in CANARIES[:3]:
                self.assertIn(canary, page.text, "the page must show what was typed, or this test proves nothing")
            found = browser.post("/w/zoek", {"csrf": hidden["csrf"], "q": CANARIES[3]})
            self.assertIn(CANARIES[3], browser.get(found.headers["Location"]).text)
            browser.get("/w/" + CANARIES[3])
            self.look(desk.folder, while_running=True)
            desk.stop()
            self.look(desk.folder, while_running=False)
            for path in set(self.files(tempfile.gettempdir())) - before:
                self.look_at(path)
        finally:
            desk.close()

    def test_the_search_for_canaries_finds_one_that_is_there(self):
        with tempfile.TemporaryDirectory() as folder:
            with open(os.path.join(folder, "leak"), "wb") as file:
                file.write(b"x" * 5000 + CANARIES[0].encode("utf-16-le"))
            with self.assertRaises(AssertionError):
                self.look(folder, while_running=False)

    def look(self, folder, while_running):
        paths = list(self.files(folder))
        self.assertTrue(paths)
        for path in paths:
            self.look_at(path)

    def look_at(self, path):
        try:
            with open(path, "rb") as file:
                content = file.read()
        except OSError:
            return
        for canary in CANARIES:
            for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
                self.assertNotIn(canary.encode(encoding), content, f"a typed text stands in {os.path.basename(path)}")

    def files(self, folder):
        for place, _, names in os.walk(folder):
            for name in names:
                path = os.path.join(place, name)
                if os.path.isfile(path) and os.path.getsize(path) < 200_000_000:
                    yield path


if __name__ == "__main__":
    unittest.main()
