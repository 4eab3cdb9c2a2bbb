package org.xieshou;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;

/// The one browser of this JVM; starting it costs seconds, a fresh context costs nothing.
/// Another Chromium: `-Dxieshou.chromium=…` or `XIESHOU_CHROMIUM=…`. The one without windows is quicker by a third.
final class Browsers {
    /// How long something may take to be there: what comes is gone on with at once, and a machine that has other work too
    /// needs longer for it. The board looks again every five seconds.
    private static final int PATIENCE = 30_000;

    private static final Playwright PLAYWRIGHT = Playwright.create();
    private static final Browser BROWSER =
            PLAYWRIGHT
                    .chromium()
                    .launch(new BrowserType.LaunchOptions().setExecutablePath(executable()));

    private Browsers() {}

    /// Somebody's own window, with neither the sign-in nor the history of others.
    static BrowserContext window(Browser.NewContextOptions options) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        var context = BROWSER.newContext(options.setLocale("zh-CN"));
        context.setDefaultTimeout(PATIENCE);
        return context;
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
