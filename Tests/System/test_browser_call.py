"""The call screen in a browser: by keyboard alone, with a counted number of keys, and nothing typed is ever lost."""

import datetime
import os
import re
import tempfile
import unittest

from browser import BrowserTestCase, Keyboard, OFFICE, button, expect, fill_in, link, speak, start_call


class CallTests(BrowserTestCase):
    def test_a_contact_takes_at_most_twelve_keys_beside_the_notes(self):
        page = self.window()
        keys = start_call(page)
        expect(page.locator("#notes")).to_be_focused()
        keys.write("Belt vanuit de auto, kan vrij praten.")
        fill_in(page, keys)
        keys.go("Control+Enter", r"/w/contact/\w{26}$")
        self.assertLessEqual(keys.count, 12)
        main = page.locator("main")
        for words in ("Belt vanuit de auto", "Medewerker", "Slapen", "Nee", "Gesprek was genoeg"):
            expect(main).to_contain_text(words)

    def test_a_wrong_number_is_closed_with_two_keys_and_can_come_back(self):
        page = self.window()
        keys = start_call(page)
        before = keys.count
        keys.press("x")
        keys.go("1", r"/w/contact/\w{26}$")
        self.assertEqual(keys.count - before, 2)
        expect(page.get_by_role("heading", level=1)).to_contain_text("verkeerd verbonden")
        keys.follow(button(page, "Maak weer concept"), r"/w/bellen/")
        expect(page.locator("#notes")).to_be_focused()

    def test_an_x_that_begins_a_word_is_a_letter(self):
        page = self.window()
        keys = start_call(page)
        keys.write("xtra dienst gedraaid")
        expect(page.locator("#notes")).to_have_value("xtra dienst gedraaid")

    def test_closing_the_tab_loses_nothing(self):
        page = self.window()
        keys = start_call(page)
        keys.write("Hij valt midden in een zin weg")
        keys.press("Tab", "3")
        expect(page.locator("[data-save-state]")).to_contain_text("Bewaard")
        keys.press("Shift+Tab", "Shift+Tab")
        keys.write(" en belt dan terug")
        page.close(run_before_unload=False)
        page = self.page_of(self.contexts[-1])
        page.goto("/w")
        keys = Keyboard(page)
        keys.follow(link(page.locator("main"), "Telefoon"), r"/w/bellen/")
        expect(page.locator("#notes")).to_have_value(re.compile("valt midden in een zin weg"))
        expect(page.get_by_role("radio", name="Partner")).to_be_checked()

    def test_a_refused_contact_keeps_everything_and_leads_to_each_field(self):
        self.refusals = (422,)
        page = self.window()
        keys = start_call(page)
        keys.write("Nog niet klaar")
        keys.press("Control+Enter")
        summary = page.locator(".errsum")
        expect(summary).to_be_focused()
        self.assertTrue(page.title().startswith("Fout:"), page.title())
        expect(page.locator("#notes")).to_have_value("Nog niet klaar")
        self.assertEqual(summary.get_by_role("link").count(), 4)
        keys.walk_to(summary.get_by_role("link").first)
        keys.press("Enter", "Tab")
        expect(page.get_by_role("radio", name="Medewerker", exact=True)).to_be_focused()
        keys.press("1", "s", "l")
        expect(page.get_by_role("listbox")).to_be_visible()
        keys.press("Enter", "Tab", "4", "Tab", "1")
        keys.go("Control+Enter", r"/w/contact/\w{26}$")
        expect(page.locator("main")).to_contain_text("Niet gevraagd")

    def test_a_contact_of_a_colleague_and_after_the_fact(self):
        page = self.window()
        keys = start_call(page)
        keys.write("Doorgegeven door mijn collega")
        fill_in(page, keys)
        keys.walk_to(page.locator("summary", has_text="Meer"))
        keys.press("Enter")
        yesterday = datetime.date.today() - datetime.timedelta(days=1)
        keys.walk_to(page.locator("#day"))
        keys.press("Control+a")
        keys.write(f"{yesterday.day}-{yesterday.month}-{yesterday.year}")
        keys.press("Tab")
        expect(page.get_by_label("Wie had het contact")).to_be_focused()
        keys.write("Medewerker 22")
        keys.go("Control+Enter", r"/w/contact/\w{26}$")
        expect(page.locator("main")).to_contain_text("Medewerker 22")
        expect(page.locator("main")).to_contain_text("Medewerker 21")
        expect(page.locator("main")).to_contain_text(str(yesterday.year))

    def test_an_ended_session_keeps_what_was_typed(self):
        self.refusals = (401,)
        page = self.window()
        keys = start_call(page)
        keys.write("Eerst")
        expect(page.locator("[data-save-state]")).to_contain_text("Bewaard")
        self.contexts[-1].clear_cookies()
        keys.write(" en dan")
        keys.press("Control+Enter")
        state = page.locator("[data-save-state]")
        expect(state).to_contain_text("uitgelogd")
        expect(page.locator("#notes")).to_have_value("Eerst en dan")
        with page.context.expect_page() as opened:
            keys.walk_to(state.get_by_role("link"))
            keys.press("Enter")
        other = opened.value
        other.wait_for_load_state()
        self.sign_in_here(other)
        expect(state).to_contain_text("Bewaard")
        other.close()
        page.reload()
        expect(page.locator("#notes")).to_have_value("Eerst en dan")

    def test_two_windows_on_one_draft_overwrite_nothing(self):
        self.refusals = (409,)
        first = self.window()
        keys = start_call(first)
        second = self.page_of(self.contexts[-1])
        second.goto(first.url)
        keys.write("Van het ene venster")
        expect(first.locator("[data-save-state]")).to_contain_text("Bewaard")
        second.locator("#notes").focus()
        second.keyboard.type("Van het andere")
        clash = second.locator(".clash")
        expect(clash).to_contain_text("Van het ene venster")
        expect(clash).to_contain_text("Van het andere")
        others = Keyboard(second)
        others.walk_to(button(second, "Neem dat van de ander"))
        others.press("Enter")
        expect(second.locator("#notes")).to_have_value("Van het ene venster")

    def test_a_correction_is_made_and_what_stood_there_is_read_by_keyboard(self):
        page = self.window()
        main = page.locator("main")
        keys = start_call(page)
        keys.write("Eerste lezing")
        fill_in(page, keys)
        keys.go("Control+Enter", r"/w/contact/\w{26}$")
        keys.follow(link(main, "Vul aan of corrigeer"), r"/aanvullen$")
        keys.walk_to(page.locator("#notes"))
        keys.press("Control+a")
        keys.write("Tweede lezing")
        keys.walk_to(page.locator("#reason"))
        keys.write("Verkeerd verstaan")
        keys.go("Control+Enter", r"/w/contact/\w{26}$")
        keys.follow(link(main, "1 eerdere versie"), r"/w/versies/contact/\w{26}$")
        expect(main.locator(".prose")).to_have_text(["Tweede lezing", "Eerste lezing"])
        keys.follow(link(main, "Contact"), r"/w/contact/\w{26}$")


