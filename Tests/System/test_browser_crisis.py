"""A crisis in a real browser: nothing that is typed gets lost, and no button says more than it did."""

import re
import time
import unittest
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from browser import DESKTOP, BrowserTestCase, Keyboard, chromium, expect, sign_in, start_call
from desk import ServedDesk

CRISIS = re.compile(r"/w/crisis/\w{26}$")


def open_crisis(page):
    """Begins a crisis from the first page of the day: one key."""
    page.goto("/w")
    page.keyboard.press("F8")
    page.wait_for_url(re.compile(r"/w/crisis/\w{26}$"))
    return page.url


class KeepingTests(BrowserTestCase):
    def test_everything_typed_stays_when_a_button_is_pressed_on_reload_and_on_back(self):
        page = self.window()
        place = open_crisis(page)
        page.get_by_role("button", name="Dienstwapen").click()
        expect(page.locator("main .tl")).to_contain_text("Dienstwapen")
        page.get_by_label("Waar is het wapen nu").select_option(label="Ingeleverd")
        page.fill("#check-at", "23:58")
        page.get_by_label("Hoe is het afgelopen").select_option(label="Rustiger, afspraken gemaakt")
        page.get_by_label("Veiligheidsplan gegeven?").select_option(label="Ja")
        page.fill("#follow-up", "23:59")
        page.fill("#note", "Partner is onderweg")
        page.get_by_role("button", name="112 gebeld").click()
        expect(page.locator("main .tl")).to_contain_text("Partner is onderweg")

        def look():
            expect(page.locator("#note")).to_have_value("")
            expect(page.locator("#follow-up")).to_have_value("23:59")
            expect(page.locator("#check-at")).to_have_value("23:58")
            expect(page.get_by_label("Hoe is het afgelopen")).to_have_value("calmed")
            expect(page.get_by_label("Veiligheidsplan gegeven?")).to_have_value("ja")
            expect(page.get_by_label("Waar is het wapen nu")).to_have_value("handed-in")

        look()
        page.reload()
        look()
        page.goto("/w")
        page.go_back()
        page.wait_for_url(place)
        look()


class TappingTests(BrowserTestCase):
    refusals = (422,)

    def test_the_cursor_is_in_the_note_and_letters_never_answer(self):
        page = self.window()
        open_crisis(page)
        expect(page.locator("#note")).to_be_focused()
        page.keyboard.type("partner is er bij")
        expect(page.locator("#note")).to_have_value("partner is er bij")
        page.locator("h1").click()
        page.keyboard.type("partner is er bij gx n 1")
        page.wait_for_timeout(500)
        self.assertRegex(page.url, r"/w/crisis/\w{26}$")
        expect(page.locator("main .tl")).to_have_count(0)

    def test_a_line_can_be_taken_back_for_ten_seconds_and_stays_struck(self):
        page = self.window()
        open_crisis(page)
        log = page.locator("main .tl")
        page.fill("#note", "Ligt op tafel")
        page.get_by_role("button", name="Dienstwapen").click()
        expect(page.get_by_label("Waar is het wapen nu")).to_be_visible()
        page.get_by_role("button", name="Neem terug").click()
        expect(log.locator(".struck").first).to_have_text("Wapen in bereik? Dienstwapen")
        expect(log).to_contain_text("Teruggenomen")
        expect(page.locator("#note")).to_have_value("Ligt op tafel")
        expect(page.get_by_label("Waar is het wapen nu")).to_have_count(0)
        page.get_by_role("button", name="112 gebeld").click()
        expect(page.get_by_role("button", name="Neem terug")).to_be_visible()
        expect(page.get_by_role("button", name="Neem terug")).to_have_count(0, timeout=12_000)


