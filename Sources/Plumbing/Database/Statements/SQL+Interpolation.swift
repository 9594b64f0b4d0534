extension SQL: ExpressibleByStringInterpolation {
  public init(stringLiteral value: StaticString) {
    self.init(verbatim: value.description)
  }

  public init(stringInterpolation: StringInterpolation) {
    self = stringInterpolation.sql
  }

  /// Collects the literal parts as text and everything else as binds.
  public struct StringInterpolation: StringInterpolationProtocol, Sendable {
    fileprivate var sql = SQL()

    public init(literalCapacity: Int, interpolationCount: Int) {}

    public mutating func appendLiteral(_ literal: StaticString) {
      let text = literal.description
      assert(!NumberedText.hasNumber(text), "write binds as interpolations, or use SQL(numbered:)")
      sql.append(text: text)
    }

    /// A bind, whatever the value is.
    public mutating func appendInterpolation<Value: SQLConvertible>(_ value: Value) {
      sql.append(bind: SQLBind(value.sqlValue, type: Value.sqlType))
    }

    /// A bind that may be NULL; its type is known all the same.
    public mutating func appendInterpolation<Value: SQLConvertible>(_ value: Value?) {
      sql.append(bind: SQLBind(value?.sqlValue ?? .null, type: Value.sqlType))
    }

    /// `(…, …)` behind `IN`, each element a bind; `(NULL)` for none, so that `IN` finds no row.
    ///
    /// A list that is kept is filled up with its last element to a power of two: the answer is the same, and a few
    /// prepared statements serve lists of every length.
    ///
    /// `NOT IN` with an empty list finds no row either, as NULL is neither in nor out: leave the condition away then.
    public mutating func appendInterpolation<Values: Collection>(list values: Values)
    where Values.Element: SQLConvertible {
      guard !values.isEmpty else { return sql.append(text: "(NULL)") }
      var binds = values.map { SQLBind($0.sqlValue, type: Values.Element.sqlType) }
      if binds.count <= SQL.longestKeptList, let last = binds.last {
        while binds.count.nonzeroBitCount != 1 { binds.append(last) }
      }
      for (index, bind) in binds.enumerated() {
        sql.append(text: index == 0 ? "(" : ", ")
        sql.append(bind: bind)
      }
      sql.append(text: ")")
      if binds.count > SQL.longestKeptList { sql.markAsOneOff() }
    }

    /// Another text with its binds, renumbered.
    public mutating func appendInterpolation(fragment: SQL) {
      sql.append(fragment)
    }
  }

  /// Lists up to this length, a page of rows among them, keep their statement prepared; longer ones would push the
  /// useful statements out.
  static let longestKeptList = 32
}
