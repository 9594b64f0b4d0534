"""`luwte instruments` from outside: agreement with independent software, and what a file or an answer is refused for."""

import json
import os
import pathlib
import random
import subprocess
import tempfile
import unittest

from fhir.resources.R4B.questionnaire import Questionnaire
from fhir.resources.questionnaire import Questionnaire as QuestionnaireR5
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


class PublicForms(unittest.TestCase):
    """Files in the structure in which others publish them, with made-up words; two models say that they are FHIR."""

    LOINC = "http://loinc.org"
    EXTENSION = "http://hl7.org/fhir/StructureDefinition/"
    CODES = ["69725-0", "68509-9", "69733-4", "69734-2", "69735-9", "69689-8", "69736-7"]

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.path = pathlib.Path(self.folder.name)

    def coded(self, code):
        return [{"system": self.LOINC, "code": code}]

    def options(self, count=4, weight="ordinalValue"):
        return [
            {
                "valueCoding": {"system": self.LOINC, "code": f"LA{number}", "display": f"word {number}"},
                "extension": [{"url": self.EXTENSION + weight, "valueDecimal": number}],
            }
            for number in range(count)
        ]

    def panel(self, kind="choice"):
        """GAD-7 as a panel, with the question how difficult things are, a total, and the key to it for who scores."""
        weight = "itemWeight" if kind == "coding" else "ordinalValue"
        more = {"answerConstraint": "optionsOnly"} if kind == "coding" else {}
        questions = [
            {"linkId": f"/{code}", "code": self.coded(code), "type": kind, "text": f"Question {number + 1}",
             "answerOption": self.options(weight=weight), **more}
            for number, code in enumerate(self.CODES)
        ]
        control = {"coding": [{"system": "http://hl7.org/fhir/questionnaire-item-control", "code": "help"}]}
        key = {
            "linkId": "/key", "type": "display", "text": "Add up all answers: five is mild",
            "extension": [{"url": self.EXTENSION + "questionnaire-itemControl", "valueCodeableConcept": control}],
        }
        stem = {"linkId": "/stem", "type": "group", "text": "The last two weeks", "item": questions}
        difficulty = {"linkId": "/69722-7", "code": self.coded("69722-7"), "type": kind, "text": "How difficult?",
                      "answerOption": self.options(weight=weight)}
        total = {"linkId": "/70274-6", "code": self.coded("70274-6"), "type": "decimal", "text": "Total", "item": [key]}
        return {"resourceType": "Questionnaire", "status": "draft", "code": self.coded("69737-5"),
                "item": [stem, difficulty, total]}

    def contained(self):
        """PHQ-9 with its answers once, in a contained set, and a total that is worked out."""
        concepts = [
            {"extension": [{"url": self.EXTENSION + "ordinalValue", "valueDecimal": number}], "code": f"code-{number}",
             "display": f"word {number}"}
            for number in range(4)
        ]
        answers = {"resourceType": "ValueSet", "id": "VS", "status": "draft",
                   "compose": {"include": [{"system": "http://example.org/codes", "concept": concepts}]}}
        questions = [
            {"linkId": f"H1/T1/Q{number}", "type": "choice", "text": f"Question {number}", "answerValueSet": "#VS"}
            for number in range(1, 10)
        ]
        total = {"linkId": "H1/TS", "type": "quantity", "text": "Score", "code": self.coded("44261-6")}
        group = {"linkId": "H1/T1", "type": "group", "text": "The last two weeks", "item": questions + [total]}
        return {"resourceType": "Questionnaire", "status": "active", "language": "en", "title": "Nine questions",
                "contained": [answers], "item": [group]}

    def write(self, resource):
        file = self.path / "public.json"
        file.write_text(json.dumps(resource))
        return str(file)

    def test_what_others_publish_is_read_as_it_is_and_what_is_left_out_is_named(self):
        r5 = self.panel("coding")
        QuestionnaireR5.model_validate(r5)
        r4 = self.panel()
        contained = self.contained()
        for resource in (r4, contained):
            Questionnaire.model_validate(resource)
        named = ["/item/1 and 1 more: a question that doesn't count", "/item/2/item/0: help"]
        for place, (resource, options, expected) in enumerate([
            (r4, ["--language", "en"], named),
            (r5, ["--language", "en"], named),
            (contained, ["--as", "phq-9"], ["/item/0/item/9: a question that doesn't count"]),
        ]):
            file = self.write(resource)
            store = str(self.path / f"store-{place}")
            for command in ("check", "import"):
                done = luwte(command, file, *options, folder=store)
                self.assertEqual(done.returncode, 0, done.stderr)
                for text in expected:
                    self.assertIn(f"{file}:{text}", done.stderr)
            id = "phq-9" if "--as" in options else "gad-7"
            out = json.loads(luwte("export", id, "--fhir", "--language", "en", folder=store).stdout)
            Questionnaire.model_validate(out)
            self.assertEqual(out["item"][0]["text"], "The last two weeks")
            self.assertEqual(out["item"][0]["type"], "display")
            self.assertEqual(out["item"][1]["text"], "Question 1")
            self.assertNotIn("Add up", json.dumps(out))

    def test_every_bad_place_is_said_with_its_file_and_nothing_is_loaded(self):
        resource = self.panel()
        file = self.write(resource)
        self.assertIn("--language", luwte("import", file, folder=str(self.path / "store")).stderr)
        questions = resource["item"][0]["item"]
        questions[1]["text"] = "<b>Question</b> 2"
        questions[4]["answerOption"][2]["valueCoding"]["display"] = "word 1"
        questions[6]["text"] = "\u200b"
        resource["title"] = " "
        file = self.write(resource)
        done = luwte("import", file, "--language", "en", folder=str(self.path / "store"))
        self.assertEqual(done.returncode, 1)
        places = ["/title", "/item/0/item/1", "/item/0/item/4/answerOption/2", "/item/0/item/6"]
        for place in places:
            self.assertIn(f"{file}:{place}: ", done.stderr)
        self.assertEqual(len(done.stderr.splitlines()), len(places))
        self.assertFalse((self.path / "store").exists())


if __name__ == "__main__":
    unittest.main()
