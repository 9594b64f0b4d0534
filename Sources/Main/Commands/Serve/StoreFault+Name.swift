import Database
import Records
import RegisterCore
import Vault

/// A fault that names itself without a value.
protocol StoreFaultNamed {
  var logName: String { get }
}

extension StoreFault: StoreFaultNamed {
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

extension VaultFault: StoreFaultNamed {
  var logName: String { "vault-\(self)" }
}

extension RegisterFault: StoreFaultNamed {
  var logName: String { "register-\(self)" }
}
