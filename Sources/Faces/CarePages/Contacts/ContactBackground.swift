import Desk
import HousePages
import Markup
import WebBase

/// What may be known of a contact beyond the questions of the quick form: who the caller is, how they came, and what they
/// say about the internal care line. Nothing of it is required; the call screen keeps it behind one line.
struct ContactBackground: Markup {
  let edit: FormEdit
  let errors: FieldErrors
  let day: LocalDate
  /// Whether age and gender are asked as well, which a correction does not.
  var asksPerson = true
  let language: Language

  /// The fields of it, for whoever has to know whether one of them is wrong.
  static let fields = [
    ContactField.unit, .staffCategory, .path, .entryLine, .campaign, .reasonNotInternal, .internalLine, .reasonHidden,
  ].map(\.rawValue)

  var html: HTML {
    group(ContactTexts.aboutCaller) {
      field(.staffCategory, StaffCategory.list)
      field(.unit, PoliceUnit.list)
      if asksPerson {
        select(ContactForm.Field.ageBand, AgeBand.list.title, AgeBand.list)
        select(ContactForm.Field.gender, Gender.list.title, Gender.list)
      }
    }
    group(ContactTexts.howTheyCame) {
      field(.path, PathToDesk.list)
      field(.entryLine, EntryLine.list)
      field(.campaign, Campaign.list)
    }
    group(ContactTexts.internalLine) {
      field(.reasonNotInternal, ReasonNotInternal.list)
      field(.internalLine, InternalLineMayKnow.list)
      field(.reasonHidden, ReasonToStayHidden.list, hint: ContactTexts.reasonHiddenHint)
    }
  }

  private func group(_ title: Text, @MarkupBuilder _ fields: () -> HTML) -> HTML {
    Fieldset(.class("group")) {
      Legend { title(language) }
      fields()
    }.html
  }

  private func field(_ field: ContactField, _ list: CodeList, hint: Text? = nil) -> HTML {
    select(field.rawValue, field.label, list, hint: hint)
  }

  private func select(_ name: String, _ label: Text, _ list: CodeList, hint: Text? = nil) -> HTML {
    SelectField(
      name, label: label(language), choices: list.answers(on: day, keeping: edit[name], in: language),
      value: edit[name].flatMap { $0.isEmpty ? nil : $0 }, hint: hint?(language), error: errors[name],
      isOptional: true, in: language
    ).html
  }
}
