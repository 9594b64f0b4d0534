"""Hostile texts in every text field of the workspace: they are shown as they were typed, and do nothing."""

import re
import unittest
from urllib.parse import urlsplit

from browser import BrowserTestCase, NARROW, expect, group
from test_browser_dossier import decide_and_take_in, start_dossier, start_trajectory

ATTACKS = [
    "<script>alert(1)</script><img src=x onerror=alert(2)>",
    "\"'><svg onload=alert(3)><a href=\"javascript:alert(4)\">x</a>",
    "</textarea></title></style></script><iframe srcdoc='<script>alert(5)</script>'>",
    "{{7*7}} ${7*7} <%= 7*7 %> &lt;b&gt; &#60;script&#62; %3Cscript%3E",
    "\u202egnp.exe\u202d en \u200b\u200c\u200d\ufeff onzichtbaar \u2066los",
    "W" * 60 + "مرحبا שלום 👩🏽‍🚒",
]
ALL = " ".join(ATTACKS)


class AttackTests(BrowserTestCase):
    refusals = (422,)

    def quiet(self, page):
        """Nothing ran, and nothing stands where it was not put."""
        self.assertEqual(page.locator("main iframe, main img, main script, main svg[onload], main a[href^=javascript]").count(), 0)
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        self.assertLessEqual(wide, 0, f"{page.url} is pushed apart")

    def attack(self, page):
        """Types the texts into every text field of the page's first form, as far as each field is long."""
        form = page.locator("main form:has(.btn-main)").first
        fields = form.locator("textarea:not([readonly]), input[type=text]:not([role=combobox]), input:not([type])")
        filled = 0
        for index in range(fields.count()):
            field = fields.nth(index)
            name = field.get_attribute("name") or ""
            if not field.is_visible() or re.search(r"date|(^|-)(day|on|at|start|time)$|minutes|mark|weight|by$|every|sessions", name):
                continue
            most = int(field.get_attribute("data-most") or 500)
            field.fill((ALL if most > 400 else ATTACKS[index % len(ATTACKS)])[:most])
            filled += 1
        self.assertGreater(filled, 0, page.url)
        return filled

    def test_they_do_nothing_in_a_call(self):
        page = self.window()
        page.goto("/w/bellen")
        page.locator("main summary").first.click()
        self.assertGreaterEqual(self.attack(page), 3)
        for name, index in (("caller", 0), ("danger", 0), ("outcome", 0)):
            page.locator(f"input[name={name}]").nth(index).check()
        page.get_by_role("combobox", name="Hulpvraag").type("sl")
        page.keyboard.press("Enter")
        page.get_by_role("button", name="Zoek eerder contact").click()
        expect(page.locator(".known")).to_be_visible()
        self.quiet(page)
        page.keyboard.press("Control+Enter")
        page.wait_for_url(re.compile(r"/w/contact/\w{26}$"))
        self.assertIn(ATTACKS[0], page.locator("main").inner_text())
        self.quiet(page)
        page.keyboard.press("t")
        page.wait_for_url(re.compile("/traject$"))
        page.keyboard.press("Control+Enter")
        page.wait_for_url(re.compile(r"/w/dossier/\w{26}$"))
        self.assertIn(ATTACKS[0], page.locator("main").inner_text())
        self.quiet(page)
        for place in ("/w", "/w/caseload", "/w/aanmeldingen", "/w/taken"):
            page.goto(place)
            self.quiet(page)

    def test_they_do_nothing_in_a_dossier(self):
        page = self.window()
        keys = start_dossier(page, alias="<b>'\"")
        expect(page.get_by_role("heading", level=1)).to_have_text("<b>'\"")
        place = urlsplit(page.url).path
        decide_and_take_in(page, keys)
        for part in ("question", "situation", "support", "agreements"):
            page.fill(f"textarea[name={part}]", ALL)
            page.locator(f"textarea[name={part}]").press("Control+Enter")
            page.wait_for_url(re.compile(f"#deel-{part}$"))
        expect(page.locator("textarea[name=question]")).to_have_value(ALL)
        start_trajectory(page, keys)
        for form in ("gesprek/nieuw", "doelen", "gegevens"):
            page.goto(f"{place}/{form}")
            for summary in page.locator("main summary").all():
                summary.click()
            self.attack(page)
            for radio in page.get_by_role("radio", name="Gehouden").all():
                radio.check()
            with page.expect_event("load"):
                page.locator("main .btn-main").first.click()
            self.quiet(page)
        page.set_viewport_size(NARROW)
        page.goto(place)
        self.assertIn(ATTACKS[0], page.locator("main").inner_text())
        self.quiet(page)

    def test_they_do_nothing_in_a_task_a_search_and_a_crisis(self):
        page = self.window()
        page.goto("/w/taken/nieuw")
        self.attack(page)
        page.locator("main .btn-main").first.click()
        page.wait_for_url(re.compile("/w$"))
        self.quiet(page)
        page.goto("/w/zoek")
        for text in ATTACKS:
            page.fill("main #q", text[:120])
            page.locator("main #q").press("Enter")
            # Marks that nobody sees are taken off the ends.
            expect(page.locator("main #q")).to_have_value(text[:120].lstrip("\u202e"))
            self.quiet(page)
            self.assertNotIn("script", page.url)
        page.goto("/w")
        page.keyboard.press("F8")
        page.wait_for_url(re.compile(r"/w/crisis/\w{26}$"))
        page.fill("#note", ALL)
        page.get_by_role("button", name="Alleen de notitie").click()
        expect(page.locator("main .tl")).to_contain_text("onzichtbaar")
        self.assertIn(ATTACKS[0], page.locator("main .tl").inner_text())
        self.quiet(page)


