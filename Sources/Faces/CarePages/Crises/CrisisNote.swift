import Desk
import Markup
import WebBase

/// What is typed with the next tap, and the button for the note alone.
struct CrisisNote: Markup {
  let form: CrisisForm
  /// Whether a note alone can still be logged.
  let isOpen: Bool
  let isFocused: Bool
  /// Whether `Ctrl+Enter` logs it; beside a call that saves the call.
  var hasShortcut = true
  var rows = 4
  let language: Language

  var html: HTML {
    Div {
      TextArea(
        CrisisForm.note, label: CrisisTexts.note(language), value: form.note, hint: CrisisTexts.noteHint(language),
        error: form.errors[CrisisForm.note], isOptional: true, rows: rows, count: CrisisRoutes.noteLimit,
        isFocused: isFocused, in: language)
      if isOpen {
        ButtonRow {
          CrisisTap(
            CrisisTexts.logNote(language), .action(.note), look: .line, shortcut: hasShortcut ? .save : nil,
            form: form, language: language)
        }
      }
    }
  }
}

/// The words of buttons that were pressed in vain, which go along with the form.
struct CrisisUnlogged: Markup {
  let form: CrisisForm

  var html: HTML {
    Input(
      .type(.text), .hidden(), .name(CrisisForm.unlogged), .value(form.edit[CrisisForm.unlogged] ?? ""),
      .data("not-done-list", CrisisButton.field)
    ).html
  }
}
