package org.xieshou;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;

/// The one browser of this JVM; starting it costs seconds, a fresh context costs nothing.
/// Another Chromium: `-Dxieshou.chromium=…` or `XIESHOU_CHROMIUM=…`. The one without windows is quicker by a third.
final class Browsers {
    private static final Playwright PLAYWRIGHT = Playwright.create();
    private static final Browser BROWSER =
            PLAYWRIGHT
                    .chromium()
                    .launch(new BrowserType.LaunchOptions().setExecutablePath(executable()));

    private Browsers() {}

    static Browser browser() {
        return BROWSER;
    }

    private static Path executable() {
        var named = System.getProperty("xieshou.chromium", System.getenv("XIESHOU_CHROMIUM"));
        if (named != null) {
            return Path.of(named);
        }
        var shell = Path.of("/usr/bin/chromium-headless-shell");
        return Files.isExecutable(shell) ? shell : Path.of("/usr/bin/chromium");
    }
}
