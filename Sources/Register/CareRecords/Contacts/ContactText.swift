import Desk
import Foundation

/// What of a contact is sealed: everything that somebody typed.
struct ContactText: Codable {
  var alias: String
  var reach: String
  var notes: String
  var callBack: AgreementText?
  var belongsTo: String?

  init(_ content: ContactContent) {
    alias = content.alias
    reach = content.reach
    notes = content.notes
    callBack = AgreementText(content.callBack)
    belongsTo = content.belongsTo?.text
  }

  private init() {
    callBack = nil
    belongsTo = nil
    alias = ""
    reach = ""
    notes = ""
  }

  static let none = ContactText()

  var isEmpty: Bool { alias.isEmpty && reach.isEmpty && notes.isEmpty && callBack == nil && belongsTo == nil }

  func put(into content: inout ContactContent) {
    content.alias = alias
    content.reach = reach
    content.notes = notes
    content.callBack = callBack.agreement
    content.belongsTo = belongsTo.flatMap { DossierID.Public($0) }
  }

  func json() throws -> String {
    String(decoding: try JSONEncoder().encode(self), as: UTF8.self)
  }

  init(json: String) throws {
    self = try JSONDecoder().decode(ContactText.self, from: Data(json.utf8))
  }
}
