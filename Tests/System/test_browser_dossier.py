"""From a call to a closed trajectory and back, in a browser: once by keyboard alone, once without a line of script."""

import datetime
import re
import unittest

from browser import BrowserTestCase, Keyboard, button, expect, fill_in, link, start_call

DOSSIER = r"/w/dossier/\w{26}$"


def written(day):
    return f"{day.day}-{day.month}-{day.year}"


def start_dossier(page, alias="Kade", question="sl"):
    """A call that becomes a dossier of this worker; the hands stay on the keyboard."""
    keys = start_call(page)
    keys.write("Wil hulp bij het slapen")
    fill_in(page, keys, question=question, outcome="3")
    if alias:
        keys.walk_to(page.locator("summary", has_text="Meer"))
        keys.press("Enter")
        keys.walk_to(page.locator("#alias"))
        keys.write(alias)
    keys.go("Control+Enter", r"/w/contact/\w{26}$")
    keys.go("t", r"/traject$")
    keys.go("Control+Enter", DOSSIER)
    return keys


def decide_and_take_in(page, keys):
    """The decision and an intake that was held."""
    main = page.locator("main")
    keys.follow(link(main, "Besluit over de aanmelding"), r"/besluit$")
    keys.walk_to(page.get_by_role("radio", name="Aannemen"))
    keys.press("1")
    keys.go("Control+Enter", DOSSIER)
    keys.follow(link(main, "Intake"), r"/intake$")
    keys.walk_to(page.get_by_label("Aanwezig"))
    keys.write("Gehouden")
    keys.follow(button(main, "Bewaar"), r"/intake$")
    expect(main.locator(".notice-ok")).to_contain_text("Gehouden")


def start_trajectory(page, keys):
    main = page.locator("main")
    keys.follow(link(main, "Start een traject"), r"/traject/nieuw$")
    keys.choose(page.get_by_role("radio", name="Kortdurende hulpverlening"))
    keys.go("Control+Enter", DOSSIER)
    expect(main).to_contain_text("Kortdurende hulpverlening")


