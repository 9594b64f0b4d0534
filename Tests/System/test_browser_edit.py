"""Two pages, or two people, at one form: nothing is overwritten, nothing that was typed is lost, nobody sees another's."""

import re
import unittest

from browser import BrowserTestCase, Keyboard, button, expect, fill_in, start_call
from test_browser_dossier import start_dossier

STATE = "[data-save-state]"


def type_into(page, selector, text):
    page.locator(selector).focus()
    page.keyboard.press("Control+End")
    page.keyboard.type(text)


def saved(page):
    expect(page.locator(STATE)).to_contain_text("ewaard")


class TwoPeopleTests(BrowserTestCase):
    def open_twice(self, **options):
        """A call of one worker, open in the windows of two."""
        first = self.window(**options)
        first.goto("/w/bellen")
        second = self.window(login="collega", **options)
        second.goto(first.url)
        return first, second

    def test_fields_that_only_one_of_them_changed_are_both_saved(self):
        first, second = self.open_twice()
        type_into(first, "#notes", "Hoort stemmen van toen")
        saved(first)
        second.get_by_role("radio", name="Partner").focus()
        second.keyboard.press("Space")
        saved(second)
        # What only the other changed is shown without asking.
        expect(second.locator("#notes")).to_have_value("Hoort stemmen van toen")
        second.reload()
        expect(second.locator("#notes")).to_have_value("Hoort stemmen van toen")
        expect(second.get_by_role("radio", name="Partner")).to_be_checked()

    def test_a_field_that_both_changed_waits_for_a_choice_with_help_questions_too(self):
        self.refusals = (409,)
        first, second = self.open_twice()
        for page, letters in ((first, "sl"), (second, "sch")):
            page.get_by_role("combobox", name="Hulpvraag").focus()
            page.keyboard.type(letters)
            expect(page.get_by_role("listbox")).to_be_visible()
            page.keyboard.press("Enter")
            if page is first:
                saved(first)
        clash = second.locator(".clash")
        expect(clash).to_contain_text("Slapen")
        expect(clash).to_contain_text("Zo was het")
        keys = Keyboard(second)
        keys.press("Control+Enter")
        expect(second).to_have_url(first.url)
        keys.walk_to(button(clash, "Neem dat van de ander"))
        keys.press("Enter")
        expect(second.locator(".combo .pick")).to_have_text(re.compile("Slapen"))
        expect(clash).to_have_count(0)

    def test_both_texts_below_each_other(self):
        self.refusals = (409,)
        first, second = self.open_twice()
        type_into(first, "#notes", "Van de een")
        saved(first)
        type_into(second, "#notes", "Van de ander")
        keys = Keyboard(second)
        keys.walk_to(button(second.locator(".clash"), "Beide onder elkaar"))
        keys.press("Enter")
        expect(second.locator("#notes")).to_have_value("Van de een\n\nVan de ander")
        saved(second)
        first.reload()
        expect(first.locator("#notes")).to_have_value("Van de een\n\nVan de ander")

    def test_without_script_saving_a_second_time_overwrites_nothing(self):
        self.refusals = (422,)
        first, second = self.open_twice(java_script_enabled=False)
        for page, text in ((first, "Van de een"), (second, "Van de ander")):
            page.locator("#notes").fill(text)
            page.get_by_role("button", name="Bewaar concept").click()
        clash = second.locator(".clash")
        expect(clash).to_contain_text("Van de een")
        expect(clash).to_contain_text("Van de ander")
        second.get_by_role("button", name="Bewaar concept").click()
        expect(clash).to_contain_text("Van de een")
        first.goto(first.url)
        expect(first.locator("#notes")).to_have_value("Van de een")
        clash.get_by_label("Beide onder elkaar").check()
        second.get_by_role("button", name="Bewaar concept").click()
        expect(second.locator("#notes")).to_have_value("Van de een\n\nVan de ander")

    def test_what_was_typed_after_it_was_registered_elsewhere_is_offered_as_an_amendment(self):
        self.refusals = (422,)
        first = self.window()
        keys = start_call(first)
        type_into(first, "#notes", "Kort gesprek.")
        fill_in(first, keys)
        saved(first)
        second = self.page_of(self.contexts[-1])
        second.goto(first.url)
        keys.go("Control+Enter", r"/w/contact/\w{26}$")
        type_into(second, "#notes", " En nog iets over thuis.")
        expect(second.locator(STATE)).to_contain_text("vastgelegd")
        others = Keyboard(second)
        others.walk_to(button(second, "Vul het aan"))
        others.press("Enter")
        expect(second.get_by_role("heading", level=1)).to_contain_text("Correctie")
        expect(second.locator("#notes")).to_have_value("Kort gesprek. En nog iets over thuis.")
        others.walk_to(second.locator("#reason"))
        others.write("Nagekomen")
        others.go("Control+Enter", r"/w/contact/\w{26}$")
        expect(second.locator("main")).to_contain_text("En nog iets over thuis.")

    def test_a_colleague_who_may_not_amend_it_keeps_the_typed_words_to_pass_them_on(self):
        self.refusals = (422,)
        first, second = self.open_twice()
        keys = Keyboard(first)
        type_into(first, "#notes", "Kort gesprek.")
        fill_in(first, keys)
        saved(first)
        second.reload()
        keys.go("Control+Enter", r"/w/contact/\w{26}$")
        type_into(second, "#notes", " En nog iets over thuis.")
        expect(second.locator(STATE)).to_contain_text("geef het door")
        others = Keyboard(second)
        others.walk_to(button(second, "Vul het aan"))
        others.press("Enter")
        expect(second.locator("[data-typed]")).to_contain_text("En nog iets over thuis.")


