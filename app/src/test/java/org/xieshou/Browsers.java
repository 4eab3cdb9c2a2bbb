package org.xieshou;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;

/// The one browser of this JVM; starting it costs seconds, a fresh context costs nothing.
/// Another Chromium: `-Dxieshou.chromium=…` or `XIESHOU_CHROMIUM=…`.
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
        var fromEnvironment = System.getenv().getOrDefault("XIESHOU_CHROMIUM", "/usr/bin/chromium");
        return Path.of(System.getProperty("xieshou.chromium", fromEnvironment));
    }
}
