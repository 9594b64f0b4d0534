"""`luwte instruments` from outside: agreement with independent software, and what a file or an answer is refused for."""

import json
import os
import pathlib
import random
import subprocess
import tempfile
import unittest

from fhir.resources.R4B.questionnaire import Questionnaire
from fhirclient.models.questionnaire import Questionnaire as ClientQuestionnaire
from hippocrates.questionnaires.gad7.assessment import GAD7Assessment
from hippocrates.questionnaires.phq2.assessment import PHQ2Assessment
from hippocrates.questionnaires.phq9.assessment import PHQ9Assessment

ROOT = pathlib.Path(__file__).resolve().parents[2]
BINARY = os.environ.get("LUWTE_BINARY", str(ROOT / ".build/debug/luwte"))


def luwte(*arguments, folder="/nonexistent"):
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "LUWTE_INSTRUMENTS": folder}
    return subprocess.run(
        [BINARY, "instruments", *arguments], capture_output=True, text=True, env=environment, check=False
    )


def score(instrument, answers, *more):
    line = ",".join("-" if answer is None else str(answer) for answer in answers)
    done = luwte("score", instrument, "--answers", line, "--json", *more)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


class Agreement(unittest.TestCase):
    """Totals and bands as hippocrates has them, on forms chosen by chance from a fixed seed and on the extremes."""

    # hippocrates lets its lowest GAD-7 band run to 5; Spitzer and others (2006) begin the next one at 5.
    OVERLAPPING = {("gad-7", 5)}

    def agree(self, instrument, assessment, items, names):
        chance = random.Random(20261122)
        forms = [[code] * items for code in range(4)]
        forms += [[chance.randint(0, 3) for _ in range(items)] for _ in range(20)]
        # Every total at which a band begins, and the one before it.
        for total in range(0, 3 * items + 1):
            if any(total in (band.min, band.min - 1) for band in assessment().results):
                forms.append([min(3, max(0, total - 3 * index)) for index in range(items)])
        for form in forms:
            other = assessment()
            for question, code in zip(other.question_set, form):
                question.answer = next(answer for answer in question.answer_options if answer.value == code)
            ours = score(instrument, form)
            self.assertEqual(ours["total"], other.total_score(), form)
            if names and (instrument, ours["total"]) not in self.OVERLAPPING:
                bands = next(found for found in ours["classes"] if found["set"] == "bands")
                self.assertEqual(bands["class"], names[other.result().severity], form)
        return len(forms)

    def test_phq2_totals_and_border(self):
        self.agree("phq-2", PHQ2Assessment, 2, None)
        for form, positive in (([1, 1], False), ([1, 2], True)):
            self.assertEqual(score("phq-2", form)["classes"][0]["positive"], positive)

    def test_phq9_totals_and_bands(self):
        names = {
            "Minimal or none": "minimal",
            "Mild": "mild",
            "Moderate": "moderate",
            "Moderately severe": "moderately-severe",
            "Severe": "severe",
        }
        self.agree("phq-9", PHQ9Assessment, 9, names)

    def test_gad7_totals_and_bands(self):
        names = {"Minimal or none": "minimal", "Mild": "mild", "Moderate": "moderate", "Severe": "severe"}
        self.agree("gad-7", GAD7Assessment, 7, names)