class BelongingTests(BrowserTestCase):
    def test_one_opened_by_mistake_is_closed_as_that(self):
        page = self.window()
        place = open_crisis(page)
        page.get_by_role("button", name="Per ongeluk geopend").click()
        expect(page.locator("main")).to_contain_text("Per ongeluk geopend. Gesloten")
        page.goto("/w")
        self.assertEqual(page.locator(f"main a[href='{place[place.index('/w/'):]}']").count(), 0)

    def test_a_crisis_that_began_alone_is_linked_with_the_keyboard(self):
        page = self.window()
        page.goto("/w/bellen")
        page.keyboard.type("Belt over zijn slaap")
        expect(page.locator("[data-save-state]")).to_contain_text("Bewaard")
        call = page.url[page.url.index("/w/"):]
        place = open_crisis(page)
        page.get_by_role("link", name="Koppel aan contact of dossier").press("Enter")
        page.wait_for_url(re.compile("/koppel$"))
        page.get_by_label("Contact of dossier").select_option(value="contact:" + call.split("/")[-1])
        page.keyboard.press("Control+Enter")
        page.wait_for_url(place)
        expect(page.get_by_role("link", name="Terug naar het gesprek")).to_have_attribute("href", call)


class OfflineTests(BrowserTestCase):
    def is_expected(self, line):
        return "ERR_INTERNET_DISCONNECTED" in line or super().is_expected(line)

    def test_a_button_without_a_connection_says_that_nothing_was_logged_until_it_is_pressed_again(self):
        page = self.window()
        place = open_crisis(page)
        called = page.get_by_role("button", name="112 gebeld")
        mark = page.locator("main [role=alert].not-done")
        page.context.set_offline(True)
        called.click()
        expect(mark).to_contain_text("Niet vastgelegd")
        self.assertEqual(page.url, place)
        page.fill("#note", "Wapen op tafel")
        called.click()
        expect(mark).to_have_count(1)
        page.context.set_offline(False)
        expect(page.locator("[data-save-state]")).to_contain_text("bewaard", timeout=70_000)
        expect(mark).to_have_count(1)
        expect(page.locator("main .tl")).to_have_count(0)
        page.get_by_role("button", name="Aan de lijn gebleven").click()
        expect(page.locator("main .tl")).to_contain_text("Aan de lijn gebleven")
        expect(mark).to_have_count(1)
        page.get_by_role("button", name="112 gebeld").click()
        expect(page.locator("main .tl")).to_contain_text("112 gebeld")
        expect(mark).to_have_count(0)


