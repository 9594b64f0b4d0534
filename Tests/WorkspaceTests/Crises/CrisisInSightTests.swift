import HTTPTypes
import Hummingbird
import HummingbirdTesting
import TestKit
import Testing

@Suite("A crisis in sight of every page") struct CrisisInSightTests {
  @Test func `while it runs every page of the team says so, and its own page and the first one do not repeat it`()
    async throws
  {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      var colleague = try await site.browser(of: "colleague")
      _ = try await worker.get("/w")
      _ = try await colleague.get("/w")
      #expect(try await !colleague.get("/w/contacten").page.has(".strip"))
      let place = try #require(try await worker.post("/w/crisis/nieuw", ["token": "a"]).headers[.location])
      for path in ["/w/contacten", "/w/taken", "/w/ik", "/w/zoek", "/w/crises"] {
        #expect(try await colleague.get(path).page.has(".strip a[href=\(place)]"), "\(path)")
      }
      #expect(try await !worker.get(place).page.has(".strip"))
      let today = try await colleague.get("/w").page
      #expect(!today.has(".strip") && today.has(".pin a[href=\(place)]"))
    }
  }

  @Test func `whoever is called in reads so above every page, and answers with one button`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      var colleague = try await site.browser(of: "colleague")
      _ = try await worker.get("/w")
      _ = try await colleague.get("/w")
      let place = try #require(try await worker.post("/w/crisis/nieuw", ["token": "a"]).headers[.location])
      let none = try await worker.post(place + "/log", ["token": "b", "log": "call-in"])
      #expect(none.status == .unprocessableContent)
      #expect(try none.main.refusedFields == ["colleague"])
      let choices = try await worker.look(place).all("#colleague option").compactMap { $0["value"] }.filter {
        !$0.isEmpty
      }
      for choice in choices {
        _ = try await worker.post(place + "/log", ["token": "c" + choice, "log": "call-in", "colleague": choice])
      }
      #expect(try await colleague.get("/w/contacten").page.has(".strip strong"))
      let page = try await colleague.look(place)
      #expect(page.has("button[value=action:joined]"))
      _ = try await colleague.post(place + "/log", ["token": "d", "log": "action:joined"])
      #expect(try await !colleague.get("/w/contacten").page.has(".strip strong"))
      #expect(try await !colleague.look(place).has("button[value=action:joined]"))
    }
  }

  @Test func `it runs beside the call: a tap in it comes back to the call, and only without a script it is left`()
    async throws
  {
    try await WorkspaceSite.run { site in
      var browser = try await site.browser(of: "worker")
      _ = try await browser.get("/w")
      let call = try #require(try await browser.get("/w/bellen").headers[.location])
      let id = try #require(call.split(separator: "/").last).description
      let door = try #require(try await browser.get(call).page.form(to: "/w/crisis/nieuw?contact=\(id)"))
      let opened = try await browser.send("/w/crisis/nieuw?contact=\(id)", door.filled(with: []))
      #expect(opened.headers[.location] == call)
      let page = try await browser.look(call)
      #expect(page.has("form#gesprek textarea[name=notes]"))
      let form = try #require(page.all(".beside form").first?["action"])
      for word in ["safety:no", "means:none", "weapon:no", "company:alone", "action:called-112"] {
        #expect(page.has(".beside button[value=\(word)]"), "\(word)")
      }
      #expect(page.addresses.contains("tel:112"))
      let sent = try #require(page.form(to: form))
      let logged = try await browser.send(form, sent.filled(with: [("log", "safety:no"), ("note", "Zit in de auto")]))
      #expect(logged.headers[.location] == call)
      let after = try await browser.look(call)
      #expect(after.first(".beside .tl")?.text.contains("Nu veilig? Nee") == true)
      #expect(after.has(".beside #caller-place"), "112 may be needed: the place is asked in sight")
      let left = try await browser.post(call + "/bewaar", ["versie": "1", "then": "crisis", "notes": "Getypt"])
      #expect(left.headers[.location]?.hasPrefix("/w/crisis/") == true)
    }
  }

  @Test func `danger or doubt offers the log on the call form, and begins it with what was typed`() async throws {
    try await WorkspaceSite.run { site in
      var browser = try await site.browser(of: "worker")
      _ = try await browser.get("/w")
      let call = try #require(try await browser.get("/w/bellen").headers[.location])
      let page = try await browser.look(call)
      #expect(page.has(".offer button[formaction=\(call)/crisis]"))
      let form = try #require(page.form(to: call))
      let typed = form.filled(with: [("notes", "Zegt dat hij het doet"), ("danger", "doubt")])
      let begun = try await browser.send(call + "/crisis", typed)
      #expect(begun.headers[.location] == call)
      let after = try await browser.look(call)
      #expect(after.has(".beside") && !after.has(".offer"))
      #expect(after.value(of: "notes") == "Zegt dat hij het doet" && after.value(of: "danger") == "doubt")
    }
  }

  @Test func `the place of the caller has its own field, which is refused empty and too long`() async throws {
    try await WorkspaceSite.run { site in
      var browser = try await site.browser(of: "worker")
      _ = try await browser.get("/w")
      let place = try #require(try await browser.post("/w/crisis/nieuw", ["token": "a"]).headers[.location])
      for typed in ["", String(repeating: "x", count: 301)] {
        let refused = try await browser.post(place + "/log", ["token": "b", "log": "location", "caller-place": typed])
        #expect(try refused.main.refusedFields == ["caller-place"])
        #expect(try refused.main.value(of: "caller-place") == typed)
      }
      _ = try await browser.post(
        place + "/log", ["token": "c", "log": "location", "caller-place": "Kade 3", "note": "blijft"])
      let page = try await browser.look(place)
      #expect(page.first("aside .tl")?.text.contains("Kade 3") == true)
      #expect(page.value(of: "caller-place") == "" && page.value(of: "note") == "blijft")
    }
  }
}
