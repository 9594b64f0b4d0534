package import CareRecords
package import Desk
package import RegisterCore

/// The texts that one page of a timeline shows.
package struct OpenedTexts {
  package let notes: NewestNotes
  let contacts: [ContactID: ContactContent]

  static let none = OpenedTexts(notes: .sealed, contacts: [:])
}

/// An event of a timeline whose text is still sealed: which texts it needs, and how it reads once they are open.
package struct SealedEvent {
  /// The event without its text, for counting and for its place among the others.
  let event: DossierEvent
  let choices: [NoteChoice]
  let contact: StoredContact?
  private let what: (OpenedTexts) throws -> DossierEvent.What

  /// One that has a text.
  package init(
    on day: LocalDate, at time: ClockTime? = nil, by: String? = nil, opening choices: [NoteChoice] = [],
    of contact: StoredContact? = nil, _ what: @escaping (OpenedTexts) throws -> DossierEvent.What
  ) throws {
    event = DossierEvent(try what(.none), on: day, at: time, by: by)
    self.choices = choices
    self.contact = contact
    self.what = what
  }

  /// One that is all codes.
  package init(_ what: DossierEvent.What, on day: LocalDate, at time: ClockTime? = nil, by: String? = nil) {
    event = DossierEvent(what, on: day, at: time, by: by)
    choices = []
    contact = nil
    self.what = { _ in what }
  }

  func opened(with texts: OpenedTexts) throws -> DossierEvent {
    DossierEvent(try what(texts), on: event.day, at: event.time, by: event.by)
  }
}
