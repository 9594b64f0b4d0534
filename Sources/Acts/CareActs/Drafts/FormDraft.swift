import Access
public import Desk
public import Foundation
import RegisterCore

/// What somebody typed in a form about a record and has not sent yet: sealed with the record, and theirs alone.
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

  /// In bytes: no form of ours holds half of it.
  static let limit = 256 * 1024

  /// The form of who a client is: what is kept of it holds what identifies them.
  public static let identity = "gegevens"

  /// A new task, about whichever record.
  public static let newTask = "taak"

  /// What the names of the forms of referrals begin with.
  public static let referrals = "verwijzing/"

  /// The page of a crisis, and its fields that go into the log.
  public static let crisis = "crisis"
  public static let crisisNote = "note"
  static let crisisWhereabouts = [WeaponWhereabouts.list.name, "check-at"]
  public static let crisisPlace = "caller-place"
  public static let crisisColleague = "colleague"

  /// The names of the drafts of one worker, as stored; the form's own name follows.
  static func prefix(of worker: AccountID) -> String { kind + "\(worker.number)." }
  /// What the names of all drafts begin with.
  static let kind = "draft."
}

/// Why something is not kept as a draft.
public enum FormDraftRefusal: Refusal {
  case tooLong

  public var field: String? { nil }
  public var text: Text {
    Text(nl: "Dit is te veel om te bewaren. Maak het korter.", en: "This is too much to keep. Make it shorter.")
  }
}

/// What stands of a draft once something was kept.
public struct KeptFormDraft: Sendable, Hashable {
  public let version: Int64
  public let keptAt: Date
}

/// The record that a form is about, with which its draft is sealed.
public enum DraftPlace: Sendable, Hashable {
  case dossier(DossierID.Public)
  case contact(ContactID.Public)
  case crisis(CrisisID.Public)
  case task(TaskID.Public)
  /// A form about no record yet: sealed with the account of who types it.
  case own
}