class DossierTests(BrowserTestCase):
    def test_from_a_call_to_closing_and_back_by_keyboard_alone(self):
        page = self.window()
        main = page.locator("main")
        keys = start_dossier(page)
        expect(page.get_by_role("heading", level=1)).to_have_text("Kade")
        decide_and_take_in(page, keys)
        keys.walk_to(page.locator("textarea[name=question]"))
        keys.write("Slaapt slecht sinds het voorjaar")
        keys.press("Control+Enter")
        page.wait_for_url(re.compile("#deel-question$"))
        expect(page.locator("textarea[name=question]")).to_have_value("Slaapt slecht sinds het voorjaar")
        start_trajectory(page, keys)

        keys.go(".", r"/gesprek/nieuw$")
        keys.walk_to(page.get_by_role("radio", name="Gehouden"))
        keys.press("1")
        keys.walk_to(page.locator("#report"))
        keys.write("Slaap besproken; schrijft een week mee")
        keys.walk_to(page.locator("#next-on"))
        keys.write(written(datetime.date.today() + datetime.timedelta(days=14)))
        keys.go("Control+Enter", DOSSIER)
        expect(main).to_contain_text("Slaap besproken")
        expect(main).to_contain_text("gesprek 1 van")
        keys.follow(link(main, "Leg vast"), r"/gesprek/\w{26}$")
        keys.choose(page.get_by_role("radio", name="Door ons afgezegd"))
        keys.go("Control+Enter", DOSSIER)

        keys.follow(link(main, "Doelen"), r"/doelen$")
        keys.walk_to(page.locator("#words"))
        keys.write("Weer zes uur slapen")
        keys.walk_to(page.locator("#hoped-mark"))
        keys.write("8")
        keys.go("Control+Enter", r"/doelen$")
        expect(main.locator(".goals")).to_contain_text("Weer zes uur slapen")
        keys.walk_to(page.get_by_label("Niveau nu"))
        keys.write("zoals")
        keys.walk_to(page.locator("input[name=mark]"))
        keys.write("7")
        keys.press("Enter")
        expect(main).to_contain_text("T = ")

        keys.follow(link(main, "Dossier"), DOSSIER)
        keys.follow(link(main, "Sluit af"), r"/afsluiten$")
        keys.walk_to(page.get_by_role("radio", name="Geheel"))
        keys.press("1")
        keys.walk_to(page.get_by_role("radio", name="Werkt", exact=True))
        keys.press("1")
        keys.walk_to(page.get_by_label("Reden van afsluiten"))
        keys.write("Kan op")
        keys.go("Control+Enter", DOSSIER)
        expect(main).to_contain_text("Afgesloten")
        keys.follow(link(main, "Heropen"), r"/heropen$")
        keys.walk_to(page.get_by_role("radio", name="De klachten zijn terug"))
        keys.press("Space")
        keys.go("Control+Enter", DOSSIER)
        expect(link(main, "Sluit af")).to_be_visible()
        expect(main.locator(".tl li", has_text="eropend").first).to_be_visible()

    def test_a_report_that_was_not_sent_is_still_there(self):
        page = self.window()
        main = page.locator("main")
        keys = start_dossier(page, alias="Vlonder")
        dossier = page.url
        decide_and_take_in(page, keys)
        start_trajectory(page, keys)
        keys.go(".", r"/gesprek/nieuw$")
        keys.walk_to(page.get_by_role("radio", name="Gehouden"))
        keys.press("1")
        keys.walk_to(page.locator("#report"))
        keys.write("Half verslag")
        expect(main.locator("[data-save-state]")).to_contain_text("Concept bewaard")
        page.close()
        page = self.page_of(self.contexts[-1])
        page.goto(dossier)
        keys = Keyboard(page)
        keys.follow(link(page.locator("main"), "een nieuw gesprek"), r"/gesprek/nieuw$")
        expect(page.locator("#report")).to_have_value("Half verslag")
        expect(page.get_by_role("radio", name="Gehouden")).to_be_checked()
        keys.go("Control+Enter", DOSSIER)
        expect(page.locator("main .tl").first).to_contain_text("Half verslag")
        keys.go(".", r"/gesprek/nieuw$")
        expect(page.locator("#report")).to_have_value("")

    def test_an_intake_is_kept_while_it_is_typed_and_can_be_thrown_away(self):
        page = self.window()
        main = page.locator("main")
        keys = start_dossier(page, alias="Duinpan")
        decide_and_take_in(page, keys)
        keys.walk_to(page.locator("textarea[name=support]"))
        keys.write("Nog niet zeker")
        expect(main.locator("[data-save-state]", has_text="Concept bewaard")).to_be_visible()
        page.reload()
        expect(page.locator("textarea[name=support]")).to_have_value("Nog niet zeker")
        expect(page.locator("textarea[name=question]")).to_have_value("")
        keys = Keyboard(page)
        keys.walk_to(button(main, "Gooi concept weg"))
        keys.press("Enter")
        expect(page.locator("textarea[name=support]")).to_have_value("")

    def test_a_tie_between_two_people_is_made_and_ended(self):
        page = self.window()
        main = page.locator("main")
        start_dossier(page, alias="Zandbank")
        keys = start_dossier(page, alias="Strandhoofd")
        dossier = page.url
        keys.follow(link(main, "Verbind een dossier"), r"/mensen$")
        keys.walk_to(page.locator("#link"))
        keys.write("Zandbank")
        keys.walk_to(page.get_by_label("Hoort bij de cliënt als"))
        keys.write("Partner")
        keys.go("Control+Enter", DOSSIER)
        expect(main).to_contain_text("Partner: Zandbank")
        keys.follow(link(main, "Verbind een dossier"), r"/mensen$")
        keys.follow(button(main, "Beëindig de band"), r"/mensen$")
        page.goto(dossier)
        expect(main).not_to_contain_text("Partner: Zandbank")
        expect(main).to_contain_text("Nog niemand")

    def test_the_lead_hands_a_dossier_over(self):
        page = self.window()
        start_dossier(page, alias="Kwelder")
        lead = self.window("leider")
        lead.goto(page.url)
        keys = Keyboard(lead)
        keys.follow(link(lead.locator("main"), "Draag over"), r"/overdracht$")
        keys.walk_to(lead.get_by_label("Aan wie"))
        keys.write("Medewerker 22")
        keys.walk_to(lead.get_by_label("Reden van overdracht"))
        keys.write("Wens")
        keys.walk_to(lead.get_by_role("radio", name="Ja"))
        keys.press("Space")
        keys.go("Control+Enter", DOSSIER)
        expect(lead.locator("main .tl").first).to_contain_text("Overgedragen aan Medewerker 22")

    def test_a_task_is_made_ticked_off_and_gone(self):
        page = self.window()
        main = page.locator("main")
        keys = start_dossier(page, alias="Slik")
        keys.follow(link(main, "Nieuwe taak"), r"/taken/nieuw\?")
        keys.write("Bellen over de verlofregeling")
        keys.go("Control+Enter", r"/w$")
        row = main.locator("[data-row]", has_text="verlofregeling")
        expect(row).to_contain_text("Slik")
        for _ in range(60):
            keys.press("j")
            if "is-sel" in (row.get_attribute("class") or ""):
                break
        keys.go("x", r"/w$")
        expect(main).not_to_contain_text("verlofregeling")
        keys.follow(button(main, "Maak ongedaan"), r"/w$")
        expect(main).to_contain_text("verlofregeling")


