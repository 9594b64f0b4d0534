import Desk
import HTTPTypes
import HummingbirdTesting
import TestKit
import Testing
import WebBase

@testable import CarePages

@Suite("Calling back, on its pages") struct CallBackPagesTests {
  static let agreed = [
    ("call-day", ""), ("call-time", "23:30"), ("call-number", "06-12345678"), ("call-by", "contact"),
    ("call-voicemail", "neutral"), ("call-rule", "Na vijven"),
  ]

  @Test func `the call screen asks what the promise needs, and keeps what was typed`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let place = try await worker.startedCall()
      let form = try #require(try await worker.look(place).form(to: place))
      let typed = [
        ("caller", "partner"), ("help-questions", "sleep"), ("danger", "no"), ("outcome", "call-back"),
        ("notes", "Bel terug."), ("call-rule", "Niet voor vijven"),
      ]
      let refused = try await worker.send(place, form.filled(with: typed))
      #expect(refused.status == .unprocessableContent)
      #expect(try refused.main.refusedFields == ["call-time", "call-number", "call-voicemail"])
      #expect(try refused.main.value(of: "call-rule") == "Niet voor vijven")
      let again = try #require(try refused.main.form(to: place))
      let done = try await worker.send(place, again.filled(with: Self.agreed))
      #expect(done.status == .seeOther)
      let contact = try #require(done.headers[.location])
      let page = try await worker.look(contact)
      #expect(page.text.contains("06-12345678") && page.text.contains("Na vijven"))
      #expect(page.address(in: "/w/taak/") != nil)
    }
  }

  @Test func `a correction to call back asks the same`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let contact = try await worker.registeredCall()
      let place = contact + "/aanvullen"
      let form = try #require(try await worker.look(place).form(to: place))
      let refused = try await worker.send(
        place, form.filled(with: [("outcome", "call-back"), ("reason", "Verkeerd"), ("call-day", "ooit")]))
      #expect(refused.status == .unprocessableContent)
      #expect(try refused.main.refusedFields == ["call-day"])
      let again = try #require(try refused.main.form(to: place))
      let done = try await worker.send(place, again.filled(with: Self.agreed))
      #expect(done.status == .seeOther)
      #expect(try await worker.look("/w").text.contains(TaskSource.callBack.name.nl))
    }
  }

  @Test func `from its task somebody calls, tries again or says why not`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let task = try await worker.promisedCall()
      let page = try await worker.look(task)
      #expect(page.text.contains("06-12345678") && page.text.contains("Na vijven"))
      #expect(page.form(to: task + "/verplaats") == nil && page.form(to: task + "/vervallen") == nil)
      let miss = try #require(page.form(to: task + "/niet-gesproken"))
      let empty = try await worker.send(task + "/niet-gesproken", miss.filled(with: [("due-time", "")]))
      #expect(empty.status == .unprocessableContent)
      #expect(try empty.main.refusedFields == ["way", "due-time"])
      let missed = try await worker.send(
        task + "/niet-gesproken", miss.filled(with: [("way", "not-answered"), ("due-time", "23:45")]))
      #expect(missed.status == .seeOther)
      let after = try await worker.look(task)
      #expect(after.text.contains(MissedCall.notAnswered.name.nl) && after.text.contains("23:45"))
      let call = try #require(after.form(to: task + "/bel"))
      let begun = try await worker.send(task + "/bel", call.fields)
      let draft = try #require(begun.headers[.location])
      #expect(draft.hasPrefix("/w/bellen/"))
      #expect(try await worker.look(task).addresses.contains(draft), "the talk that was begun")
      let stop = try #require(try await worker.look(task).form(to: task + "/niet-bellen"))
      let unsaid = try await worker.send(task + "/niet-bellen", stop.filled(with: [("no-call", "other")]))
      #expect(try unsaid.main.refusedFields == ["words"])
      let ended = try await worker.send(
        task + "/niet-bellen", stop.filled(with: [("no-call", "called-themselves")]))
      #expect(ended.status == .seeOther)
      #expect(try await !worker.look("/w").text.contains(TaskSource.callBack.name.nl))
    }
  }
}

extension SiteBrowser {
  /// A call that promised one late in the evening; gives the address of its task.
  fileprivate mutating func promisedCall() async throws -> String {
    let place = try await startedCall()
    let form = try #require(try await look(place).form(to: place))
    let typed = [("caller", "partner"), ("help-questions", "sleep"), ("danger", "no"), ("outcome", "call-back")]
    let answer = try await send(place, form.filled(with: typed + CallBackPagesTests.agreed))
    let contact = try #require(answer.headers[.location])
    return try #require(try await look(contact).address(in: "/w/taak/"))
  }
}
