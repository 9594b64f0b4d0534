import Database

extension StoreFault {
  /// From the five characters that PostgreSQL gives (appendix A of its manual). Its message may hold values, but for
  /// class 42, where it speaks of the text alone.
  init(sqlState: String, constraint: String, message: String) {
    switch sqlState {
    case "23505": self = .uniqueViolation(constraint: constraint)
    case "23503", "23001": self = .foreignKeyViolation
    case "23514": self = .checkViolation
    case "23502": self = .notNull
    case "P0001": self = .refusedByTrigger
    case "22P02", "42804", "22P03": self = .mismatch
    case "40001", "40P01": self = .serialization
    case "55P03", "53300": self = .busy
    case "57014": self = .timeout
    case "25006": self = .readOnly
    case "53100": self = .full
    case "XX001", "XX002": self = .corrupt
    case "25P02": self = .aborted
    case "57P01", "57P02", "57P03", "57P05", "25P03": self = .lostConnection
    case let state where state.hasPrefix("08"): self = .lostConnection
    case let state where state.hasPrefix("42"): self = .invalidStatement(reason: message)
    default: self = .other(code: sqlState)
    }
  }
}
