extension Scripts {
  /// Digits choose in a group of tiles, while the focus is in it; then the focus goes on to the next question.
  static let tiles = #"""
    document.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey || !/^[1-9]$/.test(event.key)) return;
      const group = event.target.closest?.("[data-tiles]");
      if (!group) return;
      const radio = group.querySelectorAll("input[type=radio]")[Number(event.key) - 1];
      if (!radio || radio.disabled) return;
      event.preventDefault();
      radio.focus();
      if (!radio.checked) radio.click();
    });
    """#
}
