"""A questionnaire, a signal and a session rating in a browser, by keyboard alone; and the client's way out at once."""

import re
import unittest

from axe_playwright_python.sync_playwright import Axe

from browser import BrowserTestCase, Keyboard, button, expect, link, small_targets
from test_browser_dossier import DOSSIER, decide_and_take_in, start_dossier, start_trajectory

FORM = r"/vragenlijst/\w{26}$"


class SignalTests(BrowserTestCase):
    def test_one_key_per_item_and_a_signal_decided_in_two_keys_and_a_reason(self):
        page = self.window()
        main = page.locator("main")
        keys = start_dossier(page, alias="Sluis 3")
        dossier = page.url
        page.goto(dossier + "/lijst/tsq")
        keys.go("Control+Enter", FORM)
        expect(page.locator("#item-1 input").first).to_be_focused()
        before = keys.count
        for key in "jjjjjjjnnn":
            keys.press(key)
        keys.go("Control+Enter", FORM)
        self.assertEqual(keys.count - before, 11, "ten answers and one key to finish")
        expect(main.locator(".score")).to_contain_text("7")

        page.goto(dossier + "/signalen")
        keys.walk_to(main.get_by_role("radio", name="Overleg met arts of psycholoog"))
        before = keys.count
        keys.press("1")
        expect(page.locator("#reason")).to_be_focused()
        keys.write("Bedrijfsarts om raad gevraagd")
        keys.go("Control+Enter", r"/signalen$")
        self.assertEqual(keys.count - before, 2)
        expect(main).to_contain_text("Er staat geen signaal open")
        expect(main).to_contain_text("Bedrijfsarts om raad gevraagd")

    def test_a_session_is_rated_on_the_screen_turned_round_and_by_a_code_with_a_way_out(self):
        page = self.window()
        main = page.locator("main")
        keys = start_dossier(page, alias="Sluis 4")
        dossier = page.url
        decide_and_take_in(page, keys)
        page.goto(dossier)
        start_trajectory(page, keys)
        for minutes in ("40", "50"):
            keys.go(".", r"/gesprek/nieuw$")
            keys.walk_to(page.get_by_role("radio", name="Gehouden"))
            keys.press("1")
            keys.walk_to(page.locator("#minutes"))
            keys.write(minutes)
            keys.go("Control+Enter", DOSSIER)
        ratings = [one.get_attribute("href") for one in main.get_by_role("link", name="Gespreksbeoordeling").all()]
        self.assertEqual(len(ratings), 2)

        page.goto(ratings[0])
        keys.follow(button(main, "Op dit scherm"), r"/scherm$")
        expect(page.locator("nav")).to_have_count(0)
        expect(page.locator("#item-1 input").first).to_be_focused()
        keys.press("9")
        keys.follow(button(main, "Verstuur"), r"/dank$")

        page.goto(ratings[1])
        keys.walk_to(button(main, "Met een code"))
        keys.go("Enter", r"/beoordeling$")
        address = re.search(r"http://\S+/s/[0-9A-Z-]{19}", main.inner_text())[0]
        client = self.window(login=None)
        # The desk answers; where it sends the client is not asked of the network.
        client.context.route("**/weg", lambda route: route.fulfill(
            response=route.fetch(max_redirects=0), status=200, body="het weer"))
        client.goto(address)
        hands = Keyboard(client)
        hands.follow(button(client, "Begin"), r"/s/lijst$")
        self.assertNotIn("Sluis", client.content())
        expect(client.locator("#item-1 input").first).to_be_focused()
        hands.press("4")
        expect(client.locator("[data-save-state]")).to_contain_text("Bewaard")
        client.reload()
        hands = Keyboard(client)
        hands.walk_to(link(client, "Snel weg"), most=3)
        hands.go("Enter", r"/weg$")
        client.go_back()
        self.assertNotIn("Wat had je aan dit gesprek", client.content())

        client.goto(address)
        hands.follow(button(client, "Begin"), r"/s/lijst$")
        expect(client.locator("input[name=item-1][value='4']")).to_be_checked()
        hands.follow(button(client, "Verstuur"), r"/s/klaar$")
        client.goto(address)
        self.refusals = (422,)
        hands.press("Tab")
        hands.walk_to(button(client, "Begin"))
        hands.press("Enter")
        expect(client.locator("#code-error")).to_be_visible()

    def test_filling_in_by_a_client_is_practised_on_the_practice_list(self):
        page = self.window()
        main = page.locator("main")
        keys = start_dossier(page, alias="Sluis 5")
        page.goto(page.url + "/lijst/practice-list")
        keys.go("Control+Enter", FORM)
        form = page.url
        for text in page.locator(".passage").all():
            expect(text).to_be_visible()
        keys.walk_to(button(main, "Maak een code"))
        keys.go("Enter", r"/code$")
        address = re.search(r"http://\S+/s/[0-9A-Z-]{19}", main.inner_text())[0]

        client = self.window(login=None, viewport={"width": 320, "height": 640})
        client.goto(address)
        hands = Keyboard(client)
        hands.follow(button(client, "Begin"), r"/s/lijst$")
        expect(client.locator("form.answers")).to_contain_text("afgelopen week")
        self.assertEqual(client.locator(".passage").count(), 4)
        self.assertEqual(small_targets(client), [])
        self.assertEqual(Axe().run(client).response["violations"], [])
        self.assertLessEqual(client.evaluate("document.documentElement.scrollWidth"), 320)
        expect(client.locator("#item-1")).to_have_accessible_description(re.compile("Op hoeveel dagen"))
        expect(client.locator("#item-1 input").first).to_be_focused()
        for key in "3012":
            hands.press(key)
        hands.follow(button(client, "Verstuur"), r"/s/klaar$")
        page.goto(form)
        expect(main.locator(".score")).to_contain_text("6")


if __name__ == "__main__":
    unittest.main()
