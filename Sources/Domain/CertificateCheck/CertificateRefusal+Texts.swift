extension CertificateRefusal.Reason {
  /// Both languages side by side, so that none can be forgotten.
  var texts: (english: String, dutch: String) { readingTexts ?? meaningTexts ?? proofTexts }

  private var readingTexts: (english: String, dutch: String)? {
    switch self {
    case .notJSON: ("not valid JSON", "geen geldige JSON")
    case .tooDeep: ("nested too deeply", "te diep genest")
    case .duplicateKey: ("the same key twice", "tweemaal dezelfde sleutel")
    case .wrongType: ("another kind of value expected", "hier hoort een ander soort waarde")
    case .missing: ("missing", "ontbreekt")
    case .unknownKey:
      ("unknown key; what it says cannot be proven", "onbekende sleutel; wat er staat is niet te bewijzen")
    case .wrongFormat: ("unknown format name", "onbekende formaatnaam")
    case .outOfRange: ("number out of range", "getal buiten het bereik")
    case .tooLarge: ("too many atoms to check", "te veel atomen om te controleren")
    default: nil
    }
  }

  private var meaningTexts: (english: String, dutch: String)? {
    switch self {
    case .duplicateName: ("the same name twice", "tweemaal dezelfde naam")
    case .unknownDimension: ("unknown dimension", "onbekende dimensie")
    case .unknownCode: ("unknown code", "onbekende code")
    case .emptySum:
      ("a sum of no leaves, or of the same leaf twice", "een som van geen bladeren, of tweemaal hetzelfde blad")
    case .wrongLength: ("as many codes as dimensions expected", "evenveel codes als dimensies verwacht")
    case .holdsTruth: ("holds true counts; must not be published", "bevat ware aantallen; mag niet naar buiten")
    case .contradictoryMarks: ("value and mark contradict each other", "waarde en teken spreken elkaar tegen")
    case .promiseDiffers: ("the two files promise different things", "de bestanden beloven iets verschillends")
    case .duplicateLeaf: ("the same leaf twice", "tweemaal hetzelfde blad")
    case .notInTables: ("a leaf that no cell of the tables contains", "een blad dat in geen cel van de tabellen ligt")
    case .notATree: ("the blocks do not form a tree", "de blokken vormen geen boom")
    case .outsideAllBlocks: ("lies in none of the blocks", "ligt in geen van de blokken")
    case .notAnAtom: ("a change with codes that are no leaves", "een wijziging met codes die geen bladeren zijn")
    case .unknownWitness: ("no witness has this number", "geen getuige heeft dit nummer")
    default: nil
    }
  }

  private var proofTexts: (english: String, dutch: String) {
    switch self {
    case .truthDiffers:
      ("the published value is not the sum of the true leaves", "de waarde is niet de som van de ware bladeren")
    case .totalBelowThreshold:
      ("published although the total is below the threshold", "getoond terwijl het totaal onder de drempel ligt")
    case .negativeCount: ("a count falls below zero", "een aantal komt onder nul")
    case .outsideAllCells:
      ("a change outside all cells of the tables", "een wijziging buiten alle cellen van de tabellen")
    case .publishedSumChanges: ("a published sum changes", "een gepubliceerde som verandert")
    case .blocksDisagree:
      ("two blocks change what they share differently", "twee blokken wijzigen wat ze delen verschillend")
    case .noClaim:
      ("a group that must stay uncertain has no claim", "een groep die onzeker moet blijven heeft geen claim")
    case .claimTooNarrow:
      ("the claimed interval is narrower than promised", "het geclaimde interval is smaller dan beloofd")
    case .lowWorldMissing:
      ("no possible table has this group low enough", "geen mogelijke tabel heeft deze groep laag genoeg")
    case .highWorldMissing:
      ("no possible table has this group high enough", "geen mogelijke tabel heeft deze groep hoog genoeg")
    default: ("refused", "geweigerd")
    }
  }
}