class CrisisTests(BrowserTestCase):
    def test_the_crisis_button_opens_a_log_with_the_numbers(self):
        page = self.window()
        page.goto("/w/bellen")
        page.keyboard.type("Zegt dat het niet meer gaat")
        expect(page.locator("[data-save-state]")).to_contain_text("Bewaard")
        page.keyboard.press("F8")
        page.get_by_role("link", name="Hele log, afronden").click()
        page.wait_for_url(re.compile(r"/w/crisis/\w{26}$"))
        main = page.locator("main")
        self.assertEqual(
            main.locator(".numbers a").evaluate_all("all => all.map(one => one.getAttribute('href'))"),
            ["tel:112", "tel:113", "tel:08000113", "tel:0300002424"])
        page.fill("#note", "Partner is onderweg")
        page.get_by_role("button", name="112 gebeld").click()
        log = main.locator(".tl")
        expect(log).to_contain_text("112 gebeld")
        expect(log).to_contain_text("Partner is onderweg")
        expect(log).to_contain_text("Medewerker 21")
        page.goto("/w")
        expect(main.locator(".pin").first).to_contain_text("nog niet afgerond")
        expect(page.get_by_role("heading", level=1)).not_to_contain_text("Crisis")
        self.assertNotIn("risis", page.title())

    def test_a_crisis_asks_about_a_weapon_and_is_closed_by_two(self):
        self.refusals = (422,)
        page = self.window()
        main = page.locator("main")
        page.goto("/w")
        page.keyboard.press("F8")
        page.wait_for_url(re.compile(r"/w/crisis/\w{26}$"))
        place = page.url
        page.get_by_label("Hoe is het afgelopen").select_option(label="Rustiger, afspraken gemaakt")
        page.get_by_label("Veiligheidsplan gegeven?").select_option(label="Ja")
        page.fill("#follow-up", "23:59")
        page.get_by_role("button", name="Rond af").click()
        expect(page.locator(".errsum")).to_contain_text("Vraag naar een wapen")
        expect(page.locator(".errsum")).to_contain_text("Vraag of het nu veilig is")
        expect(page.locator(".errsum")).to_contain_text("Beoordeel de ernst")
        expect(page.locator("#follow-up")).to_have_value("23:59")
        for question, digit, line in (
                ("Wapen in bereik?", "3", "Wapen in bereik? Nee"), ("Nu veilig?", "3", "Nu veilig? Onbekend"),
                ("Ernst", "1", "Ernst: Nog niet beoordeeld")):
            group(page, "^" + re.escape(question)).focus()
            page.keyboard.press(digit)
            expect(main.locator(".tl")).to_contain_text(line)
        page.get_by_role("button", name="Rond af").click()
        expect(main).to_contain_text("Wacht op een tweede akkoord")
        self.assertEqual(page.get_by_role("button", name="Ik heb het gelezen").count(), 0)
        second = self.window("collega")
        second.goto(place)
        second.get_by_role("button", name="Ik heb het gelezen").click()
        second.wait_for_url(re.compile("/w$"))
        page.goto(place)
        expect(main).to_contain_text("Afgerond met twee akkoorden")


if __name__ == "__main__":
    unittest.main()
