// Forms and their controls. Each name is the element of the HTML standard.

public typealias Form = Element<FormName>
public typealias Fieldset = Element<FieldsetName>
public typealias Legend = Element<LegendName>
public typealias Label = Element<LabelName>
public typealias Select = Element<SelectName>
public typealias Option = Element<OptionName>
public typealias Button = Element<ButtonName>
public typealias Output = Element<OutputName>
public typealias Textarea = Element<TextareaName>
public typealias Input = Element<InputName>

public enum FormName: ElementName { public static var tag: StaticString { "form" } }
public enum FieldsetName: ElementName { public static var tag: StaticString { "fieldset" } }
public enum LegendName: ElementName { public static var tag: StaticString { "legend" } }
public enum LabelName: ElementName { public static var tag: StaticString { "label" } }
public enum SelectName: ElementName { public static var tag: StaticString { "select" } }
public enum OptionName: ElementName { public static var tag: StaticString { "option" } }
public enum ButtonName: ElementName { public static var tag: StaticString { "button" } }
public enum OutputName: ElementName { public static var tag: StaticString { "output" } }
public enum TextareaName: ElementName {
  public static var tag: StaticString { "textarea" }
  public static var kind: ElementKind { .keepsFirstLineEnd }
}
public enum InputName: VoidElementName { public static var tag: StaticString { "input" } }
