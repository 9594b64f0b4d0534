/// Finds worlds that prove a group to be uncertain; keeps its state from question to question.
protocol WitnessSolver: AnyObject {
  /// Tells what has become of a group; groups that were never told are free.
  func set(_ row: Int, _ status: RowStatus)
  /// What a question takes out of the effort for improvement: 1 for a flow, more for a program.
  var questionCost: Int { get }
  /// A world of low cost that answers the question.
  func find(_ question: WitnessQuestion) -> WitnessOutcome
}

/// What a world may do to a group.
enum RowStatus: Equatable {
  /// Published: must not change.
  case fixed
  /// Not decided: may change, and is hidden then, at this cost per unit.
  case open(cost: Double)
  /// Hidden, or not a cell at all: may change.
  case free
}

/// What a world must show.
struct WitnessQuestion: Equatable {
  /// The group and the least change of it that is asked: negative for at most, positive for at least.
  let row: Int
  let change: Int
  /// What the coalition knows: so many must stay in these atoms.
  let floors: LeastCounts
  /// Atoms in which somebody should stay if it can be had for little, because other worlds empty them.
  var spared: [Int] = []
}

/// The outcome of a search.
enum WitnessOutcome: Equatable {
  case found(World)
  /// No world exists.
  case impossible
  /// None was found within the limits; nothing is known.
  case gaveUp
}
