import Testing

@testable import Markup

@Suite("Elements")
struct TreeTests {
  @Test func `close unless they are void`() {
    #expect(
      P {
        "a"; Br(); "b"
      }.string == "<p>a<br>b</p>")
    #expect(
      Input(.type(.text), .name("n"), .checked(false), .selected()).string
        == "<input type=\"text\" name=\"n\" selected>")
    #expect(Div().string == "<div></div>")
  }

  @Test func `hold loops, choices, options and other components`() {
    struct Greeting: Markup {
      let name: String?
      var html: HTML {
        if let name { Strong { name } } else { "onbekend" }
      }
    }
    let list = Ul {
      for number in 1...2 { Li { String(number) } }
      if list(3) { Li { "3" } }
      Greeting(name: nil)
      Optional<Greeting>.none
      [Greeting(name: "a"), Greeting(name: "b")]
    }
    #expect(
      list.string
        == "<ul><li>1</li><li>2</li><li>3</li>onbekend<strong>a</strong><strong>b</strong></ul>")
    func list(_ number: Int) -> Bool { number == 3 }
  }

  @Test func `join classes and let the last of another attribute win`() {
    let merged = A(.class("btn", nil, "btn-line"), .href("/a"), .class("new"), .href("/b"), .none, .id(nil))
    #expect(merged.string == "<a class=\"btn btn-line new\" href=\"/b\"></a>")
    let several = Span(.id("a"), .all([.id("b"), .data("x", "1"), .data("y", "2"), .data("x", "3")]))
    #expect(several.string == "<span id=\"b\" data-x=\"3\" data-y=\"2\"></span>")
  }

  @Test func `keep a first line end that a parser would drop`() {
    #expect(Textarea { "\neerste" }.string == "<textarea>\n\neerste</textarea>")
  }

  @Test func `speak of a control by the name that it is given further on`() {
    let page = Div {
      P {
        A(.href("#dag")) {
          HTML.name(of: "dag")
          "leeg"
        }
        HTML.name(of: "nergens")
      }
      Label(.for("dag")) {
        HTML.naming("dag", "Dag <b>")
        "Dag"
      }
    }
    let rest = "<label for=\"dag\">Dag</label></div>"
    #expect(page.string == "<div><p><a href=\"#dag\">leeg</a></p>" + rest, "names are put in their places by who asks")
    #expect(page.html.naming { $0 + ": " }.string == "<div><p><a href=\"#dag\">Dag &lt;b&gt;: leeg</a></p>" + rest)
  }

  @Test func `become a document with its head in order`() {
    let page = Document(
      language: "nl", title: "Vandaag & morgen", stylesheets: ["/a.css"], modules: ["/a.js"], icon: "/a.svg",
      root: [.data("theme", "dark")], body: [.class("staff")]
    ) { Main { "x" } }
    #expect(
      page.string == """
        <!doctype html>
        <html lang="nl" data-theme="dark"><head><meta charset="utf-8">\
        <meta name="viewport" content="width=device-width, initial-scale=1">\
        <meta name="referrer" content="no-referrer"><meta name="robots" content="noindex, nofollow">\
        <title>Vandaag &amp; morgen</title><link rel="icon" href="/a.svg"><link rel="stylesheet" href="/a.css">\
        <script type="module" src="/a.js"></script></head><body class="staff"><main>x</main></body></html>

        """)
  }

  @Test func `can be written beforehand`() {
    let frozen = HTML.frozen(P { "a < b" })
    #expect(Div { frozen }.string == "<div><p>a &lt; b</p></div>")
    #expect(
      Div {
        frozen; frozen
      }.string == "<div><p>a &lt; b</p><p>a &lt; b</p></div>")
  }

  @Test func `know whether they are empty`() {
    #expect(HTML.empty.isEmpty)
    #expect(HTML("").isEmpty)
    #expect(!Div().html.isEmpty)
  }
}

@Suite("Drawings")
struct DrawingTests {
  @Test(arguments: [
    (0.0, "0"), (-0.001, "0"), (1.5, "1.5"), (-1.25, "-1.25"), (0.05, "0.05"), (100, "100"), (2.999, "3"),
    (-0.5, "-0.5"),
  ])
  func `have short numbers`(value: Double, text: String) {
    #expect(Number.text(value) == text)
  }

  @Test func `have lines from two points on and shapes from three`() {
    #expect(SVG.polyline([(0, 0)]).isEmpty)
    #expect(SVG.polyline([(0, 0), (1, 2.5)], .class("l")).string == "<path d=\"M0 0 L1 2.5\" class=\"l\"/>")
    #expect(SVG.polygon([(0, 0), (1, 1)]).isEmpty)
    #expect(SVG.polygon([(0, 0), (1, 1), (2, 0)]).string == "<path d=\"M0 0 L1 1 L2 0 Z\"/>")
  }

  @Test func `carry a title and a description`() {
    let drawing = SVG.drawing(width: 10, height: 5.5, .role(.img), .ariaLabelledBy("t", "d")) {
      SVG.title(id: "t", "Titel")
      SVG.description(id: "d", "Zin")
    }
    #expect(
      drawing.string
        == "<svg viewBox=\"0 0 10 5.5\" role=\"img\" aria-labelledby=\"t d\"><title id=\"t\">Titel</title><desc id=\"d\">Zin</desc></svg>"
    )
  }
}
