import Database
import Desk
import RegisterCore
import Vault

/// The name of a fault for the log: its case, never a value.
enum FaultName {
  static func of(_ fault: any Error) -> String {
    switch fault {
    case let fault as any FaultNamed: fault.logName
    default: String(reflecting: type(of: fault))
    }
  }
}

/// A fault that names itself without a value.
protocol FaultNamed {
  var logName: String { get }
}

extension StoreFault: FaultNamed {
  var logName: String {
    switch self {
    case .uniqueViolation(let constraint): "store-unique-\(constraint)"
    case .wrongType(let column): "store-type-\(column)"
    case .missingColumn(let column): "store-column-\(column)"
    case .other(let code): "store-\(code)"
    case .invalidStatement: "store-invalid-statement"
    default: "store-\(self)"
    }
  }
}

extension VaultFault: FaultNamed {
  var logName: String { "vault-\(self)" }
}

extension RegisterFault: FaultNamed {
  var logName: String { "register-\(self)" }
}

extension UnreadableLine: FaultNamed {
  var logName: String { "unreadable-\(column)" }
}
