public import Vault

extension CheckpointOrigin {
  /// The name under which every installation signs the log of a desk.
  public static let auditLog: CheckpointOrigin = {
    guard let origin = CheckpointOrigin("luwte/audit") else { preconditionFailure("the name is a legal origin") }
    return origin
  }()
}
