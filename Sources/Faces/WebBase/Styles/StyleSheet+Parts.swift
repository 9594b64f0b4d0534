extension StyleSheet {
  /// Small parts: words for looks, buttons, keys, chips, notices, tabs.
  static let parts = #"""
    .sr { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%);
      white-space: nowrap; }
    .skip { position: absolute; left: var(--s3); top: -6rem; z-index: 9; padding: var(--s2) var(--s4);
      background: var(--surface); color: var(--text); border-radius: var(--r1); }
    .skip:focus { top: var(--s3); }
    .sprite { position: absolute; width: 0; height: 0; }
    .ico { width: 1.25em; height: 1.25em; flex: none; fill: none; stroke: currentColor; stroke-width: 1.6;
      stroke-linecap: round; stroke-linejoin: round; }
    .ico.s { width: 1em; height: 1em; stroke-width: 1.8; }
    .ico.l { width: 1.75rem; height: 1.75rem; stroke-width: 1.4; }
    .muted { color: var(--muted); }
    .subtle { color: var(--subtle); }
    .small { font-size: 0.8125rem; line-height: 1.25rem; }
    .strong { font-weight: 600; }
    .nowrap { white-space: nowrap; }
    .right { text-align: right; }
    .code { font-family: var(--font-code); font-variant-ligatures: none; letter-spacing: 0.04em; font-weight: 500; }
    .prose { max-width: var(--measure); white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: isolate; }
    .stack > * + * { margin-top: var(--s5); }
    .stack-l > * + * { margin-top: var(--s6); }
    .gap-s > * + * { margin-top: var(--s2); }
    .inset { border-left: 3px solid var(--hair-strong); padding-left: var(--s4); }
    .bul { list-style: disc; padding-left: 1.2em; }
    .note-line { font-size: 0.8125rem; line-height: 1.25rem; color: var(--muted); max-width: 48rem; }

    .btn { display: inline-flex; align-items: center; justify-content: center; gap: var(--s2); min-height: 2rem;
      padding: 0.25rem 0.75rem; border: 1px solid transparent; border-radius: var(--r1); background: none;
      font-size: 0.875rem; font-weight: 600; line-height: 1.25rem; text-decoration: none; white-space: nowrap;
        cursor: pointer; }
    .btn-main { background: var(--primary); color: var(--on-primary); }
    .btn-main:hover { background: var(--primary-hover); }
    .btn-line { border-color: var(--border); background: var(--surface); color: var(--text); }
    .btn-line:hover { border-color: var(--text); }
    .btn-quiet { color: var(--link); padding-inline: var(--s2); }
    .btn-quiet:hover { background: var(--primary-soft); }
    .btn-danger { background: var(--danger-fill); color: var(--on-danger); }
    .btn-danger:hover { background: var(--danger-fill-hover); }
    .btn-big { min-height: 2.75rem; padding-inline: 1.125rem; font-size: 0.9375rem; }
    .btn-row { display: flex; flex-wrap: wrap; gap: var(--s3); align-items: center; }
    .link-btn { border: 0; background: none; padding: 0.25rem 0; color: var(--link); text-decoration: underline;
      text-decoration-thickness: 1px; text-underline-offset: 0.18em; cursor: pointer; }
    .link-btn:hover { text-decoration-thickness: 2px; }
    .link-btn.is-danger { color: var(--danger); }
    .kbd { display: inline-block; min-width: 1.25rem; padding: 0 0.3125rem; border: 1px solid var(--hair-strong);
      border-radius: var(--r1); background: var(--bg); color: var(--muted); font: 500 0.75rem/1.125rem var(--font);
      text-align: center; white-space: nowrap; }
    .btn-main .kbd, .btn-danger .kbd { background: none; border-color: currentColor; color: inherit; }
    [data-shortcuts="off"] .btn .kbd:not([data-always]) { display: none; }

    .chip { display: inline-flex; align-items: center; gap: 0.375rem; padding: 0.0625rem 0.5rem; border-radius: 999px;
      background: var(--chip); color: var(--text); font-size: 0.8125rem; line-height: 1.375rem; font-weight: 500;
      white-space: nowrap; }
    .chip-anon { background: var(--anon-soft); color: var(--anon); }
    .chip-ok { background: var(--ok-soft); color: var(--ok); }
    .chip-warn { background: var(--warn-soft); color: var(--warn); }
    .chip-danger { background: var(--danger-soft); color: var(--danger); }
    .chip-info { background: var(--info-soft); color: var(--info); }
    .chip-line { background: none; box-shadow: inset 0 0 0 1px var(--hair-strong); color: var(--muted); }
    .chips { display: flex; flex-wrap: wrap; gap: 0.375rem; align-items: center; }
    .alias { font-weight: 600; white-space: nowrap; }
    @media (max-width: 47.99rem) { .alias { white-space: normal; overflow-wrap: anywhere; } }
    .risk, .due { display: inline-flex; align-items: center; gap: 0.375rem; font-weight: 600; white-space: nowrap; }
    .risk-high { color: var(--danger); }
    .risk-mid { color: var(--warn); }
    .risk-low { color: var(--ok); }
    .risk-none { color: var(--muted); font-weight: 400; }
    .due { font-size: 0.8125rem; }
    .due-late { color: var(--danger); }
    .due-soon { color: var(--warn); }
    .due-ok { color: var(--muted); font-weight: 500; }

    .notice, .notice-info { display: grid; grid-template-columns: auto 1fr; gap: var(--s2) var(--s3); padding: var(--s3);
      border-radius: var(--r1); background: var(--info-soft); box-shadow: inset 3px 0 0 var(--info); }
    .notice > .ico { color: var(--info); margin-top: 0.1em; }
    .notice-ok { background: var(--ok-soft); box-shadow: inset 3px 0 0 var(--ok); }
    .notice-ok > .ico { color: var(--ok); }
    .notice-warn { background: var(--warn-soft); box-shadow: inset 3px 0 0 var(--warn); }
    .notice-warn > .ico { color: var(--warn); }
    .notice-danger { background: var(--danger-soft); box-shadow: inset 3px 0 0 var(--danger); }
    .notice-danger > .ico { color: var(--danger); }
    .notice-anon { background: var(--anon-soft); box-shadow: inset 3px 0 0 var(--anon); }
    .notice-anon > .ico { color: var(--anon); }

    .empty { padding: var(--s6) var(--s5); text-align: center; color: var(--muted); border-radius: var(--r2);
      border: 1px dashed var(--hair-strong); }
    .empty strong { display: block; color: var(--text); margin-bottom: var(--s1); }
    .empty .btn { margin-top: var(--s3); }

    .save { display: inline-flex; gap: 0.375rem; align-items: center; font-size: 0.8125rem; color: var(--muted); }
    .save-ok .ico { color: var(--ok); }
    .save-bad { color: var(--danger); font-weight: 600; }
    .save-bad a { color: inherit; }
    .toast { display: flex; flex-wrap: wrap; gap: var(--s2) var(--s4); align-items: center;
      justify-content: space-between;
      width: fit-content; max-width: 100%; margin-bottom: var(--s4); padding: var(--s2) var(--s4);
      border-radius: var(--r2); background: var(--text); color: var(--bg); }
    .toast button, .toast a { color: inherit; font-weight: 600; text-decoration: underline; border: 0; background: none;
      min-height: 1.75rem; padding: 0; cursor: pointer; }
    .toast :focus-visible { outline-color: var(--bg); box-shadow: none; }
    .dialog { max-width: 32rem; padding: var(--s5); border: 1px solid var(--hair-strong); border-radius: var(--r2);
      background: var(--surface); color: var(--text); }
    dialog.dialog { box-shadow: var(--shadow); }
    dialog::backdrop { background: rgb(13 18 22 / 0.55); }
    .dialog h2 { font-size: 1.125rem; margin-bottom: var(--s2); }
    .dialog .btn-row { margin-top: var(--s5); }
    .sheet { display: grid; grid-template-columns: max-content 1fr; gap: 0.375rem var(--s4); font-size: 0.875rem; }

    .sup { background: repeating-linear-gradient(135deg, var(--hatch) 0 1px, transparent 1px 6px), var(--sunken);
      color: var(--text); }
    .sup > span:first-child { padding: 0 0.25rem; border-radius: 2px; background: var(--sunken); }
    .sup-bar { border: 1px solid var(--border); border-radius: 2px; font-size: 0.75rem; line-height: 1.125rem;
      padding: 0 0.375rem; }
    .sup-box { display: inline-block; padding: 0 0.5rem; border: 1px solid var(--border); border-radius: var(--r1);
      font-size: 0.8125rem; line-height: 1.375rem; font-weight: 400; letter-spacing: 0; }

    .panel { background: var(--surface); border: 1px solid var(--hair); border-radius: var(--r2); }
    .panel-h { display: flex; gap: var(--s3); align-items: baseline; justify-content: space-between;
      padding: var(--s3) var(--s4); border-bottom: 1px solid var(--hair); }
    .panel-b { padding: var(--s4); }
    @media (prefers-reduced-motion: no-preference) {
      .btn { transition: background-color 120ms ease, border-color 120ms ease; }
    }
    @media (forced-colors: active) {
      .btn, .chip, .notice, .toast { border: 1px solid; }
      .btn-main, .btn-danger { border-width: 2px; }
    }
    @media (max-width: 47.99rem) {
      .btn { min-height: 2.75rem; }
      .btn .kbd, .keys { display: none; }
    }
    """#
}
