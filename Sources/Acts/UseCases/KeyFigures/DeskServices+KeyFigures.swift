extension DeskServices {
  public var reportKeyFigures: ReportKeyFigures { ReportKeyFigures(register: register) }
}
