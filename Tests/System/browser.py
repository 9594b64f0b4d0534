"""A real browser at a real desk: Debian's chromium, driven through the keyboard, on the practice desk.

One desk and one browser serve all files of this ring; every test gets windows of its own. Whatever a page writes to
the console, every dialog that opens and every script that fails is a failure of the test that saw it.
"""

import atexit
import functools
import os
import re
import unittest

from playwright.sync_api import expect, sync_playwright

from desk import PASSWORD, Desk

CHROMIUM = os.environ.get("LUWTE_CHROMIUM", "/usr/bin/chromium")
DESKTOP = {"width": 1280, "height": 900}
# A small telephone, and as wide as a screen of 1280 that is enlarged to 400 %: WCAG 2.2, 1.4.10.
NARROW = {"width": 320, "height": 740}
# The screen of a desk, without the browser around it.
OFFICE = {"width": 1440, "height": 900}
# A page that was refused says so by its status, and the browser repeats that in its console.
STATUS_LINE = re.compile(r"^Failed to load resource: the server responded with a status of (\d+)")


@functools.cache
def desk():
    """The practice desk of this run."""
    started = Desk().start()
    atexit.register(started.close)
    return started


@functools.cache
def chromium():
    """The browser of this run."""
    driver = sync_playwright().start()
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    browser = driver.chromium.launch(executable_path=CHROMIUM, args=arguments)

    def close():
        browser.close()
        driver.stop()

    atexit.register(close)
    return browser


@functools.cache
def signed_in(login):
    """What the browser holds after somebody signed in, for windows that begin there."""
    context = chromium().new_context(base_url=desk().origin, locale="nl-NL")
    page = context.new_page()
    sign_in(page, login)
    state = context.storage_state()
    context.close()
    return state


def sign_in(page, login, password=PASSWORD):
    page.goto("/w/in")
    page.keyboard.type(login)
    page.keyboard.press("Tab")
    page.keyboard.type(password)
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/w$"))


class BrowserTestCase(unittest.TestCase):
    """A test with windows at the desk. `refusals` are the statuses of pages that this test provokes."""

    refusals = ()

    def setUp(self):
        self.noise = []
        self.contexts = []

    def tearDown(self):
        unexpected = [line for line in self.noise if not self.is_expected(line)]
        self.assertEqual(unexpected, [], "a page must be silent")

    def is_expected(self, line):
        found = STATUS_LINE.match(line)
        return found is not None and int(found[1]) in self.refusals

    def window(self, login="werker", **options):
        """A new window; signed in unless there is no login."""
        options = {"viewport": DESKTOP, "locale": "nl-NL", **options}
        if login:
            options["storage_state"] = signed_in(login)
        context = chromium().new_context(base_url=desk().origin, **options)
        self.addCleanup(context.close)
        self.contexts.append(context)
        return self.page_of(context)

    def sign_in_here(self, page, login="werker"):
        """Signs in through the page as it is, in this window alone."""
        sign_in(page, login)

    def hear(self, message):
        # The browser's own remarks are no noise, such as that a script was earlier with the focus than autofocus.
        if message.type not in ("info", "debug"):
            self.noise.append(message.text)

    def page_of(self, context):
        page = context.new_page()
        page.set_default_timeout(15_000)
        page.on("console", self.hear)
        page.on("pageerror", lambda error: self.noise.append(f"script failed: {error}"))
        page.on("dialog", lambda dialog: (self.noise.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        return page


class Keyboard:
    """Hands that have no mouse: every key press is counted, and a field is reached only by walking there."""

    def __init__(self, page):
        self.page = page
        self.count = 0

    def press(self, *keys):
        for key in keys:
            self.page.keyboard.press(key)
            self.count += 1

    def write(self, text):
        """Types a text; its letters are not counted."""
        self.page.keyboard.type(text)

    def go(self, key, place):
        """Presses a key that leads to another page, and waits until that is there."""
        # A page that says something in its own place in the history does not lead anywhere by that.
        with self.page.expect_event("load"):
            self.press(key)
        self.page.wait_for_url(re.compile(place))

    def walk_to(self, locator, most=80):
        """Presses Tab until the focus is on an element."""
        target = locator.element_handle()
        self.walk(lambda: target.evaluate("one => one === document.activeElement"), locator, most)

    def walk(self, is_there, what, most=80):
        for _ in range(most):
            if is_there():
                return
            self.press("Tab")
        raise AssertionError(f"{what} can't be reached with Tab")

    def choose(self, radio):
        """Walks to a group of radios, and down in it to one of them."""
        target = radio.element_handle()
        mine = "one => document.activeElement.name === one.name && document.activeElement.type === 'radio'"
        self.walk(lambda: target.evaluate(mine), radio)
        self.press("Space")
        for _ in range(40):
            if target.evaluate("one => one === document.activeElement && one.checked"):
                return
            self.press("ArrowDown")
        raise AssertionError(f"{radio} can't be chosen with the arrows")

    def follow(self, locator, place):
        """Walks to a link or button and presses it."""
        self.walk_to(locator)
        self.go("Enter", place)


def start_call(page):
    """Begins a contact from the first page of the day: one key."""
    page.goto("/w")
    keys = Keyboard(page)
    keys.go("n", r"/w/bellen/\w{26}$")
    return keys


def fill_in(page, keys, caller="1", question="sl", danger="1", outcome="1"):
    """Target group, help question, danger and outcome, from the notes on."""
    keys.press("Tab", caller, "Tab", *question)
    expect(page.get_by_role("listbox")).to_be_visible()
    keys.press("Enter", "Tab", danger, "Tab", outcome)


def speak(page, language):
    """Sets the language of whoever is signed in."""
    page.goto("/w/ik")
    page.get_by_role("radio", name=language).check()
    with page.expect_navigation():
        page.locator("main").get_by_role("button").click()


def small_targets(page):
    """What is to be pressed and is lower than 44 pixels; of a radio or box in a label, the label counts."""
    return page.evaluate("""() => [...document.querySelectorAll("a, button, input, select, textarea, summary, label.code, label.choice")]
      .filter((one) => one.getClientRects().length && !one.matches(".skip, [type=hidden]"))
      .filter((one) => !one.matches("label > input"))
      .map((one) => [Math.round(one.getBoundingClientRect().height), one.outerHTML.slice(0, 80)])
      .filter(([height]) => height < 44)""")


def button(page, name):
    return page.get_by_role("button", name=name, exact=False).first


def link(page, name):
    return page.get_by_role("link", name=name, exact=False).first


def group(page, name):
    """A group of tiles by its question."""
    return page.get_by_role("group", name=re.compile(name)).first


__all__ = [
    "BrowserTestCase", "DESKTOP", "Keyboard", "NARROW", "OFFICE", "button", "chromium", "desk", "expect", "fill_in", "group",
    "link", "sign_in", "signed_in", "small_targets", "speak", "start_call",
]
