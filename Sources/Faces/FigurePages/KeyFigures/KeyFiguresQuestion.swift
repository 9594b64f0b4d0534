import Desk
import Hummingbird
import KeyFigures
import Markup

/// What the address asks: which months, and split by what. It holds months and codes only, so it may be kept and shared.
struct KeyFiguresQuestion: Sendable {
  let period: Period
  let breakdown: Breakdown?

  /// The words of the address; both months or neither.
  struct Asked: Sendable {
    let from: String?
    let through: String?
    let by: String?

    init(_ request: Request) {
      let parameters = request.uri.queryParameters
      from = parameters["from"].map { String($0) }.flatMap { $0.isEmpty ? nil : $0 }
      through = parameters["to"].map { String($0) }.flatMap { $0.isEmpty ? nil : $0 }
      by = parameters["by"].map { String($0) }
    }

    /// The page that asks the same.
    var page: Href {
      Href("/w/kengetallen").asking([("from", from), ("to", through), ("by", by)])
    }
  }

  init(period: Period, breakdown: Breakdown?) {
    self.period = period
    self.breakdown = breakdown
  }

  /// - Throws: `PeriodRefusal` for months that can't be reported on; an unknown split is no split.
  init(_ asked: Asked, usual: Period) throws(PeriodRefusal) {
    breakdown = asked.by.flatMap { Breakdown(rawValue: $0) }
    guard asked.from != nil || asked.through != nil else {
      period = usual
      return
    }
    period = try Period(from: asked.from ?? "", through: asked.through ?? "")
  }

  var page: Href { address("/w/kengetallen") }
  var csv: Href { address("/w/kengetallen/csv") }

  private func address(_ place: Href) -> Href {
    place.asking([("from", period.from.iso), ("to", period.through.iso), ("by", breakdown?.rawValue)])
  }

  /// The name of the file, without its ending and without the spaces and signs that some systems choke on.
  var fileName: String {
    let split = breakdown.map { "-\($0.rawValue)" } ?? ""
    return "kengetallen-\(period.from)-\(period.through)\(split)"
  }
}
