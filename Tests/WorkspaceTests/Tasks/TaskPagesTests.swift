import Desk
import HTTPTypes
import HummingbirdTesting
import TestKit
import Testing
import WebBase

@testable import CarePages

@Suite("The pages of tasks") struct TaskPagesTests {
  @Test(arguments: [Language.dutch, .english]) func `a task is made about a dossier, and its page offers every change`(
    language: Language
  ) async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker", in: language)
      let dossier = try await worker.startedDossier(at: site)
      let id = try #require(dossier.split(separator: "/").last)
      let new = try await worker.look("/w/taken/nieuw?dossier=\(id)")
      #expect(new.heading == TaskTexts.new(language) && new.addresses.contains(dossier))
      let form = try #require(new.form(to: "/w/taken/nieuw"))
      #expect(form.value(of: "due-day") == "22-11-2026" && form.value(of: "owner") == "ik")
      #expect(form.choices(of: "owner").count == 4, "me, the shift, and two of the team")
      let sent = try await worker.send("/w/taken/nieuw", form.filled(with: [("title", "Bellen & <b>schrijven</b>")]))
      #expect(sent.headers[.location] == "/w")
      let row = try #require(
        try await worker.look("/w/taken").all("[data-row]").first { $0.text.contains("schrijven") })
      #expect(row.addresses.contains(dossier))
      let place = try #require(row.address(in: "/w/taak/"))
      let page = try await worker.look(place)
      #expect(page.heading == "Bellen & <b>schrijven</b>")
      for act in ["/wie", "/verplaats", "/vervallen", "/klaar"] { #expect(page.form(to: place + act) != nil, "\(act)") }
    }
  }

  @Test func `moving and dropping ask for a reason beside their own field, and keep what was typed`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let place = try await worker.ownTask()
      let page = try await worker.look(place)
      let move = try #require(page.form(to: place + "/verplaats"))
      let refused = try await worker.send(
        place + "/verplaats", move.filled(with: [("due-day", "24-11-2026"), ("due-time", "9:15")]))
      #expect(refused.status == .unprocessableContent)
      #expect(try refused.main.refusedFields == ["reason"])
      #expect(try refused.main.form(to: place + "/verplaats")?.value(of: "due-day") == "24-11-2026")
      #expect(try refused.main.form(to: place + "/verplaats")?.value(of: "due-time") == "9:15")
      let behind = try await worker.send(
        place + "/verplaats", move.filled(with: [("due-day", "21-11-2026"), ("reason", "Later")]))
      #expect(try behind.main.refusedFields == ["due-day"] && behind.main.value(of: "reason") == "Later")
      let moved = try await worker.send(
        place + "/verplaats", move.filled(with: [("due-day", "24-11-2026"), ("reason", "Niet <b>bereikt</b>")]))
      #expect(moved.headers[.location] == "/w")
      #expect(try await worker.look(place).text.contains("Niet <b>bereikt</b>"))
      let drop = try #require(try await worker.look(place).form(to: place + "/vervallen"))
      let bare = try await worker.send(place + "/vervallen", drop.filled(with: []))
      #expect(bare.status == .unprocessableContent)
      #expect(try bare.main.form(to: place + "/vervallen")?.has("details[open]") == true)
      let dropped = try await worker.send(place + "/vervallen", drop.filled(with: [("drop-reason", "Belde zelf")]))
      #expect(dropped.headers[.location] == "/w")
      let ended = try await worker.look(place)
      #expect(ended.text.contains("Belde zelf") && !ended.has("form"))
    }
  }

  @Test func `a reason that is too long is refused whole, and named by its field`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let place = try await worker.ownTask()
      let form = try #require(try await worker.look(place).form(to: place + "/verplaats"))
      let long = String(repeating: "z", count: TaskFields.longest + 1)
      let refused = try await worker.send(
        place + "/verplaats", form.filled(with: [("due-day", "over een jaar of zo"), ("reason", long)]))
      #expect(try refused.main.refusedFields == ["due-day", "reason"])
      #expect(try refused.main.form(to: place + "/verplaats")?.value(of: "reason") == long)
      let lines = try refused.main.all(".errsum li").map(\.text)
      #expect(lines.count == 2 && Set(lines.map { $0.prefix { $0 != ":" } }).count == 2)
    }
  }

  @Test func `it is handed to the team and to nobody else`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let place = try await worker.ownTask()
      let form = try #require(try await worker.look(place).form(to: place + "/wie"))
      let colleague = site.desk.colleague.publicID.text
      #expect(form.choices(of: "owner").contains(colleague))
      #expect(!form.choices(of: "owner").contains(site.desk.stranger.publicID.text))
      let forced = try await worker.send(
        place + "/wie", form.filled(with: [("owner", site.desk.stranger.publicID.text)]))
      #expect(try forced.main.refusedFields == ["owner"])
      let given = try await worker.send(place + "/wie", form.filled(with: [("owner", colleague)]))
      #expect(given.headers[.location] == place)
      var other = try await site.browser(of: "colleague")
      #expect(try await other.look("/w/taken").addresses.contains(place))
      #expect(!(try await worker.look("/w/taken").addresses.contains(place)))
    }
  }

  @Test func `another team and an administrator find no task`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let place = try await worker.ownTask()
      for login in ["stranger", "administrator"] {
        var other = try await site.browser(of: login)
        _ = try await other.get("/w/ik")
        #expect(try await other.get(place).status == .notFound)
        for act in ["/klaar", "/vervallen", "/verplaats", "/wie"] {
          let answer = try await other.post(
            place + act, ["drop-reason": "x", "reason": "x", "due-day": "24-11-2026", "owner": "ik"])
          #expect(answer.status == .notFound, "\(login) \(act)")
        }
      }
      var administrator = try await site.browser(of: "administrator")
      for page in ["/w/taken", "/w/taken/nieuw"] { #expect(try await administrator.get(page).status == .notFound) }
    }
  }
}

extension SiteBrowser {
  /// A task of one's own; gives its address.
  mutating func ownTask() async throws -> String {
    try await fill("/w/taken/nieuw", ["title": "Bellen"], then: "/w")
    return try #require(try await look("/w/taken").address(in: "/w/taak/"))
  }
}
