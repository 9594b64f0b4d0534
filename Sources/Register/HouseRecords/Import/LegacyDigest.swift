import Desk
import Folding
import Vault

/// All facts of an older register in one canonical order, hashed row by row: the order of the rows in the files, line
/// ends, spaces and ways to write a number make no difference, any other change does. Marks are left out: they follow from today's rules.
struct LegacyDigest {
  let register: LegacyRegister

  init(_ register: LegacyRegister) {
    self.register = register
  }

  /// - Parameter hash: keyed, so that nobody without the key can try out registers.
  func bytes(_ hash: ([UInt8]) -> [UInt8]) -> [UInt8] {
    var digest: [UInt8] = []
    func add(_ row: CanonicalBytes) {
      var row = row
      row.add(digest)
      digest = hash(row.bytes)
    }
    for row in register.registrations.sorted(by: { NumberForm.of($0.number) < NumberForm.of($1.number) }) {
      add(canonical(row))
    }
    for row in register.contacts.sorted(by: { NumberForm.of($0.number) < NumberForm.of($1.number) }) {
      add(canonical(row))
    }
    for row in register.sessions.sorted(by: { NumberForm.of($0.number) < NumberForm.of($1.number) }) {
      add(canonical(row))
    }
    for row in register.referrals.sorted(by: { NumberForm.of($0.number) < NumberForm.of($1.number) }) {
      add(canonical(row))
    }
    for row in register.surveys.sorted(by: { NumberForm.of($0.number) < NumberForm.of($1.number) }) {
      add(canonical(row))
    }
    return digest
  }

  private func canonical(_ row: LegacyRegistration) -> CanonicalBytes {
    var bytes = CanonicalBytes("luwte/legacy-registration/1")
    bytes.add(NumberForm.of(row.number))
    bytes.add(row.registeredOn.iso)
    bytes.add(row.channel.rawValue)
    bytes.add(row.group.rawValue)
    bytes.add(row.unit.text)
    bytes.add(row.gender.rawValue)
    bytes.add(row.birthYear.map(Int64.init))
    bytes.add(row.helpQuestions.map(\.text).joined(separator: "|"))
    bytes.add(row.isHidden)
    bytes.add(row.hiddenReason?.text)
    bytes.add(row.internalLineReason?.text)
    bytes.add(row.path.text)
    bytes.add(row.intakeOn?.iso)
    bytes.add(row.product?.text)
    bytes.add(row.worker.map(NumberForm.of))
    bytes.add(row.endedOn?.iso)
    bytes.add(row.goalsReached.rawValue)
    bytes.add(row.workAtStart.rawValue)
    bytes.add(row.workAtEnd.rawValue)
    return bytes
  }

  private func canonical(_ row: LegacyContact) -> CanonicalBytes {
    var bytes = CanonicalBytes("luwte/legacy-contact/1")
    bytes.add(NumberForm.of(row.number))
    bytes.add(row.day.iso)
    bytes.add(row.time.clock.description)
    bytes.add(row.channel.rawValue)
    bytes.add(row.minutes.map(Int64.init))
    bytes.add(row.group.rawValue)
    bytes.add(row.unit.text)
    bytes.add(row.topic?.text)
    bytes.add(row.outcome.rawValue)
    bytes.add(row.dossier.map(NumberForm.of))
    return bytes
  }

  private func canonical(_ row: LegacySession) -> CanonicalBytes {
    var bytes = CanonicalBytes("luwte/legacy-session/1")
    bytes.add(NumberForm.of(row.number))
    bytes.add(NumberForm.of(row.dossier))
    bytes.add(row.day.iso)
    bytes.add(Int64(row.ordinal))
    bytes.add(row.place.rawValue)
    bytes.add(row.minutes.map(Int64.init))
    bytes.add(row.attended)
    return bytes
  }

  private func canonical(_ row: LegacyReferral) -> CanonicalBytes {
    var bytes = CanonicalBytes("luwte/legacy-referral/1")
    bytes.add(NumberForm.of(row.number))
    bytes.add(NumberForm.of(row.dossier))
    bytes.add(row.day.iso)
    bytes.add(row.target.text)
    bytes.add(row.line.rawValue)
    bytes.add(row.isWarm)
    bytes.add(row.hasConsent)
    bytes.add(row.receivedOn?.iso)
    return bytes
  }

  private func canonical(_ row: LegacySurvey) -> CanonicalBytes {
    var bytes = CanonicalBytes("luwte/legacy-survey/1")
    bytes.add(NumberForm.of(row.number))
    bytes.add(NumberForm.of(row.dossier))
    bytes.add(row.day.iso)
    bytes.add(row.mark.map(Int64.init))
    bytes.add(row.path.text)
    bytes.add(row.goalsReached.rawValue)
    bytes.add(row.workResumed.rawValue)
    return bytes
  }
}
