/// The rulebook that the product ships with: one file of rules per subject, added up here.
extension AccessPolicy {
  /// The rules that the product ships with, subject by subject. Everything that no rule allows is refused.
  ///
  /// Need to know comes from carrying a dossier or being in the team that helps; a closed dossier stays readable to its
  /// worker for four weeks, after that only the team lead opens it again. Administrators have no rule on any record.
  ///
  /// The order of the subjects decides nothing: a refusal of one rule stands against what any other allows.
  public static let standard = AccessPolicy(
    rules: deskRules + contactRules + crisisRules + dossierRules + clientLinkRules + accountRules + jobRules
      + houseRules)
}
