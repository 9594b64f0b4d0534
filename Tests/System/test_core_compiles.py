"""What must never be written does not compile: snippets against the register's core, each wrong in one way."""

import pathlib
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
MODULES = ROOT / ".build" / "debug" / "Modules"

HEAD = """
import Access
import Database
import Desk
import Foundation
import CareRecords
import HouseRecords
import RegisterCore

"""

# What each snippet says, and a word of the compiler's answer.
REFUSED = {
    "opens sealed content without a grant": (
        "func f(_ work: Work, _ place: DossierPlace) throws -> String? { try IdentitySeals(work).label(of: place) }",
        "missing argument",
    ),
    "makes a grant by hand": (
        "func f(_ actor: Actor, _ rule: AccessRule) -> Grant {"
        " Grant(actor: actor, action: .readDossier, rule: rule, role: .worker, place: nil) }",
        "inaccessible due to 'internal'",
    ),
    "makes up the facts that a grant is judged on": (
        "func f(_ desk: DeskID, _ record: RecordKey, _ group: GroupID) -> RecordPlace {"
        " RecordPlace(record, in: group, headsGroup: true) }",
        "inaccessible due to '@_spi'",
    ),
    "stores a sealed contact back": (
        "func f(_ work: Work, _ stored: StoredContact, _ grant: Grant) throws {"
        " try ContactTable(work).update(stored, from: 1, grant) }",
        "cannot convert value of type 'StoredContact'",
    ),
    "makes an opened contact of a sealed one": (
        "func f(_ stored: StoredContact, _ contact: Contact) -> OpenedContact { OpenedContact(stored, opened: contact) }",
        "inaccessible due to 'internal'",
    ),
    "stores a sealed task back": (
        "func f(_ work: Work, _ stored: StoredTask, _ grant: Grant) throws {"
        " try TaskTable(work).update(stored, over: stored, grant) }",
        "cannot convert value of type 'StoredTask'",
    ),
    "stores a sealed consultation back": (
        "func f(_ work: Work, _ stored: StoredConsultation, _ group: GroupID, _ grant: Grant) throws {"
        " try ConsultationTable(work).update(stored, in: group, grant) }",
        "cannot convert value of type 'StoredConsultation'",
    ),
    "makes an opened consultation of a sealed one": (
        "func f(_ stored: StoredConsultation, _ new: Consultation) -> OpenedConsultation {"
        " OpenedConsultation(stored, opened: new) }",
        "inaccessible due to 'internal'",
    ),
    "looks for a contact under the name of a dossier": (
        "func f(_ work: Work, _ name: DossierID.Public) throws -> StoredContact? {"
        " try ContactTable(work).find(name) }",
        "cannot convert value of type 'DossierID.Public'",
    ),
    "makes a name of one kind of another": (
        "func f(_ name: DossierID.Public) -> ContactID.Public? { ContactID.Public(name) }",
        "requires that 'DossierID.Public'",
    ),
    "runs a statement of its own": (
        'func f(_ work: Work) throws { _ = try work.rows("SELECT 1") }',
        "inaccessible due to '@_spi'",
    ),
    "reaches for the transaction": (
        "func f(_ work: Work) -> any Transaction { work.transaction }",
        "inaccessible due to 'internal'",
    ),
    "reaches for the store": (
        "func f(_ register: Register) -> any Store { register.store }",
        "inaccessible due to 'internal'",
    ),
    "reaches for the desk's key": (
        "func f(_ register: Register) { _ = register.key }",
        "inaccessible due to 'internal'",
    ),
    "opens a value itself": (
        "func f(_ work: Work, _ sealed: [UInt8]) { _ = SealedField.self }",
        "cannot find 'SealedField'",
    ),
}

ALLOWED = """
func f(_ work: Work, _ id: DossierID.Public) throws -> String? {
  guard let place = try DossierTable(work).place(id) else { throw NotFound() }
  let grant = try work.require(.readDossier, on: place.facts)
  work.record(.dossierRead, grant)
  return try IdentitySeals(work).label(of: place, grant)
}
"""


class CoreCompileTests(unittest.TestCase):
    def compile(self, text):
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder) / "Snippet.swift"
            file.write_text(HEAD + text + "\n")
            done = subprocess.run(
                ["swiftc", "-typecheck", "-swift-version", "6", "-enable-upcoming-feature", "MemberImportVisibility",
                 "-enable-upcoming-feature", "InternalImportsByDefault", "-I", str(MODULES), str(file)],
                capture_output=True, text=True, check=False,
            )
        return done.returncode, done.stderr

    def test_what_goes_through_the_door_compiles(self):
        code, answer = self.compile(ALLOWED)
        self.assertEqual(code, 0, answer)

    def test_what_goes_round_it_does_not(self):
        for name, (text, word) in REFUSED.items():
            with self.subTest(name):
                code, answer = self.compile(text)
                self.assertNotEqual(code, 0, f"{name}: it compiles")
                self.assertIn(word, answer, name)


if __name__ == "__main__":
    unittest.main()
