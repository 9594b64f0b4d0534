/// When two ways to write a number of an older register are the same number: `L00002`, `l00002` and `L-00002` are.
///
/// Where rows are compared, where an import is recognised and where a number is searched, this is the one rule.
public enum NumberForm {
  /// Letters and digits in lower case, leading zeros kept, one dash where two runs of digits meet.
  public static func of(_ text: String) -> String {
    let runs = text.foldedScalars.split(whereSeparator: { !($0.isLetter || $0.isDigit) })
    var characters: [Unicode.Scalar] = []
    for run in runs {
      if let last = characters.last, last.isDigit, run.first?.isDigit == true { characters.append("-") }
      characters.append(contentsOf: run)
    }
    return String(scalars: characters)
  }
}
