/// A form came without a session, or with the token of another one. It holds what was typed, so that nobody types it
/// twice: it is shown to nobody and sent again only by who it belongs to.
struct StaleForm: Error, Sendable {
  let form: FormData
}
