"""The search for unused declarations finds one, and lets stand what is used, allowed or called by others."""

import pathlib
import subprocess
import tempfile
import unittest

SCRIPT = pathlib.Path(__file__).resolve().parents[2] / "Scripts" / "unused.py"

SOURCE = """
/// Says `neverCalled` in a comment.
public struct House: Sendable {
  public let doors: Int
  public func open() -> String { "neverCalled \\(doors)" }
  func neverCalled(times: Int) { if times > 0 { neverCalled(times: times - 1) } }
}
enum Colour: CaseIterable { case red, blue }
enum Size { case small, large(Int) }
func main() { print(House(doors: 1).open(), Colour.allCases, Size.small) }
"""


class Unused(unittest.TestCase):
    def find(self, sources, allowed=""):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            for name, text in {**sources, "Scripts/unused-allowed.txt": allowed}.items():
                (root / name).parent.mkdir(parents=True, exist_ok=True)
                (root / name).write_text(text, encoding="utf-8")
            done = subprocess.run([SCRIPT, folder], capture_output=True, text=True, check=False)
            return done.returncode, done.stdout + done.stderr

    def test_what_only_names_itself_is_found_with_its_place(self):
        status, found = self.find({"Sources/House.swift": SOURCE, "Bench/Run.swift": "func run() { main() }"})
        self.assertEqual(status, 1)
        self.assertIn("Sources/House.swift:6: neverCalled", found)
        self.assertIn("Sources/House.swift:9: large", found)
        self.assertNotIn("red", found, "the cases of a list are found by `allCases`")
        self.assertEqual(len(found.splitlines()), 3, found)

    def test_what_only_a_test_uses_is_unused(self):
        status, found = self.find({
            "Sources/House.swift": "func knock() {}\n", "Tests/HouseTests.swift": "func test() { knock() }\n"})
        self.assertEqual(status, 1)
        self.assertIn("Sources/House.swift:1: knock", found)

    def test_what_is_allowed_stands_as_long_as_it_is_needed(self):
        sources = {"Sources/House.swift": "func knock() {}\n"}
        self.assertEqual(self.find(sources, "knock  the neighbours\n"), (0, ""))
        status, found = self.find(sources, "knock\n")
        self.assertNotEqual(status, 0, "without a reason")
        self.assertIn("knock has no reason", found)
        status, found = self.find(sources, "knock  the neighbours\nring  nobody\n")
        self.assertEqual(status, 1)
        self.assertIn("ring is used, or is gone", found)


if __name__ == "__main__":
    unittest.main()
