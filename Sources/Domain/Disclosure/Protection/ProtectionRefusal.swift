/// Why nothing can be published.
public enum ProtectionRefusal: Error, Equatable, Sendable {
  /// The tables ask for more combinations than can be proven; the advice is a plan that can.
  case tooLarge(CoarserPlan)
  /// No proof was found within the time limit, not even for publishing nothing; nothing was published.
  case outOfTime(release: String)
  /// No proof exists or was found for the release, not even with everything hidden.
  case notProvable(release: String)
  /// k must exceed c: a coalition of k could be the whole group.
  case coalitionNotBelowThreshold
  /// What the ledger holds contradicts the plan: a count of an earlier release changed, or its shape did.
  case contradictsLedger(LedgerContradiction)
}

/// How a plan contradicts what was published.
public enum LedgerContradiction: Equatable, Sendable {
  /// The release at this position has another name or other tables in the plan than in the ledger.
  case release(position: Int)
  /// The count of a joint leaf that earlier releases cover is not what it was; late registrations belong to the period
  /// in which they are booked.
  case count(leaf: [String])
  /// The dimensions changed their leaves or nodes.
  case dimension(String)
  /// k or c was lowered.
  case promise
  /// All releases of the plan are published already.
  case nothingLeft
}
