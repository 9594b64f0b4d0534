package import Desk
import HouseActs
package import WebBase

extension FieldErrors {
  package static let stale = Text(
    nl: "Een collega heeft dit intussen gewijzigd. Hieronder staat wat jij typte, met erboven wat er nu staat. "
      + "Bewaar opnieuw als jouw tekst moet gelden.",
    en: "A colleague changed this in the meantime. What you typed is below, with what is stored now above it. "
      + "Save again if your text must hold.")

  /// The refusals of any act in a dossier; `nil` for an error that is no refusal.
  package static func of(_ error: any Error, in language: Language) -> FieldErrors? {
    switch error {
    case let refusals as Refusals<TrajectoryRefusal>: return FieldErrors(refusals, in: language)
    case let refusals as Refusals<RegistrationRefusal>: return FieldErrors(refusals, in: language)
    case let refusals as Refusals<ConsultationRefusal>: return FieldErrors(refusals, in: language)
    case let refusals as Refusals<ReferralRefusal>: return FieldErrors(refusals, in: language)
    case let refusals as Refusals<IdentityRefusal>: return FieldErrors(refusals, in: language)
    case let refusals as Refusals<IndexEventRefusal>: return FieldErrors(refusals, in: language)
    case let refusal as any Refusal: return FieldErrors(refusal, in: language)
    case let errors as FormErrors: return errors.errors
    case is StaleVersion:
      var errors = FieldErrors()
      errors.add(stale(language), to: nil)
      return errors
    default: return nil
    }
  }
}

extension CodeList {
  /// What may be chosen on a day, as choices of a form.
  package func answers(on day: LocalDate, in language: Language) -> [Choice] {
    choices(on: day).map { Choice($0.key.text, $0.name(language)) }
  }
}

extension FormData {
  /// A code of a list.
  package func code(_ name: String) -> CodeKey? {
    self[name].flatMap { CodeKey($0) }
  }
}