class Scoring(unittest.TestCase):
    def test_the_members_of_a_score(self):
        found = score("phq-9", [1, 0, 0, 0, 0, 0, 0, 0, 1])
        self.assertEqual(
            list(found)[:7], ["instrument", "version", "total", "subscales", "classes", "flags", "missing"]
        )
        self.assertEqual(found["total"], 2)
        self.assertEqual([(flag["kind"], flag["item"]) for flag in found["flags"]], [("safety", 9)])

    def test_an_incomplete_form_has_bounds_and_no_score(self):
        found = score("tsq", [1, 1, 1, 1, 1, 1, None, None, 0, 0], "--cutoff", "nl-2010")
        self.assertIsNone(found["total"])
        self.assertEqual(found["bounds"]["total"], [6, 8])
        self.assertEqual(found["missing"], [7, 8])
        self.assertEqual([entry["class"] for entry in found["classes"]], ["indeterminate"])

    def test_refusals_name_the_item_and_the_reason(self):
        for arguments, words in [
            (("score", "phq-9", "--answers", "0,0,7,0,0,0,0,0,0"), ["Item 3", "0, 1, 2, 3"]),
            (("score", "phq-9", "--answers", "0,0,x,0,0,0,0,0,0"), ["Item 3"]),
            (("score", "phq-9", "--answers", "0,0"), ["2 answers", "9 expected"]),
            (("score", "phq-10", "--answers", "0"), ["unknown"]),
            (("score", "tsq", "--answers", ",".join("0" * 10), "--cutoff", "none"), ["nl-2010"]),
            (("score", "tcl", "--answers", "1"), ["legacy"]),
        ]:
            done = luwte(*arguments)
            self.assertEqual(done.returncode, 1, arguments)
            self.assertEqual(done.stdout, "")
            for word in words:
                self.assertIn(word, done.stderr)

    def test_a_mistake_elsewhere_does_not_keep_a_safety_item_waiting(self):
        done = luwte("score", "phq-9", "--answers", "0,0,7,0,0,0,0,0,1")
        self.assertEqual(done.returncode, 1)
        self.assertIn("crisis route now", done.stderr)


class Files(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.path = pathlib.Path(self.folder.name)

    def instruments(self):
        return [json.loads(line) for line in luwte("list", "--json").stdout.splitlines()]

    def test_every_export_is_a_questionnaire_to_two_independent_models(self):
        self.assertEqual(len(self.instruments()), 24)
        for entry in self.instruments():
            for language in ("nl", "en"):
                text = luwte("export", entry["id"], "--fhir", "--language", language).stdout
                found = Questionnaire.model_validate_json(text)
                self.assertEqual(found.status, "retired" if entry["validity"] == "legacy" else "active")
                self.assertEqual(ClientQuestionnaire(json.loads(text)).resource_type, "Questionnaire")

    def test_wording_goes_in_and_comes_out_in_both_forms(self):
        file = self.path / "phq-2.json"
        resource = json.loads(luwte("export", "phq-2", "--fhir", "--language", "nl").stdout)
        for item in resource["item"]:
            item["text"] = f"Vraag {item['linkId']} van de organisatie"
        file.write_text(json.dumps(resource))
        store = str(self.path / "store")
        self.assertEqual(luwte("check", str(file)).returncode, 0)
        self.assertEqual(luwte("import", str(file), folder=store).returncode, 0)
        out = json.loads(luwte("export", "phq-2", "--fhir", "--language", "nl", folder=store).stdout)
        self.assertEqual([item["text"] for item in out["item"]], [item["text"] for item in resource["item"]])
        own = self.path / "own.json"
        own.write_text(luwte("export", "phq-2", "--language", "nl", folder=store).stdout)
        self.assertEqual(luwte("import", str(own), folder=str(self.path / "second")).returncode, 0)
        resource["item"][0]["text"] = "Een andere tekst"
        file.write_text(json.dumps(resource))
        self.assertEqual(luwte("import", str(file), folder=store).returncode, 1)
        self.assertEqual(luwte("import", str(file), "--replace", folder=store).returncode, 0)

    def test_a_file_that_would_change_scoring_is_refused_with_every_reason(self):
        resource = json.loads(luwte("export", "gad-7", "--fhir").stdout)
        for item in resource["item"]:
            item["text"] = "x" + item["linkId"]
        resource["item"][1]["answerOption"].pop()
        resource["item"][4]["answerOption"][0]["initialSelected"] = True
        file = self.path / "changed.json"
        file.write_text(json.dumps(resource))
        for command in ("check", "import"):
            done = luwte(command, str(file), folder=str(self.path / "store"))
            self.assertEqual(done.returncode, 1)
            self.assertIn("Item 2", done.stderr)
            self.assertIn("Item 5", done.stderr)
        self.assertFalse((self.path / "store").exists())


if __name__ == "__main__":
    unittest.main()
