package org.xieshou;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A city declares facts of its own in one file, and does everything with them: docs/facts.md, from its first line to its last.
class OwnFactJourneyTest extends Journey {
    private static final String LIST =
            """
            乡镇,行政村,户编号,姓名,与户主关系,养蜂箱数,冬天怎么取暖,有没有蜂棚
            雁回乡,石榴渠村,B-1,陈建设,户主,12,煤,是
            雁回乡,石榴渠村,B-2,李桂兰,户主,3,电,否
            雁回乡,石榴渠村,B-3,王秀英,户主,,,
            """;

    @TempDir private static Path folder;

    private static TestHouse house;

    @BeforeAll
    static void openTheHouse() throws IOException {
        Files.writeString(folder.resolve("bees.yaml"), example());
        house = TestHouse.open(Map.of("xieshou.catalogue", folder.toString()));
        var city = new TestCity(house);
        city.signingIn(city.coordinator());
    }

    /// The file that the page for a city's office shows.
    private static String example() throws IOException {
        var page = Files.readString(Path.of("..", "docs", "facts.md"));
        var from = page.indexOf("```yaml\n") + 8;
        return page.substring(from, page.indexOf("```", from));
    }

    @AfterAll
    static void closeTheHouse() {
        house.close();
    }

    @Override
    protected int port() {
        return house.port();
    }

    @Test
    void aFactOfTheCitysOwnIsImportedAskedFilteredAndTakenAway() throws IOException {
        signIn("zhoumin", TestCity.PASSWORD);
        imports();
        isFiltered("3");
        isOnThePageAndAskedAgain();
        isAnswered();
        isFiltered("40");
        isTakenAway();
    }

    private void imports() {
        page.navigate("/import");
        page.setInputFiles(
                "#file",
                new FilePayload("蜂农.csv", "text/csv", LIST.getBytes(StandardCharsets.UTF_8)));
        page.locator("main form button").first().click();
        page.waitForURL("**/import/*-*");
        assertThat(page.locator("#stand button[value=take]")).isEnabled();
        assertThat(page.locator("#c0-5")).hasValue("household.beehives");
        page.fill("#day", LocalDate.now(Clock.systemUTC()).minusYears(2).toString());
        page.locator("#stand button[value=take], #stand button[value=check]").first().click();
        takes();
        assertThat(page.locator(".receipt")).containsText("已导完");
    }

    /// A list day that was changed is looked at once more before it is taken.
    private void takes() {
        var take = page.locator("#stand button[value=take]");
        take.or(page.locator(".receipt")).first().waitFor();
        if (take.count() > 0) {
            assertThat(take).isEnabled();
            take.click();
        }
        page.locator(".receipt").waitFor();
    }

    private void finds(String query, String... heads) {
        page.navigate("/households?" + query);
        assertThat(page.locator("tbody tr th")).containsText(heads);
        assertThat(page.locator("tbody tr")).hasCount(heads.length);
    }

    /// By the page's own form, then by its address.
    private void isFiltered(String hivesOfTheSecond) {
        page.navigate("/households");
        page.locator("details.more summary").first().click();
        page.selectOption("#fact", "household.beehives");
        page.selectOption("#test", "least");
        page.fill("#value", "10");
        page.locator("main .filters button").first().click();
        assertThat(page.locator("tbody tr").first()).containsText("陈建设");

        finds("fact=household.beehives&test=most&value=5", few(hivesOfTheSecond));
        finds("fact=household.beehives&test=unknown", "王秀英");
        finds("fact=household.bee-house&test=is&value=否", "李桂兰");
        finds("fact=household.heating&test=is&value=煤炭", "陈建设");
        look("own-fact-list");
        assertThat(page.locator("#value")).hasValue("coal");
    }

    private static String[] few(String hives) {
        return Integer.parseInt(hives) <= 5 ? new String[] {"李桂兰"} : new String[0];
    }

    private void isOnThePageAndAskedAgain() {
        page.navigate("/households?q=李桂兰");
        page.locator("tbody a").first().click();
        var facts = page.locator("section:has(#facts)");
        assertThat(facts).containsText("蜂箱数");
        assertThat(facts).containsText("3 箱");
        assertThat(facts).containsText("该再问");
        look("own-fact-household");
    }

    private void isAnswered() {
        page.locator(".idbar a[href$='/visit']").click();
        var question = page.locator("#q-household-beehives");
        assertThat(question).containsText("家里有几箱蜂？");
        page.locator("[aria-labelledby=q-household-beehives] .chip")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("变了"))
                .locator("input")
                .check();
        page.fill("#v-household-beehives", "40");
        look("own-fact-visit");
        page.locator(".dock button").click();
        assertThat(page.locator("body")).containsText("已收到");
    }

    private void isTakenAway() throws IOException {
        page.navigate("/households?fact=household.beehives&test=least&value=10");
        var text = page.waitForDownload(() -> page.locator("a[href*='format=csv']").click());
        var lines = Files.readAllLines(text.path());
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst()).contains("蜂箱数 (箱)", "取暖方式");
        assertThat(lines).anyMatch(line -> line.contains("李桂兰") && line.contains(",40"));

        var sheet = page.waitForDownload(() -> page.locator("a[href*='format=xlsx']").click());
        try (var book = WorkbookFactory.create(sheet.path().toFile(), null, true)) {
            var heads = book.getSheetAt(0).getRow(0);
            var titles = new java.util.ArrayList<String>();
            heads.forEach(cell -> titles.add(cell.getStringCellValue()));
            int column = titles.indexOf("蜂箱数 (箱)");
            var values =
                    List.of(1, 2).stream()
                            .map(row -> book.getSheetAt(0).getRow(row).getCell(column))
                            .map(cell -> cell.getNumericCellValue())
                            .toList();
            assertThat(values).containsExactlyInAnyOrder(12.0, 40.0);
        }
    }
}
