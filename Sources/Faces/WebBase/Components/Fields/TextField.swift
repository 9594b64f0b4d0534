public import Desk
public import Markup

/// How wide a field is: it tells how much is expected.
public enum FieldWidth: String, Sendable {
  case two = "in-2"
  case four = "in-4"
  case ten = "in-10"
  case twenty = "in-20"
  case full = ""

  /// For a line of so many characters at most: what is short looks short.
  static func fitting(_ count: Int?) -> FieldWidth {
    switch count ?? .max {
    case ...3: .two
    case ...8: .four
    case ...20: .ten
    case ...120: .twenty
    default: .full
    }
  }
}

/// One line of text, a number, a date, a time or a password.
public struct TextField: Markup {
  let frame: FieldFrame
  let value: String?
  let type: InputType
  let mode: InputMode?
  let autocomplete: Autocomplete
  let width: FieldWidth
  let count: Int?
  let isFocused: Bool

  /// - Parameters:
  ///   - name: the field's name and id; the same word that refusals use.
  ///   - notice: what it says of what stands in it, without refusing; empty when it says nothing now, and `nil` when it
  ///     never does.
  ///   - width: `nil` makes it as wide as what it may hold.
  ///   - count: the most that it may hold. What is longer is refused and stays: a browser would cut it without a word.
  public init(
    _ name: String, label: String, value: String? = nil, hint: String? = nil, error: FieldError? = nil,
    notice: String? = nil, isOptional: Bool = false, type: InputType = .text, mode: InputMode? = nil,
    autocomplete: Autocomplete = .off,
    width: FieldWidth? = nil, count: Int? = nil, isFocused: Bool = false, in language: Language
  ) {
    frame = FieldFrame(
      name: name, label: label, hint: hint, error: error, notice: notice, isOptional: isOptional, language: language)
    self.value = value
    self.type = type
    self.mode = mode
    self.autocomplete = autocomplete
    self.width = width ?? .fitting(count)
    self.count = count
    self.isFocused = isFocused
  }

  /// A day, typed as `1-3-2027` or `morgen`: with all letters, also on a telephone.
  public static func date(
    _ name: String, label: String, value: String? = nil, hint: String? = nil, error: FieldError? = nil,
    isOptional: Bool = false, in language: Language
  ) -> TextField {
    TextField(
      name, label: label, value: value, hint: hint ?? FieldTexts.dateHint(language), error: error,
      isOptional: isOptional, width: .ten, in: language)
  }

  /// A time of day, typed as `03:30`.
  public static func time(
    _ name: String, label: String, value: String? = nil, hint: String? = nil, error: FieldError? = nil,
    isOptional: Bool = false, in language: Language
  ) -> TextField {
    TextField(
      name, label: label, value: value, hint: hint, error: error, isOptional: isOptional, width: .four,
      in: language)
  }

  public var html: HTML {
    frame.around {
      Input(
        frame.control, .class("input", width.rawValue.isEmpty ? nil : width.rawValue), .type(type), .inputmode(mode),
        .value(value), .autocomplete(autocomplete), .data("most", count.map { String($0) }), .autofocus(isFocused),
        .spellcheck(false))
    }
  }
}

/// Several lines of text.
public struct TextArea: Markup {
  let frame: FieldFrame
  let value: String
  let rows: Int
  let count: Int?
  let style: String?
  let isFocused: Bool

  public init(
    _ name: String, label: String, value: String? = nil, hint: String? = nil, error: FieldError? = nil,
    isOptional: Bool = false, rows: Int = 5, count: Int? = nil, style: String? = nil, isFocused: Bool = false,
    in language: Language
  ) {
    frame = FieldFrame(
      name: name, label: label, hint: hint, error: error, isOptional: isOptional, language: language,
      isProse: true)
    self.value = value ?? ""
    self.rows = rows
    self.count = count
    self.style = style
    self.isFocused = isFocused
  }

  public var html: HTML {
    frame.around {
      Textarea(
        frame.control, .class("area", style), .rows(rows), .autocomplete(.off), .data("most", count.map { String($0) }),
        .spellcheck(false), .directionFromContent, .autofocus(isFocused)
      ) { value }
      if let count { CountLine(of: frame.id, length: value.utf16.count, most: count, language: frame.language) }
    }
  }
}

/// How much room a text has left, or how much too long it is. Silent until the end comes near: nobody counts on an empty
/// page.
public struct CountLine: Markup {
  let id: String
  let length: Int
  let most: Int
  let language: Language

  /// - Parameters:
  ///   - id: of the field.
  ///   - length: of what stands in it, in UTF-16 units.
  public init(of id: String, length: Int, most: Int, language: Language) {
    self.id = id
    self.length = length
    self.most = most
    self.language = language
  }

  public var html: HTML {
    P(
      .class("count"), length * 5 < most * 4 ? .hidden() : .none, .data("count-for", id),
      .data("left", FieldTexts.left(language)), .data("over", FieldTexts.over(language))
    ) { FieldTexts.upTo(most)(language) }
  }
}