class ModesTests(BrowserTestCase):
    def test_the_screen_blurs_and_comes_back(self):
        page = self.window()
        keys = start_call(page)
        keys.write("Gevoelig")
        keys.press("Control+.")
        self.assertEqual(page.evaluate("getComputedStyle(document.querySelector('.shell')).filter"), "blur(14px)")
        keys.write("a")
        expect(page.locator("html[data-blurred]")).to_have_count(0)
        expect(page.locator("#notes")).to_have_value("Gevoelig")

    def test_single_letters_can_be_switched_off(self):
        page = self.window(login=None)
        self.sign_in_here(page, "collega")
        page.goto("/w/ik")
        keys = Keyboard(page)
        keys.walk_to(page.get_by_role("checkbox", name="Losse letters"))
        keys.press("Space")
        keys.follow(button(page.locator("main"), "Bewaar"), "/w/ik$")
        page.goto("/w")
        keys.press("n")
        page.goto("/w/ik")
        keys.walk_to(page.get_by_role("checkbox", name="Losse letters"))
        expect(page.get_by_role("checkbox", name="Losse letters")).not_to_be_checked()
        keys.press("Space")
        keys.follow(button(page.locator("main"), "Bewaar"), "/w/ik$")
        page.goto("/w")
        keys.go("n", r"/w/bellen/")


