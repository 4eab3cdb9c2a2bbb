package org.xieshou;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Printed, a page loses nothing: a table of many columns lies across the sheet, all else stands upright.
class PrintJourneyTest extends CityJourney {
    private static final Pattern SHEET = Pattern.compile("/MediaBox \\[0 0 ([0-9]+)");
    private static final String ACROSS = "841";
    private static final String UPRIGHT = "594";

    /// The widths of its sheets, in points.
    private List<String> sheets(String path) {
        page.navigate(path);
        var pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        return SHEET.matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .map(sheet -> sheet.group(1))
                .distinct()
                .toList();
    }

    @Test
    void aBroadTableLiesAcrossTheSheet() {
        var home = city.household(TestCity.VILLAGE);
        signIn("zhoumin");

        assertThat(sheets("/entitlements/pupils")).containsExactly(ACROSS);
        assertThat(sheets("/bulletins/" + city.campaign("fpb").campaign()))
                .as("its text upright, as an official paper, its table by unit across")
                .containsExactlyInAnyOrder(UPRIGHT, ACROSS);
        assertThat(sheets("/households")).containsExactly(UPRIGHT);
        assertThat(sheets("/households/" + home)).containsExactly(UPRIGHT);
    }
}
