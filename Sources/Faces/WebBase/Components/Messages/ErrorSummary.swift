public import Desk
public import Markup

/// Everything that is wrong with a form, above it; takes the focus, and each line names its field and leads to it.
public struct ErrorSummary: Markup {
  let errors: FieldErrors
  let scope: String?
  let language: Language

  /// - Parameter scope: the form that they are about, among several alike ones on the page.
  public init(_ errors: FieldErrors, of scope: String? = nil, in language: Language) {
    self.errors = errors
    self.scope = scope
    self.language = language
  }

  public var html: HTML {
    if !errors.isEmpty {
      Div(.class("errsum"), .role(.alert), .tabindex(-1), .autofocus(), .ariaLabelledBy("errsum-title")) {
        H2(.id("errsum-title")) { FormTexts.summary(language) }
        Ul {
          for item in errors.items {
            Li {
              if let field = item.field {
                let id = FieldScope.id(field, in: scope)
                A(.href(.fragment(id))) {
                  HTML.name(of: id)
                  item.message
                }
              } else {
                item.message
              }
            }
          }
        }
      }
    }
  }
}