class WholeTests(BrowserTestCase):
    """From the first note to a sign-off that waits for the weapon, with hands that stay on the keyboard."""

    refusals = (422,)

    def answer(self, keys, question, digit):
        keys.walk_to(keys.page.locator(f"#{question} button").first)
        keys.go(digit, CRISIS.pattern)

    def agree_on_check(self, keys, time_of_day):
        page = keys.page
        keys.walk_to(page.locator("#weapon-whereabouts"))
        keys.press("ArrowDown", "ArrowDown")
        keys.walk_to(page.locator("#check-at"))
        keys.press("Control+a")
        keys.write(time_of_day)
        keys.follow(page.get_by_role("button", name="Leg vast").last, CRISIS.pattern)

    def test_a_whole_crisis_by_keyboard_and_no_sign_off_over_a_check_that_is_due(self):
        page = self.window()
        place = open_crisis(page)
        keys = Keyboard(page)
        log = page.locator("main .tl")
        keys.write("Zit in de auto bij het water")
        keys.go("Control+Enter", CRISIS.pattern)
        expect(log).to_contain_text("Zit in de auto bij het water")
        for question, digit in (
            ("crisis-safety", "2"), ("crisis-means", "4"), ("crisis-weapon", "1"), ("crisis-company", "1"),
            ("severity", "4"),
        ):
            self.answer(keys, question, digit)
        for text in ("Nu veilig? Nee", "Dienstwapen", "Alleen", "Acuut"):
            expect(log).to_contain_text(text)
        expect(page.locator("#caller-place")).to_be_visible()
        keys.walk_to(page.locator("#caller-place"))
        keys.write("Parkeerplaats A12")
        keys.follow(page.get_by_role("button", name="Leg vast").first, CRISIS.pattern)
        expect(log).to_contain_text("Parkeerplaats A12")
        keys.follow(page.get_by_role("button", name="112 gebeld"), CRISIS.pattern)
        now = datetime.now(ZoneInfo("Europe/Amsterdam"))
        self.agree_on_check(keys, (now - timedelta(minutes=2)).strftime("%H:%M"))
        tomorrow = (now - timedelta(minutes=2) + timedelta(days=1)).day
        expect(page.locator("section", has=page.locator("#weapon")).locator(".clock")).to_contain_text(str(tomorrow))
        self.close_it(keys)
        self.sign_off(keys, place)

    def close_it(self, keys):
        page = keys.page
        keys.walk_to(page.locator("#crisis-outcome"), most=120)
        keys.press("ArrowDown")
        keys.walk_to(page.locator("#safety-plan"))
        keys.press("ArrowDown")
        keys.walk_to(page.locator("#follow-up"))
        later = datetime.now(ZoneInfo("Europe/Amsterdam")) + timedelta(hours=3)
        keys.write(later.strftime("%H:%M"))
        keys.follow(page.get_by_role("button", name="Rond af, vraag tweede akkoord"), CRISIS.pattern)
        expect(page.locator(".callbar")).to_contain_text("Wacht op een tweede akkoord")

    def sign_off(self, keys, place):
        now = datetime.now(ZoneInfo("Europe/Amsterdam"))
        soon = now + timedelta(minutes=1 if now.second < 50 else 2)
        self.agree_on_check(keys, soon.strftime("%H:%M"))
        second = self.window("collega")
        hands = Keyboard(second)
        time.sleep(max(0, (soon.replace(second=0, microsecond=0) - datetime.now(soon.tzinfo)).total_seconds() + 1))
        second.goto(place)
        sign = second.get_by_role("button", name="Ik heb het gelezen en geef akkoord")
        hands.walk_to(sign, most=150)
        hands.press("Enter")
        expect(second.locator(".errsum")).to_contain_text("wapencheck")
        hands.walk_to(second.locator("#weapon-check button").first, most=150)
        hands.go("1", CRISIS.pattern)
        hands.walk_to(sign, most=150)
        hands.go("Enter", r"/w$")
        expect(second.locator(f".pin a[href='{place[place.index('/w/'):]}']")).to_have_count(0)


class BesideTests(BrowserTestCase):
    def test_the_crisis_runs_beside_the_call_and_a_tap_keeps_what_was_just_typed(self):
        page = self.window()
        keys = start_call(page)
        keys.write("Partner slaapt al weken niet")
        page.keyboard.press("F8")
        panel = page.locator(".beside")
        expect(panel).to_be_visible()
        self.assertRegex(page.url, r"/w/bellen/\w{26}$")
        expect(page.locator("#notes")).to_have_value("Partner slaapt al weken niet")
        page.locator("#notes").press("End")
        page.keyboard.type(", en heeft een wapen")
        with page.expect_event("load"):
            panel.get_by_role("button", name="Dienstwapen").click()
        expect(page.locator("#notes")).to_have_value("Partner slaapt al weken niet, en heeft een wapen")
        expect(panel.locator(".tl")).to_contain_text("Dienstwapen")
        expect(panel.get_by_label("Waar is het wapen nu")).to_be_visible()
        page.goto("/w/contacten")
        expect(page.locator(".strip")).to_contain_text("Crisis sinds")

    def test_danger_offers_the_log_at_once(self):
        page = self.window()
        start_call(page)
        offer = page.locator(".offer")
        expect(offer).to_be_hidden()
        page.locator("[name=danger][value=doubt]").check()
        expect(offer).to_be_visible()
        with page.expect_event("load"):
            offer.get_by_role("button", name="Begin het log").click()
        expect(page.locator(".beside")).to_be_visible()
        expect(offer).to_have_count(0)


