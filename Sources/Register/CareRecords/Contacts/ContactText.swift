import Desk
import Foundation

/// What of a contact is sealed: everything that somebody typed.
struct ContactText: Codable {
  var alias: String
  var reach: String
  var notes: String

  init(_ content: ContactContent) {
    alias = content.alias
    reach = content.reach
    notes = content.notes
  }

  private init() {
    alias = ""
    reach = ""
    notes = ""
  }

  static let none = ContactText()

  var isEmpty: Bool { alias.isEmpty && reach.isEmpty && notes.isEmpty }

  func put(into content: inout ContactContent) {
    content.alias = alias
    content.reach = reach
    content.notes = notes
  }

  func json() throws -> String {
    String(decoding: try JSONEncoder().encode(self), as: UTF8.self)
  }

  init(json: String) throws {
    self = try JSONDecoder().decode(ContactText.self, from: Data(json.utf8))
  }
}
