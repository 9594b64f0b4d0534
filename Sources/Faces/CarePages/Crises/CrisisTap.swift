import Desk
import Markup
import WebBase

/// A button that adds a line to the log. Beside one that was pressed in vain it says so, until it is pressed again.
struct CrisisTap: Markup {
  private let text: String
  private let word: String
  private let look: ButtonLook
  private let icon: Icon?
  private let shortcut: Shortcut?
  private let digit: Int?
  private let describes: String?
  private let form: CrisisForm
  private let language: Language

  init(
    _ text: String, word: String, look: ButtonLook = .line, icon: Icon? = nil, shortcut: Shortcut? = nil,
    digit: Int? = nil, describes: String? = nil, form: CrisisForm, language: Language
  ) {
    self.text = text
    self.word = word
    self.look = look
    self.icon = icon
    self.shortcut = shortcut
    self.digit = digit
    self.describes = describes
    self.form = form
    self.language = language
  }

  init(
    _ text: String, _ content: Crisis.Entry.Content, look: ButtonLook = .line, icon: Icon? = nil,
    shortcut: Shortcut? = nil, digit: Int? = nil, describes: String? = nil, form: CrisisForm, language: Language
  ) {
    self.init(
      text, word: CrisisButton(content).word, look: look, icon: icon, shortcut: shortcut, digit: digit,
      describes: describes, form: form, language: language)
  }

  var html: HTML {
    SubmitButton(
      text, look: look, icon: icon, shortcut: shortcut, digit: digit, name: CrisisButton.field, value: word,
      describes: describes)
    if form.wasInVain(word) { Span(.class("err not-done"), .role(.alert)) { CrisisTexts.notLogged(language) } }
  }
}