class SightTests(BrowserTestCase):
    """All that a talk needs is in sight at once on a desk's own screen, below the banner and the strip of a crisis."""

    def look(self, page):
        # A desk has one crisis at a time; the one of these tests has those that others began.
        page.evaluate("document.querySelectorAll('.strip p + p').forEach((row) => row.remove())")
        expect(page.locator(".strip p")).to_have_count(1)
        over = page.evaluate("document.documentElement.scrollHeight - innerHeight")
        self.assertLessEqual(over, 0, "the page scrolls")
        bottom = page.locator(".nextbar").bounding_box()["y"]
        parts = page.locator(".callbar, #notes, .qf > *, .aid .panel, #zonder, #zonder button, .notes .under")
        for part in parts.all():
            if not part.is_visible():
                continue
            box = part.bounding_box()
            self.assertGreaterEqual(box["y"], 0)
            self.assertLessEqual(box["y"] + box["height"], bottom, part.evaluate("one => one.outerHTML.slice(0, 80)"))
        notes = page.locator("#notes").bounding_box()
        groups = [one.bounding_box() for one in page.locator(".qf > *").all() if one.is_visible()]
        largest = max(box["width"] * box["height"] for box in groups)
        self.assertGreater(notes["width"] * notes["height"], largest, "the conversation is the largest thing")

    def test_a_call_fits_a_screen_of_1440_by_900_in_both_languages(self):
        other = self.window("collega")
        other.goto("/w/bellen")
        other.keyboard.press("F8")
        expect(other.locator(".beside")).to_be_visible()
        page = self.window("leider", viewport=OFFICE)
        self.addCleanup(speak, page, "Nederlands")
        for language in ("Nederlands", "English"):
            speak(page, language)
            for scheme in ("light", "dark"):
                page.emulate_media(color_scheme=scheme)
                start_call(page)
                self.look(page)
        # What is chosen makes nothing taller.
        for group in ("caller", "danger", "outcome"):
            for radio in page.locator(f"[name={group}]").all():
                if group == "danger" and radio.get_attribute("value") in ("yes", "doubt"):
                    continue
                # Whom to call back, when and where is asked where it is said.
                if radio.get_attribute("value") == "call-back":
                    continue
                radio.check()
                self.look(page)


class PictureTests(BrowserTestCase):
    def test_the_picture_of_the_readme(self):
        """Taken in every run, kept when LUWTE_PICTURES names a folder: `make pictures`."""
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(os.environ.get("LUWTE_PICTURES") or folder, "call-screen.png")
            page = self.window(viewport=OFFICE)
            keys = start_call(page)
            keys.write("Belt vanuit de auto, kan vrij praten. Nachtdienst net klaar.\n\nReanimatie van een kind, zes "
                       "weken terug. Sindsdien wakker rond 3 uur, blijft dan op. Thuis kortaf, partner vraagt niets "
                       "meer.\n\nWil wel: iemand die meekijkt naar de nachten.")
            keys.press("Tab", "1", "s", "l")
            expect(page.get_by_role("listbox")).to_be_visible()
            keys.press("Enter", "i", "n", "g")
            expect(page.get_by_role("listbox")).to_be_visible()
            keys.press("Enter", "Tab")
            expect(page.locator("[data-save-state]")).to_contain_text("Bewaard")
            page.screenshot(path=path)
            self.assertGreater(os.path.getsize(path), 40_000)


if __name__ == "__main__":
    unittest.main()
