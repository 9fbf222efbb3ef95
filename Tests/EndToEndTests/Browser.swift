import Foundation

/// Chromium without a window, for looking at the page as readers do.
enum Browser {
  /// Where it is; nothing if it is not installed.
  static let path = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  /// Opens a file of a folder and gives the document as it stands when all is done.
  static func dump(
    _ file: String, scheme: String, in scratch: Scratch
  ) throws -> Program.Outcome {
    let command = """
      HOME="$PWD" '\(path ?? "")' --headless --no-sandbox --disable-gpu --enable-logging=stderr \
        --user-data-dir="$PWD/profile" --allow-file-access-from-files --no-first-run \
        --disable-background-networking --host-resolver-rules='MAP * ~NOTFOUND' \
        --blink-settings=preferredColorScheme=\(scheme == "dark" ? 0 : 1) \
        --virtual-time-budget=5000 --dump-dom "file://$PWD/\(file)"
      """
    return try Program.shell(command, in: scratch)
  }

  /// A page that holds `report.html` in a frame and writes down what is wrong with it.
  ///
  /// Looked for: a page wider than its window, text of drawings outside of them or over other text,
  /// boxes of text that reach out of the window, and contrast below 4.5 as it is drawn.
  static func lookout(width: Int) -> String {
    """
    <!DOCTYPE html><meta charset="utf-8"><title>look</title>
    <iframe src="report.html" width="\(width)" height="900" style="border:0"></iframe><pre></pre>
    <script>
    addEventListener('load', () => {
      const page = document.querySelector('iframe').contentDocument;
      const view = page.defaultView, faults = [];
      for (const details of page.querySelectorAll('details')) details.open = true;
      if (page.documentElement.scrollWidth > \(width)) faults.push('page is too wide');
      const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1
        && a.top < b.bottom - 1 && b.top < a.bottom - 1;
      for (const drawing of page.querySelectorAll('svg')) {
        const frame = drawing.getBoundingClientRect();
        if (!frame.width) continue;
        const texts = [...drawing.querySelectorAll('text')].map(e => [e.textContent,
          e.getBoundingClientRect()]);
        texts.forEach(([text, box], index) => {
          if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1
            || box.bottom > frame.bottom + 1) faults.push('clipped: ' + text);
          for (const [other, place] of texts.slice(index + 1))
            if (meet(box, place)) faults.push(text + ' over ' + other);
        });
      }
      const parse = colour => colour.match(/[0-9.]+/g).map(Number);
      const light = ([r, g, b]) => [r, g, b].map(v => (v /= 255) <= 0.04045 ? v / 12.92
        : ((v + 0.055) / 1.055) ** 2.4).reduce((s, v, i) => s + v * [0.2126, 0.7152, 0.0722][i], 0);
      let seen = 0;
      for (const element of page.querySelectorAll('body *')) {
        const own = [...element.childNodes].some(n => n.nodeType === 3 && n.data.trim());
        const box = element.getBoundingClientRect(), style = view.getComputedStyle(element);
        if (!own || !box.width || element.closest('title, desc, .hidden, .skip')) continue;
        seen += 1;
        if (!element.closest('.scroll') && (box.left < -1 || box.right > \(width) + 1))
          faults.push('outside: ' + element.textContent.slice(0, 30));
        let behind = element, ground = [0, 0, 0, 0];
        while (behind && ground[3] === 0) {
          const colour = parse(view.getComputedStyle(behind).backgroundColor);
          ground = colour.length === 3 ? [...colour, 1] : colour;
          behind = behind.parentElement;
        }
        const a = light(parse(element.closest('svg') ? style.fill : style.color));
        const b = light(ground), ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        if (ratio < 4.5) faults.push('contrast ' + ratio.toFixed(2) + ': ' + element.textContent);
      }
      document.querySelector('pre').textContent =
        'RESULT[seen ' + seen + ', ' + faults.slice(0, 9).join('; ') + ' faults ' + faults.length + ']';
    });
    </script>
    """
  }
}
