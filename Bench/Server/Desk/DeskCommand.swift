import ArgumentParser
import Foundation
import Installations
import Vault

/// `luwte-bench desk`: fills a new desk with made-up people, through the acts and the register of the product, so
/// that every field that the product seals is sealed and every act has its audit row.
struct DeskCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "desk", abstract: "Fill an empty desk with made-up people, and print how to use it as JSON.")

  @OptionGroup var place: DeskPlace

  @Option(help: "So many dossiers; there are nearly six contacts to each.")
  var dossiers: Int

  @Option(help: "So many contacts that are ready to be registered.")
  var drafts: Int

  func run() async throws {
    let installation = try place.installation()
    // The password is never used: whoever measures gets a signed-in cookie, since hashing is not what is measured.
    let opened = try await installation.openDesk(hashing: .test)
    let desk = try await LargeDesk.make(opened.services, opened.register)
    try await desk.importDossiers(dossiers)
    try await desk.nameDossiers()
    let card = try await desk.card(drafts: drafts)
    try await installation.close()
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    FileHandle.standardOutput.write(try encoder.encode(card) + Data("\n".utf8))
  }
}

/// What the measuring needs to know of the desk.
struct DeskCard: Encodable {
  /// Somebody who is signed in: the cookie, and the secret word of their forms.
  struct Visitor: Encodable {
    let cookie: String
    let csrf: String
  }

  /// Carries a caseload of usual size.
  let reader: Visitor
  /// Has drafts, and every task that is not the reader's.
  let writer: Visitor
  /// Leads the team of both.
  let lead: Visitor
  /// A dossier of the reader.
  let dossier: String
  /// A telephone number that one dossier has.
  let phone: String
  /// Contacts of the writer that are ready to be registered.
  let drafts: [String]
  let firstMonth: String
  let lastMonth: String
}
