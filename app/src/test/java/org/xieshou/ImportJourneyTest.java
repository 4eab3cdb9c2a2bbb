package org.xieshou;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xieshou.registry.imports.Imports;
import org.xieshou.registry.imports.NastyList;
import org.xieshou.registry.imports.Progress;
import org.xieshou.registry.imports.Runs;
import org.xieshou.registry.imports.Watcher;
import org.xieshou.registry.imports.Wish;
import org.xieshou.registry.intake.RowFault;
import org.xieshou.registry.intake.table.Upload;
import org.xieshou.synth.RandomLists;

/// A worker with a list: sends it, settles its columns, imports it, takes the faults away, finds a household.
class ImportJourneyTest extends CityJourney {
    @TempDir private static Path folder;

    private static final LocatorAssertions.HasTextOptions PATIENT =
            new LocatorAssertions.HasTextOptions().setTimeout(90_000);

    @BeforeEach
    void comeIn() {
        signIn("zhoumin");
    }

    private static LocalDate today() {
        return LocalDate.now(Clock.systemUTC());
    }

    @Override
    protected void look(String name) {
        page.setViewportSize(390, 844);
        axe();
        page.setViewportSize(1280, 800);
        super.look("import-" + name);
    }

    private void send(Path file) {
        page.navigate("/households");
        page.locator("text=导入名册").first().click();
        page.setInputFiles("#file", file);
        page.locator("main form button").first().click();
        page.waitForURL("**/import/*-*");
    }

    private void isCounted() {
        assertThat(page.locator("#stand button[value=take]")).isEnabled();
    }

    private void isDone() {
        assertThat(page.locator("h1")).hasText("导入结果", PATIENT);
        assertThat(page.locator(".receipt")).containsText("已导完");
    }

    @Test
    void aWorkerImportsAListWithFaultsAndFindsAHousehold() throws IOException {
        var list = folder.resolve("三季度名册.xlsx");
        RandomLists.write(new RandomLists.Wish(240, 5, 0.15, today().minusMonths(1)), list);
        page.navigate("/import");
        look("hall");
        send(list);
        isCounted();
        look("columns");
        assertThat(page.locator("#stand .faults")).containsText("整户未收");
        comesBackToTheListInHand();
        page.locator("#day").press("Enter"); // counts again, and takes nothing in
        isCounted();
        assertThat(page.locator(".never").first()).containsText("民族");

        page.locator("#c0-8").selectOption("");
        page.locator("#stand button[value=take]").click();
        assertThat(page.locator("body")).containsText("列有改动，已重新数过");
        isCounted();
        page.fill("#day", today().minusDays(1).toString());
        page.locator("#c0-8").selectOption("household.kind");
        page.locator(".btn[value=check]").click();
        isCounted();
        page.locator("#stand button[value=take]").click();
        isDone();
        look("result");

        var download = page.waitForDownload(() -> page.locator("text=下载问题清单").click());
        assertThat(Files.size(download.path())).isPositive();

        page.locator("text=去看家庭").click();
        assertThat(page.locator("tbody tr")).not().hasCount(0);
        page.locator("tbody a").first().click();
        assertThat(page.locator("h1")).containsText("家");

        bringsItAgain(list);
        page.navigate("/import");
        assertThat(page.locator("section .list a", new Page.LocatorOptions().setHasText("三季度名册")))
                .hasCount(2);
        look("past");
    }

    private void comesBackToTheListInHand() {
        page.navigate("/import");
        assertThat(page.locator("main")).containsText("数好了，等您看");
        page.locator("section .list a", new Page.LocatorOptions().setHasText("三季度名册")).click();
        isCounted();
    }

    private void bringsItAgain(Path list) {
        send(list);
        isCounted();
        page.locator("#stand button[value=take]").click();
        isDone();
        assertThat(page.locator(".receipt")).containsText("没有新内容");
    }

    @Test
    void aNastyListIsToldApart() throws IOException {
        var list = folder.resolve("乱名册.xlsx");
        NastyList.write(list);
        send(list);
        isCounted();
        look("nasty-columns");
        page.locator("#stand button[value=take]").click();
        isDone();
        look("nasty-result");
        page.navigate("/households?q=麦麦提");
        assertThat(page.locator("tbody tr").first()).containsText("麦麦提");
    }

