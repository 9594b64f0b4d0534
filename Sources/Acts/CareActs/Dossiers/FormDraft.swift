public import Access
public import Desk
public import Foundation
import RegisterCore

/// What somebody typed in a form of a dossier and has not sent yet: sealed with the dossier, and theirs alone.
public struct FormDraft: Sendable, Hashable {
  /// One value of a field; a field that was answered more than once comes as often.
  public struct Field: Sendable, Hashable, Codable {
    public let name: String
    public let value: String

    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  public let fields: [Field]
  public let version: Int64
  public let keptAt: Date

  init(_ note: Note) throws {
    fields = try JSONDecoder().decode([Field].self, from: Data(note.text.utf8))
    version = note.version
    keptAt = note.writtenAt
  }

  /// The form of who a client is: what is kept of it holds what identifies them.
  public static let identity = "gegevens"

  /// The names of the drafts of one worker, as stored; the form's own name follows.
  static func prefix(of worker: AccountID) -> String { "draft.\(worker.number)." }
}

/// What stands of a draft once something was kept.
public struct KeptFormDraft: Sendable, Hashable {
  public let version: Int64
  public let keptAt: Date
}

/// Keeps what somebody types in a form of a dossier, field by field, until they send or drop it.
public struct KeepFormDraft: Sendable {
  let register: Register

  /// - Parameters:
  ///   - changed: every value of the fields that changed; other fields stay as they were kept.
  ///   - form: the name of the form within the dossier.
  ///   - seen: the version that the page knows, 0 for none.
  /// - Returns: the version that stands now, and when it was kept.
  /// - Throws: `StaleVersion`, `NotFound`.
  public func callAsFunction(
    _ changed: [FormDraft.Field], of form: String, in dossier: PublicID, seen: Int64, _ occasion: Occasion
  ) async throws -> KeptFormDraft {
    try await register.write(in: dossier, occasion) { opened in
      let table = NoteTable(opened.work)
      let subject = RecordKey.dossier(opened.id)
      let field = FormDraft.prefix(of: opened.worker) + form
      let old = try table.latest(field, of: subject, opened.grant).map { try FormDraft($0).fields } ?? []
      let names = Set(changed.map(\.name))
      let text = try JSONEncoder().encode(old.filter { !names.contains($0.name) } + changed)
      let version = try table.keepDraft(
        String(decoding: text, as: UTF8.self), field: field, of: subject, in: opened.group, base: seen, opened.grant)
      return KeptFormDraft(version: version, keptAt: opened.work.now)
    }
  }

  /// Drops what was kept of a form that nobody wants to send any more.
  public func drop(_ form: String, in dossier: PublicID, _ occasion: Occasion) async throws {
    try await register.write(in: dossier, occasion) { opened in try opened.dropDraft(of: form) }
  }
}

extension OpenedDossier {
  /// Removes what anybody kept of a form.
  func dropDrafts(ofEverybody form: String) throws {
    try NoteTable(work).dropDrafts(from: "draft.", to: "." + form, of: .dossier(id), in: group, grant)
  }

  func dropDraft(of form: String) throws {
    try NoteTable(work).dropDraft(FormDraft.prefix(of: worker) + form, of: .dossier(id), in: group, grant)
  }
}
