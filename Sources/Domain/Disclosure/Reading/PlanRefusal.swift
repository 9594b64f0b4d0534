public import ExactJSON

/// Why a plan or tables file is refused: where in the file, and for what reason. Holds codes and places, never counts.
public struct PlanRefusal: Error, Equatable, Sendable {
  public enum Reason: Equatable, Sendable {
    case syntax(JSONSyntaxRefusal)
    case missing(String)
    case notA(Kind)
    case unknownFormat
    case unknownMember(String)
    case empty
    case duplicate(String)
    case reservedCode(String)
    case unknownDimension(String)
    case unknownCode(String)
    case unknownLeaf(String)
    case wrongCount(expected: Int)
    case negative
    case outOfRange(low: Int, high: Int)
    case tooMany(what: Kind, limit: Int)
    case overflow
    case contradictoryInterval
    case contradictoryContent
    case releaseNotContiguous(String)
    case tableTwice
  }

  /// What was expected, or of what there is too much.
  public enum Kind: String, Equatable, Sendable {
    case object, list, string, integer, truthValue, dimensions, leaves, nodes, cells, rows, releases, tables
  }

  /// A path such as `plan[3].codes[0][2]`; empty for the whole file.
  public let place: String
  public let reason: Reason

  public init(place: String, reason: Reason) {
    self.place = place
    self.reason = reason
  }
}