    @Test
    void whatIsNoListIsSaidInOneSentence() {
        page.navigate("/import");
        var text = "<html><body>x</body></html>".getBytes(StandardCharsets.UTF_8);
        page.setInputFiles("#file", new FilePayload("名册.xlsx", "application/octet-stream", text));
        page.locator("main form button").first().click();
        assertThat(page.locator("[role=alert] .note")).containsText("网页");
        look("no-list");
        sendOf("名册.xlsx", 0);
        assertThat(page.locator("[role=alert] .note")).containsText("这个文件是空的");
    }

    @Test
    void whatIsTooLargeIsAnsweredAllTheSame() throws IOException {
        page.navigate("/import");
        var large = Files.write(folder.resolve("大.csv"), new byte[66 << 20]);
        page.setInputFiles("#file", large);
        page.locator("main form button").first().click();

        assertThat(page.locator("main")).containsText("送来的文件太大");
    }

    private void sendOf(String name, int size) {
        page.setInputFiles(
                "#file", new FilePayload(name, "application/octet-stream", new byte[size]));
        page.locator("main form button").first().click();
    }

    @Test
    void aLargeListShowsHowFarItIsAndMayBeLeft() {
        var list = folder.resolve("大名册.csv");
        RandomLists.write(new RandomLists.Wish(6_000, 8, 0, today().minusMonths(1)), list);
        send(list);
        isCounted();
        page.locator("#stand button[value=take]").click();
        assertThat(page.locator("#stand progress")).isVisible();
        standsStillFor(() -> look("progress"));
        page.navigate("/home");
        page.navigate("/import");
        page.locator("text=大名册.csv").first().click();
        isDone();
        assertThat(page.locator(".tiles")).containsText("没法录入0户0 人");
        var people =
                Pattern.compile("([0-9,]+)\\s*人").matcher(page.locator(".tiles").textContent());
        int all = people.results().mapToInt(ImportJourneyTest::number).sum();
        assertThat(all).as("new and, from lists before, known").isEqualTo(6_000);
    }

    /// The page of an import asks each second how far it is, and goes on by itself when it is done, be it under the look.
    private void standsStillFor(Runnable look) {
        var asked = "**/import/*/state";
        page.route(asked, route -> route.fulfill(new Route.FulfillOptions().setStatus(204)));
        look.run();
        page.unroute(asked);
    }

    private static int number(MatchResult found) {
        return Integer.parseInt(found.group(1).replace(",", ""));
    }

    @Test
    void anImportThatStoppedSaysWhatToDo() {
        var list = folder.resolve("停了的名册.csv");
        RandomLists.write(new RandomLists.Wish(900, 11, 0, today().minusMonths(1)), list);
        var upload = Upload.of(list.toFile());
        var imports = house.get(Imports.class);
        var looked = imports.look(upload, city.coordinator());
        var wish = new Wish(looked.mapping(), today(), null);
        var checked = imports.check(upload, wish, city.coordinator(), Watcher.NOBODY);
        var runs = house.get(Runs.class);
        var sent = new Runs.Sent(runs.newId(), upload);
        var cut = new CutOff();
        assertThatThrownBy(() -> runs.take(sent, checked, city.coordinator(), cut))
                .isInstanceOf(IllegalStateException.class);

        page.navigate("/import");
        assertThat(page.locator("section .list li").first()).containsText("中途停了");
        page.navigate("/import/" + sent.id());
        assertThat(page.locator(".receipt")).containsText("中途停了");
        assertThat(page.locator(".receipt a")).hasText("再传一次");
        look("stopped");

        send(list);
        isCounted();
        page.locator("#stand button[value=take]").click();
        isDone();
        look("gone-on");
    }

    /// Pulls the plug as soon as something has been written.
    private static final class CutOff implements Watcher {
        @Override
        public void at(Progress progress) {
            if (progress.done() > 0) {
                throw new IllegalStateException("cut off");
            }
        }

        @Override
        public void fault(RowFault fault) {}
    }
}
