import Markup

/// Wind that bends over a dune, with a dot in the lee. The only drawing that the product has.
struct BrandMark: Markup {
  var html: HTML {
    SVG.drawing(width: 32, height: 32, .class("mark"), .ariaHidden) {
      SVG.path("M3 23C8 23 9 8 17 8c5 0 7 3 12 3")
      SVG.path("M3 16C7 16 8.5 4 17 3")
      SVG.circle(x: 20.5, y: 20, radius: 3.2, .class("lee"))
    }
  }

  /// For the tab: nothing in it tells what kind of site this is.
  static let favicon = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#0F5A66"/>\
    <g fill="none" stroke="#fff" stroke-width="2.6" stroke-linecap="round"><path d="M5 23C9 23 10 10 17 10c4 0 6 2.500 10 2.500"/>\
    </g><circle cx="20.500" cy="20.500" r="3.200" fill="#fff"/></svg>
    """
}

/// The mark with the desk's name.
struct Brand: Markup {
  let name: String
  let home: Href

  var html: HTML {
    A(.class("brand"), .href(home)) {
      BrandMark()
      name
    }
  }
}
