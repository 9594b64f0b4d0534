import Testing

@testable import Markup

@Suite("Addresses")
struct HrefTests {
  @Test(arguments: Attacks.all)
  func `from a value never get a scheme, a host or a quote`(attack: String) {
    let path: Href = "/w/dossier/\(attack)/doelen"
    #expect(path.text.hasPrefix("/w/dossier/"))
    #expect(path.text.hasSuffix("/doelen"))
    #expect(path.text.count { $0 == "/" } == 4)
    let allowed = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~%/".utf8)
    #expect(path.text.utf8.allSatisfy(allowed.contains))
    let asked = Href("/w").asking([(attack, attack)])
    #expect(asked.text.hasPrefix("/w?"))
    #expect(asked.text.count { $0 == "=" } == 1)
    #expect(asked.text.count { $0 == "&" } == 0)
  }

  @Test func `with an empty first part stay on this site`() {
    let nothing = ""
    let path: Href = "/\(nothing)/evil.example"
    #expect(path.text == "/evil.example")
  }

  @Test(arguments: [
    "javascript:alert(1)", "JAVASCRIPT:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)", "data:text/html,x",
    "vbscript:x", "//evil.example", "/\\evil.example", "\\\\evil.example", "http:evil", "evil.example", "", "/a b",
    "/\u{0}", "/\"onload", "/<script>", "https:/evil.example", "/é",
  ])
  func `that came from outside are refused unless they are plain paths`(address: String) {
    #expect(Href.local(address) == nil)
  }

  @Test func `that came from outside may be a plain path with a question`() {
    #expect(Href.local("/w/dossier/01abc?deel=doelen#x")?.text == "/w/dossier/01abc?deel=doelen#x")
    #expect(Href.local("/")?.text == "/")
  }

  @Test(arguments: [
    "javascript:alert(1)", "ftp://a.example", "https://", "https:///x", "https://user@evil.example/", "https://a b",
    "https://a.example/\"", "https://a.example/<", "HTTPS:/a.example", "https://\u{0}", "//a.example", "https://@a",
  ])
  func `of other sites are refused when they are not web addresses`(address: String) {
    #expect(Href.site(address) == nil)
  }

  @Test func `of other sites keep their path and question`() {
    #expect(Href.site("HTTPS://www.113.nl/hulp?x=1#y")?.text == "https://www.113.nl/hulp?x=1#y")
  }

  @Test func `of telephones keep digits and a leading plus only`() {
    #expect(Href.telephone(" +31 (0)30 - 000 24 24")?.text == "tel:+310300002424")
    #expect(Href.telephone("javascript:alert(1)")?.text == "tel:1")
    #expect(Href.telephone("geen nummer") == nil)
  }

  @Test func `leave out questions without a value and join the others`() {
    #expect(Href("/w").asking([("a", "1"), ("b", nil), ("c", "é&")]).text == "/w?a=1&c=%C3%A9%26")
    #expect(Href("/w?a=1").asking([("b", "2")]).text == "/w?a=1&b=2")
    #expect(Href("/w").asking([("a", nil)]).text == "/w")
    #expect(Href("/w").at("deel 1").text == "/w#deel%201")
  }
}
