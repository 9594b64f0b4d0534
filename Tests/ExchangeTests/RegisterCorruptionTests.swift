import Desk
@testable import Exchange
import Foundation
import Testing

@Suite("A register that is spoilt at random") struct RegisterCorruptionTests {
  /// The first dossiers of the sample, read once; a survey comes late, so there must be quite some.
  static let base = Result { try RegisterFolder.sample(dossiers: 100) }

  @Test(arguments: RegisterSpoiling.all.indices)
  func `every kind of fault is found where it was put`(index: Int) throws {
    let spoiling = RegisterSpoiling.all[index]
    var numbers = SeededNumbers(UInt64(index))
    for file in spoiling.files {
      var folder = RegisterFolder.small
      let count = folder.lines[file]?.count ?? 0
      // A row can only repeat the first one when it is another.
      if spoiling.code == "duplicate-key" { folder.append(file, "") }
      let line = spoiling.code == "duplicate-key" ? count + 1 : Int.random(in: 2...count, using: &numbers)
      spoiling.spoil(&folder, file, line)
      let problems = try folder.problems()
      #expect(problems.contains { $0.file == file && $0.line == line && $0.reason.code == spoiling.code })
      #expect(problems.allSatisfy { $0.file == file && $0.line == line }, "\(spoiling.name): \(problems.map(\.brief))")
    }
  }

  @Test(arguments: 0..<6)
  func `many faults at once are all found, and nothing else`(round: UInt64) throws {
    var folder = try Self.base.get()
    var numbers = SeededNumbers(1000 + round)
    var expected: [Place: String] = [:]
    for _ in 0..<40 {
      guard let spoiling = RegisterSpoiling.all.randomElement(using: &numbers),
        let file = spoiling.files.randomElement(using: &numbers)
      else { continue }
      let place = Place(file: file, line: Int.random(in: 3...(folder.lines[file]?.count ?? 3), using: &numbers))
      // A fault in the first row of a dossier's own would hide what is compared with it.
      guard expected[place] == nil, file != .registrations || spoiling.code != "duplicate-key" else { continue }
      expected[place] = spoiling.code
      spoiling.spoil(&folder, file, place.line)
    }
    let problems = try folder.problems()
    let found = Dictionary(grouping: problems) { Place(file: $0.file, line: $0.line ?? 0) }
    for (place, code) in expected where !isHidden(place, code, expected) {
      #expect(found[place]?.contains { $0.reason.code == code } == true, "\(place) \(code)")
    }
    #expect(Set(found.keys).isSubset(of: expected.keys))
    #expect(problems.map(\.position) == problems.map(\.position).sorted())
  }

  @Test(arguments: 0..<150)
  func `spoilt bytes never crash the reader and never let half a register through`(round: UInt64) throws {
    var numbers = SeededNumbers(5000 + round)
    let file = LegacyFile.allCases.randomElement(using: &numbers) ?? .contacts
    let folder = RegisterFolder.small
    var bytes = try #require(folder.bytes(file))
    for _ in 0..<Int.random(in: 1...8, using: &numbers) { mutate(&bytes, &numbers) }
    let lines = bytes.split(omittingEmptySubsequences: false) { "\r\n".utf8.contains($0) }
    do {
      let register = try RegisterFolder.read { directory in
        for other in LegacyFile.allCases {
          let content = try #require(other == file ? bytes : folder.bytes(other))
          try Data(content).write(to: directory.appendingPathComponent(other.name))
        }
      }
      let rows = lines.dropFirst().count { $0.contains { !"; ".utf8.contains($0) } }
      #expect(count(register, file) == rows)
    } catch let refusal as ImportRefusal {
      #expect(!refusal.problems.isEmpty)
      #expect(refusal.problems.allSatisfy { (0...lines.count).contains($0.line ?? 0) })
    }
  }

  private struct Place: Hashable {
    let file: LegacyFile?
    let line: Int
  }

  /// A day before the registration can't be seen while the registration itself has a fault.
  private func isHidden(_ place: Place, _ code: String, _ expected: [Place: String]) -> Bool {
    code == "before-registration" && expected.keys.contains { $0.file == .registrations }
  }

  private func count(_ register: LegacyRegister, _ file: LegacyFile) -> Int {
    switch file {
    case .registrations: register.registrations.count
    case .contacts: register.contacts.count
    case .sessions: register.sessions.count
    case .referrals: register.referrals.count
    case .surveys: register.surveys.count
    }
  }

  private func mutate(_ bytes: inout [UInt8], _ numbers: inout SeededNumbers) {
    guard !bytes.isEmpty else { return }
    let place = Int.random(in: 0..<bytes.count, using: &numbers)
    let telling = Array("\";\r\n=\0 -|0".utf8)
    switch Int.random(in: 0..<6, using: &numbers) {
    case 0: bytes[place] = UInt8.random(in: 0...255, using: &numbers)
    case 1: bytes[place] = telling.randomElement(using: &numbers) ?? 0
    case 2: bytes.remove(at: place)
    case 3: bytes.insert(telling.randomElement(using: &numbers) ?? 0, at: place)
    case 4: bytes.removeSubrange(place..<min(bytes.count, place + 40))
    default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 60)], at: place)
    }
  }
}