class RefusalTests(BrowserTestCase):
    def test_what_a_colleague_settled_first_is_said_at_its_field_and_what_was_chosen_is_a_draft(self):
        self.refusals = (422,)
        page = self.window()
        start_dossier(page, alias="Steiger")
        place = page.url + "/besluit"
        page.goto(place)
        page.get_by_role("radio", name="Verwijzen", exact=True).focus()
        page.keyboard.press("Space")
        saved(page)
        page.reload()
        expect(page.get_by_role("radio", name="Verwijzen", exact=True)).to_be_checked()
        other = self.window(login="collega")
        other.goto(place)
        expect(other.get_by_role("radio", name="Verwijzen", exact=True)).not_to_be_checked()
        keys = Keyboard(other)
        keys.choose(other.get_by_role("radio", name="Aannemen"))
        keys.go("Control+Enter", r"/w/dossier/\w{26}$")
        # Once it is told that something changed, once it is told what.
        for _ in range(2):
            page.keyboard.press("Control+Enter")
            expect(page.locator(".errsum")).to_be_visible()
        expect(page.locator(".errsum a")).to_have_attribute("href", re.compile("^#triage"))
        expect(page.locator("main")).to_contain_text("al besloten")
        expect(page.get_by_role("radio", name="Verwijzen", exact=True)).to_be_checked()
        other.reload()
        expect(other.locator("main")).to_contain_text("Aan")


