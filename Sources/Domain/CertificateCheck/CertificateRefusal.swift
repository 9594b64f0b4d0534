/// Which of the two files a refusal is about.
public enum CheckedFile: String, Equatable, Sendable {
  case tables
  case certificates
}

/// Why a certificate file does not prove a tables file: the file, the place in it, and the reason. Never a count.
public struct CertificateRefusal: Error, Equatable, Sendable {
  public let file: CheckedFile
  /// A path such as `tables[2].cells[7].v`, or the dimensions and codes of a cell.
  public let place: String
  public let reason: Reason

  /// What is wrong at the place.
  public enum Reason: Equatable, Sendable {
    case notJSON, tooDeep, duplicateKey, wrongType, missing, unknownKey, wrongFormat, outOfRange, tooLarge
    case duplicateName, unknownDimension, unknownCode, emptySum, wrongLength, holdsTruth, contradictoryMarks
    case promiseDiffers, duplicateLeaf, notInTables, notATree, outsideAllBlocks, notAnAtom, unknownWitness
    case truthDiffers, totalBelowThreshold
    case negativeCount, outsideAllCells, publishedSumChanges, blocksDisagree
    case noClaim, claimTooNarrow, lowWorldMissing, highWorldMissing
  }

  public init(file: CheckedFile, place: String, reason: Reason) {
    self.file = file
    self.place = place
    self.reason = reason
  }

  /// File, place and reason in one English line.
  public var english: String { "\(file.rawValue) file, \(place): \(reason.english)" }
  /// File, place and reason in one Dutch line.
  public var dutch: String {
    "\(file == .tables ? "tabellenbestand" : "certificatenbestand"), \(place): \(reason.dutch)"
  }
}

extension CertificateRefusal.Reason {
  /// The reason for an English reader.
  public var english: String { texts.english }
  /// The reason for a Dutch reader.
  public var dutch: String { texts.dutch }
}
