/// The medical or psychiatric view that an evaluation took along, where the product asks for it.
public enum MedicalView: Sendable, Hashable {
  /// A consultation of the same dossier that was answered, and that no other evaluation leans on.
  case consultation(ConsultationID)
  /// Somebody who sat at the table: as what, and their name; the name is sealed.
  case looked(ConsultedRole, name: String)
}