class OneselfTests(BrowserTestCase):
    def test_reloading_and_coming_back_within_the_pause_keep_the_last_words_and_are_no_conflict(self):
        page = self.window()
        start_call(page)
        type_into(page, "#notes", "Een")
        saved(page)
        for words in (" twee", " drie"):
            type_into(page, "#notes", words)
            page.reload()
            expect(page.locator("#notes")).to_have_value(re.compile(words + "$"))
        type_into(page, "#notes", " vier")
        page.goto("/w")
        page.go_back()
        expect(page.locator("#notes")).to_have_value("Een twee drie vier")
        type_into(page, "#notes", " vijf")
        saved(page)
        expect(page.locator(".clash")).to_have_count(0)

    def test_the_last_words_of_a_long_text_in_any_script_arrive(self):
        page = self.window()
        start_call(page)
        long = "نوم " * 4900
        page.locator("#notes").fill(long)
        saved(page)
        type_into(page, "#notes", "آخر")
        page.reload()
        expect(page.locator("#notes")).to_have_value(long + "آخر")

    def test_what_was_refused_counts_as_not_saved(self):
        page = self.window()
        start_call(page)
        page.locator("summary", has_text="Meer").click()
        page.locator("#day").fill("31-2-2026")
        page.keyboard.press("Tab")
        expect(page.locator(STATE)).to_contain_text("datum")
        self.assertTrue(page.evaluate(
            "dispatchEvent(new Event('beforeunload', {cancelable: true})) === false"), "leaving must warn")

    def test_a_draft_that_was_opened_and_never_touched_is_not_listed_and_one_can_be_thrown_away(self):
        page = self.window()
        start_call(page)
        untouched = page.url
        page.goto("/w/concepten")
        path = re.sub(r"^https?://[^/]+", "", untouched)
        expect(page.locator(f'main a[href="{path}"]')).to_have_count(0)
        page.goto(untouched)
        type_into(page, "#notes", "Toch iets")
        saved(page)
        page.goto("/w/concepten")
        expect(page.locator(f'main a[href="{path}"]')).to_have_count(1)
        page.goto(untouched)
        keys = Keyboard(page)
        keys.follow(button(page, "Gooi concept weg"), r"/w/concepten$")
        expect(page.locator(f'main a[href="{path}"]')).to_have_count(0)


class OwnerTests(BrowserTestCase):
    def test_another_account_in_the_same_browser_saves_nothing_and_sees_nothing(self):
        self.refusals = (401, 403)
        page = self.window(login=None)
        self.sign_in_here(page)
        start_call(page)
        type_into(page, "#notes", "Van de eerste")
        saved(page)
        other = self.page_of(self.contexts[-1])
        other.goto("/w")
        type_into(page, "#notes", " en geheim")
        saved(page)
        self.contexts[-1].clear_cookies()
        self.sign_in_here(other, "collega")
        expect(page.get_by_role("heading", level=1)).to_have_text("Hier is nu iemand anders ingelogd")
        expect(page.locator("body")).not_to_contain_text("geheim")
        keys = Keyboard(page)
        keys.go("Enter", "/w$")

    def test_a_page_that_did_not_hear_of_it_saves_nothing_either(self):
        self.refusals = (401, 403)
        page = self.window(login=None)
        self.sign_in_here(page)
        start_call(page)
        type_into(page, "#notes", "Van de eerste")
        saved(page)
        # Signing in without a window that tells: the cookie alone changes.
        elsewhere = self.window(login="collega")
        cookies = elsewhere.context.cookies()
        page.context.add_cookies(cookies)
        type_into(page, "#notes", " nog iets")
        expect(page.get_by_role("heading", level=1)).to_have_text("Hier is nu iemand anders ingelogd")
        expect(page.locator("#notes")).to_have_count(0)


class DossierFormTests(BrowserTestCase):
    def test_details_keep_a_draft_and_two_people_lose_nothing(self):
        self.refusals = (422,)
        page = self.window()
        keys = start_dossier(page, alias="Haven")
        dossier = page.url
        page.goto(dossier + "/gegevens")
        type_into(page, "#phone", "06 1234 5678")
        saved(page)
        page.reload()
        expect(page.locator("#phone")).to_have_value("06 1234 5678")
        other = self.page_of(self.contexts[-1])
        other.goto(dossier + "/gegevens")
        other.get_by_role("button", name="Gooi concept weg").click()
        other.goto(dossier + "/gegevens")
        expect(other.locator("#phone")).to_have_value("")
        type_into(other, "#email", "haven@voorbeeld.test")
        keys = Keyboard(other)
        keys.go("Control+Enter", r"/w/dossier/\w{26}$")
        # The first page goes on with what it was made from: the telephone is new, the address is the other's.
        keys = Keyboard(page)
        page.locator("#phone").focus()
        keys.write("9")
        keys.go("Control+Enter", r"/w/dossier/\w{26}$")
        page.goto(dossier + "/gegevens")
        expect(page.locator("#email")).to_have_value("haven@voorbeeld.test")
        expect(page.locator("#phone")).to_have_value(re.compile("9"))


if __name__ == "__main__":
    unittest.main()
