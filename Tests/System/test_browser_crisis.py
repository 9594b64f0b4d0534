"""A crisis in a real browser: nothing that is typed gets lost, and no button says more than it did."""

import re
import unittest

from browser import BrowserTestCase, expect


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


if __name__ == "__main__":
    unittest.main()
