public import Access
import CareRecords
public import Desk
public import HouseActs
import HouseRecords
import RegisterCore

/// Opens every version of one text, for whoever may read the text as it stands now.
public struct ReadVersions: Sendable {
  let register: Register

  /// - Throws: `NotFound` for a record that is not there for this actor, and for a text that was never written.
  public func callAsFunction(of text: VersionedText, _ occasion: Occasion) async throws -> VersionsAnswer {
    try await register.ask(occasion) { work in
      if case .contact(let id) = text { try work.contactVersions(id) } else { try work.noteVersions(of: text) }
    }
  }
}

extension DeskServices {
  public var readVersions: ReadVersions { ReadVersions(register: register) }
}

extension Work {
  fileprivate func noteVersions(of text: VersionedText) throws -> VersionsAnswer {
    guard let place = try TextPlaces(self).place(of: text) else { throw NotFound() }
    let (grant, dossier) = try leave(for: place)
    let versions = try NoteTable(self).versions(place.field, of: place.subject, grant)
    guard !versions.isEmpty else { throw NotFound() }
    record(dossier == nil ? .contactRead : .dossierRead, grant, filters: ["versions", text.word])
    let labels = try AccountTable(self).labels()
    return VersionsAnswer(
      text: text, dossier: dossier, on: place.on,
      versions: versions.reversed().map { note in
        TextVersion(
          number: Int(note.version), text: note.text, by: note.author.flatMap { labels[$0] }, at: note.writtenAt)
      })
  }

  /// Leave to read what stands in a place, with the name of its dossier.
  private func leave(for place: TextPlace) throws -> (Grant, DossierID.Public?) {
    if let id = place.dossier {
      let (stored, grant) = try openDossier(id, for: .readDossier)
      return (grant, stored.place.publicID)
    }
    guard let id = place.contact, let contact = try ContactTable(self).find(id) else { throw NotFound() }
    return (try require(.readContact, on: contact.facts(at: desk.id)), nil)
  }

  /// A correction keeps what it took the place of: each version was made by the correction before it, the first by
  /// whoever registered the contact.
  fileprivate func contactVersions(_ id: ContactID.Public) throws -> VersionsAnswer {
    let (stored, grant) = try openContact(id, for: .readContact)
    guard stored.contact.state == .registered else { throw NotFound() }
    let corrections = try ContactHistory(self).corrections(of: stored, grant)
    record(.contactRead, grant, about: stored.dossier.map { [.dossier($0)] } ?? [], filters: ["versions"])
    let labels = try AccountTable(self).labels()
    let contents = corrections.map(\.before) + [stored.contact.content]
    let versions = contents.enumerated().map { index, content in
      let origin = index == 0 ? nil : corrections[index - 1]
      return TextVersion(
        number: index + 1, text: content.notes, by: labels[origin?.by ?? stored.contact.recorder],
        at: origin?.at ?? stored.contact.settledAt ?? stored.contact.openedAt, reason: origin?.reason ?? "",
        content: content)
    }
    let calendar = try DeskCalendar(zone: desk.timeZone)
    return VersionsAnswer(
      text: .contact(id), dossier: try readableDossier(stored.dossier),
      on: calendar.day(of: stored.contact.content.startedAt ?? stored.contact.openedAt),
      versions: versions.reversed())
  }
}
