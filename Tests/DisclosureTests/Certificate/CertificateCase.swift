import CertificateCheck
import Foundation

/// A tables file and its certificate, small enough to check by hand: two units by two age bands, k = 3.
///
///     unit   young  old   all
///     A          2    6     8
///     B          7    4    11
///     all        9   10    19
///
/// The four inner cells are hidden, all sums are shown. Taking n from A young and B old and giving it to A old and B
/// young keeps every sum.
struct CertificateCase {
  var tables: String
  var certificates: String

  /// The case for c = 0, or for c = 1 with the worlds that keep each single contributor.
  static func sample(coalition: Int = 0) -> CertificateCase {
    let worlds = [shift(-2), shift(1)] + (coalition > 0 ? [shift(-1)] : [])
    return CertificateCase(
      tables: tablesText(coalition: coalition),
      certificates: """
        {"format":"desk-certificate/1","threshold":3,"coalition":\(coalition),"share_attributes":[],"lone_child":false,
        "truth":{"dims":["age","unit"],"cells":[{"c":["young","A"],"v":2},{"c":["old","A"],"v":6},
        {"c":["young","B"],"v":7},{"c":["old","B"],"v":4}]},
        "blocks":[{"dims":["unit","age"],"parent":-1}],
        "witnesses":[\(worlds.joined(separator: ","))],
        "claims":[{"dims":["unit","age"],"c":["A",["young"]],"interval":[0,3],
        "low":[\(coalition > 0 ? "0,2" : "0")],"high":[1]}]}
        """)
  }

  /// A world that moves people round the cycle of the four inner cells.
  private static func shift(_ amount: Int) -> String {
    """
    [[0,["A","young"],\(amount)],[0,["A","old"],\(-amount)],[0,["B","young"],\(-amount)],[0,["B","old"],\(amount)]]
    """
  }

  private static func tablesText(coalition: Int) -> String {
    """
    {"format":"desk-disclosure/1","threshold":3,"insider_c":\(coalition),
    "dimensions":{"unit":{"leaves":["A","B"],"nodes":{}},"age":{"leaves":["young","old"]}},
    "tables":[{"name":"t","release":"r1","dims":["unit","age"],"cells":[
    {"c":["A","young"],"s":true},{"c":["A","old"],"s":true},{"c":["A","*"],"v":8},
    {"c":["B","young"],"s":true},{"c":["B","old"],"s":true},{"c":["B","*"],"v":11},
    {"c":["*","young"],"v":9},{"c":["*","old"],"v":10},{"c":["*","*"],"v":19}]}]}
    """
  }

  /// The case with one piece of the tables file changed.
  func tables(_ old: String, _ new: String) -> CertificateCase {
    var changed = self
    changed.tables = tables.replacingOccurrences(of: old, with: new)
    return changed
  }

  /// The case with one piece of the certificate file changed.
  func certificates(_ old: String, _ new: String) -> CertificateCase {
    var changed = self
    changed.certificates = certificates.replacingOccurrences(of: old, with: new)
    return changed
  }

  func check() throws(CertificateRefusal) -> CertificateReport {
    try CertificateChecker.check(tables: Data(tables.utf8), certificates: Data(certificates.utf8))
  }

  /// The refusal's reason; nil when the check passes.
  func reason() -> CertificateRefusal.Reason? { refusal()?.reason }

  func refusal() -> CertificateRefusal? {
    do throws(CertificateRefusal) {
      _ = try check()
      return nil
    } catch { return error }
  }
}
