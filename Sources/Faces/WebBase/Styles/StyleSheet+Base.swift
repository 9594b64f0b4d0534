extension StyleSheet {
  /// Elements as they are without a class.
  static let base = #"""
    *, *::before, *::after { box-sizing: border-box; }
    html { background: var(--bg); text-size-adjust: 100%; scroll-padding: 5rem 0; }
    body { margin: 0; background: var(--bg); color: var(--text); font: 400 0.9375rem/1.375rem var(--font);
      font-variant-numeric: tabular-nums; }
    body[data-density="compact"] { font-size: 0.875rem; line-height: 1.25rem; }
    h1, h2, h3, h4, p, ul, ol, dl, dd, figure, fieldset, blockquote { margin: 0; padding: 0; }
    fieldset { border: 0; min-width: 0; }
    legend { padding: 0; }
    ul, ol { list-style: none; }
    h1, h2, h3, h4 { font-weight: 600; text-wrap: balance; }
    h1 { font-size: 1.375rem; line-height: 1.75rem; letter-spacing: -0.015em; }
    h2 { font-size: 1rem; line-height: 1.5rem; letter-spacing: -0.005em; }
    h3, h4 { font-size: 0.9375rem; line-height: 1.375rem; }
    a { color: var(--link); text-underline-offset: 0.18em; text-decoration-thickness: 1px; }
    a:hover { text-decoration-thickness: 2px; }
    button, input, select, textarea { font: inherit; color: inherit; letter-spacing: inherit; }
    svg { display: block; }
    table { border-collapse: collapse; }
    [hidden] { display: none !important; }
    :focus-visible { outline: 3px solid var(--ring); outline-offset: 2px; box-shadow: 0 0 0 8px var(--halo);
      border-radius: var(--r1); }
    main:focus, fieldset:focus, .errsum:focus { outline: 0; box-shadow: none; }
    details > summary { cursor: pointer; color: var(--link); padding: var(--s2) 0; width: fit-content; }
    details > summary:hover { text-decoration: underline; }
    ::selection { background: var(--primary); color: var(--on-primary); }
    """#
}
