extension AccessPolicy {
  /// The rules that the product ships with, subject by subject. Everything that no rule allows is refused.
  ///
  /// Need to know comes from carrying a dossier or being in the team that helps; a closed dossier stays readable to its
  /// worker for four weeks, after that only the team lead opens it again. Administrators have no rule on any record.
  public static let standard = AccessPolicy(
    rules: deskRules + contactRules + crisisRules + dossierRules + clientLinkRules + accountRules + jobRules
      + houseRules)
}
