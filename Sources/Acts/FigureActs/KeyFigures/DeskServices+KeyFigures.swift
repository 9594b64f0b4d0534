public import HouseActs

extension DeskServices {
  public var reportKeyFigures: ReportKeyFigures { ReportKeyFigures(register: register) }
}