class WithoutScriptTests(BrowserTestCase):
    def test_the_same_way_without_script(self):
        page = self.window(java_script_enabled=False)
        main = page.locator("main")
        page.goto("/w")
        link(page.locator("header"), "Nieuw contact").click()
        page.fill("#notes", "Zonder script vastgelegd")
        page.get_by_role("radio", name="Partner", exact=True).check()
        page.locator("select[name=help-questions]").first.select_option(label="Slapen")
        page.get_by_role("radio", name="Niet gevraagd", exact=True).check()
        page.get_by_role("radio", name="Traject", exact=True).check()
        page.locator("summary", has_text="Meer").click()
        page.fill("#alias", "Wad")
        button(page, "Bewaar concept").click()
        expect(page.locator("#notes")).to_have_value("Zonder script vastgelegd")
        button(page.locator(".nextbar"), "Traject").click()
        page.wait_for_url(re.compile(r"/traject$"))
        button(main, "Nieuw dossier, van mij").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Wad")

        link(main, "Besluit over de aanmelding").click()
        page.get_by_role("radio", name="Aannemen", exact=True).check()
        button(main, "Bewaar").click()
        link(main, "Intake").click()
        page.get_by_label("Aanwezig").select_option(label="Gehouden")
        button(main, "Bewaar").click()
        page.fill("textarea[name=agreements]", "Over twee weken weer")
        button(main, "Bewaar Wat we hebben afgesproken").click()
        expect(page.locator("textarea[name=agreements]")).to_have_value("Over twee weken weer")
        link(main, "Start een traject").click()
        page.get_by_label("Kortdurende hulpverlening").check()
        button(main, "Start een traject").click()
        link(main, "Voeg gesprek toe").click()
        page.get_by_role("radio", name="Gehouden", exact=True).check()
        page.fill("#report", "Eerste gesprek")
        button(main, "Bewaar").click()
        expect(main.locator(".tl").first).to_contain_text("Eerste gesprek")
        link(main, "Doelen").click()
        page.fill("#words", "Rust in huis")
        button(main, "Voeg doel toe").click()
        expect(main.locator(".goals")).to_contain_text("Rust in huis")
        page.get_by_label("Niveau nu").select_option(label="zoals verwacht")
        button(main, "Bewaar Rust in huis").click()
        link(main, "Dossier").click()
        link(main, "Sluit af").click()
        page.get_by_role("radio", name="Grotendeels", exact=True).check()
        page.get_by_role("radio", name="Werkt", exact=True).check()
        page.get_by_label("Reden van afsluiten").select_option(label="Kan op eigen kracht verder")
        button(main, "Sluit af").click()
        link(main, "Heropen").click()
        page.get_by_role("radio", name="De klachten zijn terug").check()
        button(main, "Heropen").click()
        expect(link(main, "Sluit af")).to_be_visible()

    def test_a_refused_form_keeps_what_was_typed_without_script(self):
        self.refusals = (422,)
        page = self.window(java_script_enabled=False)
        page.goto("/w/bellen")
        page.fill("#notes", "Dit blijft staan")
        button(page.locator(".nextbar"), "Bewaar").click()
        expect(page.locator("#notes")).to_have_value("Dit blijft staan")
        expect(page.locator(".errsum")).to_contain_text("Er klopt iets niet")
        page.locator(".errsum a").first.click()
        self.assertIn("#", page.url)


if __name__ == "__main__":
    unittest.main()
