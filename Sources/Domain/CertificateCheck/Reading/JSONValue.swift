/// A JSON value of which numbers are whole; that is all the two formats need.
indirect enum JSONValue: Equatable {
  case null
  case bool(Bool)
  case integer(Int)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])
}

/// Where JSON reading stopped and why.
struct JSONFault: Error, Equatable {
  let offset: Int
  let reason: CertificateRefusal.Reason
}
