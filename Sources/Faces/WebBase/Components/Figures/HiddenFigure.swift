public import Desk
public import Markup

/// A figure that is not shown so that nobody can be recognised: one look for every reason, no length, no zero.
public struct HiddenFigure: Markup {
  let language: Language

  public init(in language: Language) {
    self.language = language
  }

  public var html: HTML {
    Span(.class("sup sup-box")) { Self.words(in: language) }
  }

  /// The word with its reason for a screen reader.
  static func words(in language: Language) -> HTML {
    HiddenWords(language: language).html
  }
}

private struct HiddenWords: Markup {
  let language: Language

  var html: HTML {
    Span { ListTexts.hidden(language) }
    Span(.class("sr")) { ", " + ListTexts.hiddenWhy(language) }
  }
}

/// A figure that may be hidden.
public enum Amount: Sendable, Hashable {
  case number(Double)
  case hidden

  var number: Double? {
    if case .number(let number) = self { number } else { nil }
  }

  func written(in language: Language) -> String? {
    number.map { Quantities(in: language).tenths($0) }
  }

  func cell(in language: Language) -> Cell {
    written(in: language).map { Cell($0) } ?? .hidden(in: language)
  }
}
