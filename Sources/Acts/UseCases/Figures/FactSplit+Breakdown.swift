import Figures
import Records

extension FactSplit {
  /// The split of the register behind a breakdown of the report.
  init(_ breakdown: Breakdown) {
    switch breakdown {
    case .unit: self = .unit
    case .group: self = .group
    case .gender: self = .gender
    case .age: self = .age
    case .channel: self = .channel
    case .path: self = .path
    case .product: self = .product
    }
  }
}

extension MonthRun {
  init(_ period: Period) {
    self.init(firstDay: period.from.firstDay, lastDay: period.through.lastDay)
  }
}
