import Desk
import Markup
import TestKit
import Testing

@testable import WebBase

@Suite("Asking a page what stands in it") struct PageElementTests {
  private func page(@MarkupBuilder _ content: () -> HTML) throws -> PageElement {
    try PageElement(content().string)
  }

  @Test func `text is read as it was written, whatever was in it`() throws {
    let typed = "<b>\"a\"</b> &\u{301} 'b' &amp; \"\u{301}"
    let page = try page { P(.class("one two"), .ariaLabel(typed)) { typed } }
    #expect(page.first("p.two")?.text == typed)
    #expect(page.first("p")?["aria-label"] == typed)
  }

  @Test func `a selector means elements, attributes and places`() throws {
    let page = try page {
      Section(.id("a")) { A(.href("/w/taak/1")) { "een" } }
      Section(.id("b")) {
        Div { A(.href("/w/taak/2/klaar"), .class("btn")) { "twee" } }
        A(.href("/w")) { "drie" }
      }
    }
    #expect(page.all("a").map(\.text) == ["een", "twee", "drie"])
    #expect(page.all("#b a").map(\.text) == ["twee", "drie"])
    #expect(page.all("section div a").map(\.text) == ["twee"])
    #expect(page.all("a[href^=/w/taak/]").map(\.text) == ["een", "twee"])
    #expect(page.all("#b [href$=/klaar].btn").map(\.text) == ["twee"])
    #expect(page.all("[href=/w]").map(\.text) == ["drie"])
    #expect(!page.has("#a .btn") && !page.has("main"))
  }

  @Test func `what a form would send is what a browser sends`() throws {
    let page = try PageElement(
      """
      <form action="/x"><input type="hidden" name="csrf" value="t"><input type="hidden" name="versie" value="3">\
      <textarea name="notes">
      a &lt;
       b</textarea><input type="radio" name="danger" value="no"><input type="radio" name="danger" value="yes" checked>\
      <input type="checkbox" name="take" value="1"><select name="unit"><option value="">–</option><option value="NN" \
      selected>Noord</option></select><select name="how"><option value="a">A</option></select>\
      <button type="submit" name="act" value="go">Ga</button></form>
      """)
    let form = try #require(page.form(to: "/x"))
    #expect(form.value(of: "notes") == "a <\n b")
    #expect(form.value(of: "danger") == "yes" && form.choices(of: "danger") == ["no", "yes"])
    #expect(form.value(of: "take") == nil && form.value(of: "act") == nil)
    #expect(form.value(of: "unit") == "NN" && form.choices(of: "unit") == ["", "NN"])
    #expect(form.value(of: "how") == "a")
    let sent = form.filled(with: [("unit", "OO")])
    #expect(sent.map(\.0) == ["versie", "notes", "danger", "how", "unit"])
    #expect(sent.last?.1 == "OO")
  }

  @Test func `refusals are found in the summary and beside their fields`() throws {
    var errors = FieldErrors()
    errors.add("Vul in.", to: "notes")
    errors.add("Te laat.", to: nil)
    let page = try page {
      ErrorSummary(errors, in: .dutch)
      TextField("notes", label: "Notities", error: errors["notes"], in: .dutch)
    }
    #expect(page.refusedFields == ["notes"])
    #expect(page.refusalsOfTheWhole == ["Te laat."])
    #expect(page.error(of: "notes")?.hasSuffix("Vul in.") == true)
    #expect(page.error(of: "alias") == nil)
  }

  @Test func `a page that is not well formed is a fault`() {
    #expect(throws: PageFault.misnested(open: "b", closed: "p")) { try PageElement("<p><b>x</p></b>") }
    #expect(throws: PageFault.unclosed("p")) { try PageElement("<p>x") }
    #expect(throws: PageFault.misnested(open: "", closed: "p")) { try PageElement("x</p>") }
    #expect(throws: PageFault.malformed("& y")) { try PageElement("x & y") }
    #expect(throws: PageFault.malformed("='a'>")) { try PageElement("<p x='a'>") }
  }
}
