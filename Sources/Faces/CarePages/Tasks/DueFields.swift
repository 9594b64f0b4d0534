import CareActs
import Desk
import Foundation
import HouseActs
import HousePages
import Markup
import WebBase

/// A day and a time beside each other.
struct DueFields: Markup {
  let edit: FormEdit
  let errors: FieldErrors
  /// Whether a day says too little, so that the day is what may be left out.
  var needsTime = false
  let language: Language

  var html: HTML {
    Div(.class("pair")) {
      TextField.date(
        TaskFields.day, label: TaskTexts.day(language), value: edit[TaskFields.day], error: errors[TaskFields.day],
        isOptional: needsTime, in: language)
      TextField.time(
        TaskFields.time, label: TaskTexts.time(language), value: edit[TaskFields.time],
        error: errors[TaskFields.time], isOptional: !needsTime, in: language)
    }
  }
}
