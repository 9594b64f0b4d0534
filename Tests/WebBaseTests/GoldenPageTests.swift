import Desk
import Foundation
import HTTPTypes
import HummingbirdTesting
import Markup
import TestKit
import Testing

@testable import WebBase

@Suite("Pages, to the letter")
struct GoldenPageTests {
  private let golden = Golden(in: #filePath)

  private func check(_ name: String, _ answer: TestResponse) throws {
    try golden.check(
      name, status: answer.status.code, headers: answer.headers.map { ($0.name.rawName, $0.value) }, body: answer.text)
  }

  @Test func `a fault`() async throws {
    try check("fault", try await Site.ask(.get, "/w/stuk"))
    try check("fault-script", try await Site.ask(.get, "/w/stuk", headers: [.accept: "application/json"]))
  }

  @Test func `a refused form`() async throws {
    try check("refused", try await Site.ask(.post, "/w/notitie", body: "csrf=\(Site.token.text)&notitie="))
  }

  @Test func `the frame of the workspace`() throws {
    let places = StaffPlaces(
      home: "/w", settings: "/w/ik", signOut: "/w/uit", unlock: "/w/in", token: "/w/token", search: "/w/zoek",
      newContact: "/w/bellen",
      crisis: "/w/crisis")
    let shell = StaffShell(
      groups: [
        NavGroup(
          nil, [NavItem("Vandaag", icon: .sun, to: "/w", count: 7, isLate: true, isCurrent: true)]),
        NavGroup("Mijn werk", [NavItem("Mijn cliënten", icon: .people, to: "/w/caseload", count: 0, goKey: "c")]),
      ], me: "Medewerker 07 · loketdienst", shift: "Nachtdienst 23:00–07:00", places: places,
      shortcuts: [ShortcutLine(["n"], "Nieuw contact")], actToken: "0000")
    let visit = Visit(theme: .dark, density: .compact, shortcuts: false, csrf: Site.token)
    let page = StaffPage("Vandaag", shell: shell, profile: Site.profile, visit: visit) { H1 { "Vandaag" } }
    let sprite = IconSprite().string
    try golden.check("frame", text: page.string.replacing(sprite, with: "SPRITE").replacing("><", with: ">\n<"))
  }

  @Test func `the frame of a page for a client`() throws {
    let page = BarePage("Formulier", profile: Site.profile, visit: Visit(), home: "/s", exit: "/weg") {
      H1 { "Formulier" }
    }
    let sprite = IconSprite().string
    try golden.check("bare-frame", text: page.string.replacing(sprite, with: "SPRITE").replacing("><", with: ">\n<"))
  }
}

@Suite("Golden files")
final class GoldenTests {
  private let place = FileManager.default.temporaryDirectory.appendingPathComponent("goldens-\(UUID().uuidString)")

  deinit {
    do { try FileManager.default.removeItem(at: place) } catch { Issue.record("the folder stayed: \(error)") }
  }

  private func folder() throws -> (Golden, Golden, Golden) {
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    let test = place.appendingPathComponent("Test.swift").path
    return (
      Golden(in: test, environment: [:]), Golden(in: test, environment: ["CI": "1"]),
      Golden(in: test, environment: ["UPDATE_GOLDENS": "1"])
    )
  }

  @Test func `are written once, then compared`() throws {
    let (golden, ci, update) = try folder()
    #expect(throws: GoldenDifference.wouldRecord("a")) { try ci.check("a", text: "x") }
    #expect(throws: GoldenDifference.recorded("a")) { try golden.check("a", text: "x\ny") }
    try golden.check("a", text: "x\ny")
    try ci.check("a", text: "x\ny")
    #expect(throws: GoldenDifference.self) { try ci.check("a", text: "x\nz") }
    try update.check("a", text: "x\nz")
    try ci.check("a", text: "x\nz")
  }

  @Test func `are never updated in CI`() throws {
    _ = try folder()
    let golden = Golden(in: "/nowhere/Test.swift", environment: ["CI": "true", "UPDATE_GOLDENS": "1"])
    #expect(throws: GoldenDifference.wouldRecord("a")) { try golden.check("a", text: "x") }
  }

  @Test func `say where the first difference is`() throws {
    let (golden, _, _) = try folder()
    #expect(throws: GoldenDifference.recorded("b")) { try golden.check("b", text: "1\n2\n3") }
    #expect(throws: GoldenDifference.differs("b", "line 2\n  file: 2\n  now:  4")) {
      try golden.check("b", text: "1\n4\n3")
    }
  }

  @Test func `hold the own part of a page, and any other answer whole`() throws {
    let (golden, ci, _) = try folder()
    func page(_ frame: String, _ own: String) -> String {
      "<head><title>\(own)</title></head><nav>\(frame)</nav><main>\(own)</main>"
    }
    let (first, second) = (("Content-Length", "1"), ("Content-Length", "2"))
    #expect(throws: GoldenDifference.recorded("d")) {
      try golden.check("d", status: 200, headers: [first], body: page("a", "x"))
    }
    try ci.check("d", status: 200, headers: [second], body: page("b", "x"))
    #expect(throws: GoldenDifference.self) { try ci.check("d", status: 200, headers: [first], body: page("a", "y")) }
    #expect(throws: GoldenDifference.self) { try ci.check("d", status: 404, headers: [first], body: page("a", "x")) }
    #expect(throws: GoldenDifference.recorded("e")) {
      try golden.check("e", status: 200, headers: [first], body: "{}")
    }
    #expect(throws: GoldenDifference.self) { try ci.check("e", status: 200, headers: [second], body: "{}") }
  }

  @Test func `mask what differs per run`() throws {
    let (golden, _, _) = try folder()
    let first = "name=\"csrf\" value=\"\(Site.token.text)\" /assets/0123456789abcdef-x.css 01abcdefghjkmnpqrstvwxyz00"
    let other = CSRFToken(sessionSecret: [9]).text
    #expect(throws: GoldenDifference.recorded("c")) { try golden.check("c", text: first) }
    try golden.check(
      "c", text: "name=\"csrf\" value=\"\(other)\" /assets/ffffffffffffffff-x.css 7zzzzzzzzzzzzzzzzzzzzzzzzz")
  }
}
