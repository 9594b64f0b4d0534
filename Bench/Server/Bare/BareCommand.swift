import ArgumentParser
import Database
import Foundation
import Hummingbird
import Logging
import WebBase

/// `luwte-bench bare`: what the routes of the product are compared with, on the same server library and store.
struct BareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bare", abstract: "Serve a text, a page from memory and a bare durable insert on loopback.")

  @OptionGroup var place: DeskPlace

  @Option(help: "The port on 127.0.0.1.")
  var port: Int

  func run() async throws {
    let store = try place.store()
    try await store.write { transaction in
      try transaction.execute("CREATE TABLE IF NOT EXISTS bare_row (at BIGINT NOT NULL, content TEXT NOT NULL)")
    }
    let router = Router(context: BasicRequestContext.self)
    router.get("/text") { _, _ in "Luwte" }
    let page = MemoryPage()
    router.get("/page") { _, _ in Page(page) }
    // As long as the sealed text of a contact.
    let content = String(repeating: "x", count: 512)
    router.post("/insert") { _, _ -> HTTPResponse.Status in
      try await store.write { transaction in
        try transaction.execute("INSERT INTO bare_row (at, content) VALUES (\(Date()), \(content))")
      }
      return .noContent
    }
    var logger = Logger(label: "luwte-bench")
    logger.logLevel = .error
    let application = Application(
      router: router, configuration: .init(address: .hostname("127.0.0.1", port: port), serverName: nil), logger: logger
    )
    try await application.runService()
    try await store.close()
  }
}