class OutOfReachTests(BrowserTestCase):
    """F8 when the server is stopped, or the session is gone."""

    def is_expected(self, line):
        return "ERR_" in line or "401" in line or super().is_expected(line)

    def nothing_is_stored(self, page, text):
        kept = page.evaluate(
            """async () => {
              const pages = [];
              for (const name of await caches.keys()) {
                const cache = await caches.open(name);
                for (const key of await cache.keys()) pages.push(await (await cache.match(key)).text());
              }
              return [localStorage.length + sessionStorage.length, (await indexedDB.databases()).length, pages.join()];
            }""")
        self.assertEqual(kept[:2], [0, 0])
        self.assertNotIn(text, kept[2])
        self.assertNotIn("Medewerker", kept[2])

    def test_with_the_server_stopped_half_way_the_numbers_are_there_and_what_is_written_comes_into_the_log(self):
        served = ServedDesk().set_up()
        served.start()
        self.addCleanup(served.close)
        context = chromium().new_context(base_url=served.origin, viewport=DESKTOP, locale="nl-NL")
        self.addCleanup(context.close)
        page = self.page_of(context)
        sign_in(page, "werker")
        page.evaluate("navigator.serviceWorker.ready.then(() => true)")
        open_crisis(page)
        page.get_by_role("button", name="112 gebeld").click()
        expect(page.locator("main .tl")).to_contain_text("112 gebeld")
        served.kill()
        page.get_by_role("button", name="Aan de lijn gebleven").click()
        expect(page.locator("main [role=alert].not-done")).to_contain_text("Niet vastgelegd")
        # That a button was pressed in vain is not kept yet: its page stays, and the other one opens beside it.
        with context.expect_page() as opened:
            page.keyboard.press("F8")
        page = opened.value
        page.wait_for_url(re.compile("/w/nood$"))
        expect(page.get_by_role("link", name="112", exact=True)).to_have_attribute("href", "tel:112")
        letters = page.evaluate("document.fonts.ready.then((all) => [...all].map((one) => one.status))")
        self.assertEqual(letters, ["loaded", "loaded"], "the letters are kept with the page")
        expect(page.locator("#note")).to_be_focused()
        page.keyboard.type("Neemt niet meer op")
        page.locator("[name=safety][value=no]").check()
        self.nothing_is_stored(page, "Neemt niet meer op")
        other = self.page_of(context)
        other.goto("/w/contacten")
        expect(other.get_by_role("link", name="112", exact=True)).to_be_visible()
        other.close()
        served.start()
        page.wait_for_url(CRISIS, timeout=60_000)
        log = page.locator("main .tl")
        expect(log).to_contain_text("Neemt niet meer op")
        expect(log).to_contain_text("Nu veilig? Nee")

    def test_with_the_session_gone_it_waits_for_its_writer_and_is_hidden_from_another(self):
        page = self.window()
        page.goto("/w")
        page.evaluate("navigator.serviceWorker.ready.then(() => true)")
        page.context.clear_cookies()
        page.keyboard.press("F8")
        page.wait_for_url(re.compile("/w/nood$"))
        page.keyboard.type("Partner belt")
        expect(page.get_by_role("link", name="Log in in een nieuw venster")).to_be_visible(timeout=15_000)
        second = self.page_of(page.context)
        sign_in(second, "collega")
        page.bring_to_front()
        expect(page.locator("#note")).to_be_hidden(timeout=15_000)
        page.context.clear_cookies()
        sign_in(second, "werker")
        page.wait_for_url(CRISIS, timeout=30_000)
        expect(page.locator("main .tl")).to_contain_text("Partner belt")


if __name__ == "__main__":
    unittest.main()
