package org.xieshou.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.xieshou.board.Behind;
import org.xieshou.board.Board;
import org.xieshou.board.DayBoard;
import org.xieshou.board.Figure;
import org.xieshou.board.Figures;
import org.xieshou.board.UnitLine;
import org.xieshou.reporting.Quotes.Quote;

/// The whole text of the bulletin of a made-up day, as it lies in `src/test/resources/reporting`.
@Tag("slow")
class BulletinTextTest {
    private static final Path GOLDEN = Path.of("src/test/resources/reporting");
    private static final LocalDate AS_OF = LocalDate.of(2019, 10, 18);
    private static DayBoard day;
    private static Board board;

    @BeforeAll
    static void build() throws SQLException {
        day = new DayBoard();
        board = day.board();
    }

    @AfterAll
    static void drop() throws SQLException {
        day.close();
    }

    private static Bulletin bulletin(String language) {
        return bulletin(language, board);
    }

    private static Bulletin bulletin(String language, Board of) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/reporting");
        messages.setDefaultEncoding("UTF-8");
        var words = new Words(messages, Locale.of(language));
        var quotes = new Quotes(List.of(new Quote("wish", "春天想学养蜂")), 1);
        return new Composer(words, of)
                .compose(language.equals("zh") ? "晨光市" : "Chenguang City", AS_OF, quotes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void readsAsItShould(String language) throws IOException {
        var file = GOLDEN.resolve("bulletin_" + language + ".txt");
        var text = bulletin(language).text();
        var made = Path.of("target", file.getFileName().toString());
        Files.writeString(made, text);

        assertThat(text).as("compare with " + made).isEqualTo(Files.readString(file));
    }

    @Test
    void leadsFromEveryFigureToAsManyEntriesAsItCounts() {
        var counting =
                List.of("visits", "handovers", "difficulties", "settled", "open", "alongside");
        var checked = new ArrayList<String>();
        for (var figure : bulletin("zh").figures()) {
            var name = figure.name().substring(figure.name().lastIndexOf('.') + 1);
            if (figure.origin() instanceof Bulletin.Counted(Behind behind)
                    && counting.contains(name)) {
                assertThat(day.behind(behind)).as(figure.name()).isEqualTo(figure.value());
                checked.add(figure.name());
            }
        }
        assertThat(checked).contains("all.visits", "all.open", "law.visits", "insurance.alongside");
    }

    @Test
    void tellsGoodsOfAnotherMeasureApart() {
        var rice =
                bulletin("zh").figures().stream()
                        .filter(figure -> figure.name().startsWith("goods.大米"))
                        .toList();

        assertThat(rice).extracting(Bulletin.Source::name).hasSize(2);
        for (var figure : rice) {
            assertThat(figure.origin())
                    .isInstanceOfSatisfying(
                            Bulletin.Counted.class,
                            counted ->
                                    assertThat(day.behind(counted.behind()))
                                            .isEqualTo(figure.value()));
        }
    }

    private static Board with(List<UnitLine> units, List<Board.Goods> goods) {
        return new Board(
                board.campaign(),
                board.known(),
                board.totals(),
                units,
                board.activities(),
                board.joint(),
                board.missing(),
                board.villages(),
                goods,
                board.schooling());
    }

    @Test
    void whoseAmountNobodySaidStandsBesideTheSameGoods() {
        var kilos = new BigDecimal("10");
        var goods =
                List.of(
                        new Board.Goods("大米", null, null, 1, 1),
                        new Board.Goods("大米", "公斤", kilos, 2, 1),
                        new Board.Goods("书包", null, null, 3, 1));
        var of = with(board.units(), goods);

        assertThat(bulletin("zh", of).text())
                .contains("大米 10 公斤（另有 1 次没有写数量）、书包 3 次。")
                .doesNotContain("大米 1 次");
        assertThat(bulletin("en", of).text()).contains("大米 10 公斤 (and 1 more with no amount said)");
    }

    @Test
    void noUnitIsARowOfDashes() {
        var worked = Figures.of(Map.of(Figure.WORKED, 12L));
        var none = UnitLine.Basis.NONE;
        var units = new ArrayList<>(board.units());
        units.add(new UnitLine("road", "市交通局", "office", true, worked, none));

        var table = bulletin("zh", with(units, board.goods())).units();

        assertThat(table.head()).contains("帮工（小时）", "测量（人）");
        assertThat(table.rows())
                .anySatisfy(row -> assertThat(row).startsWith("市交通局").contains("12"))
                .allSatisfy(row ->
                        assertThat(row.stream().skip(1)).anyMatch(each -> !each.equals("—")));
    }

    @Test
    void neverTellsAClinicsCountUnderFiveNorPraises() {
        var text = bulletin("zh").text();

        assertThat(text).contains("测量 少于 5 人").doesNotContain("转诊 4 人", "测量 3 人");
        assertThat(text)
                .doesNotContain("高度重视", "取得圆满", "积极", "扎实", "认真", "受到", "好评", "！", "亲切", "成功");
    }

    @Test
    void givesEachMoneySumItsBasis() {
        for (var line : bulletin("zh").text().lines().toList()) {
            if (line.contains("折款")) {
                assertThat(line).contains("口径");
            }
        }
    }

    @Test
    void saysWhenItHasOverFourThousandCharacters() {
        var line = board.units().stream().filter(u -> !u.figures().numbers().isEmpty()).findFirst();
        var units = new ArrayList<UnitLine>();
        for (int i = 0; i < 150; i++) {
            units.add(line.orElseThrow());
        }
        var crowded = with(units, board.goods());

        assertThat(bulletin("zh").isTooLong()).isFalse();
        assertThat(bulletin("zh", crowded).isTooLong()).isTrue();
    }

    @Test
    void itsWordsAloneMakeAWordFileToo() throws IOException {
        var out = new ByteArrayOutputStream();
        var words = bulletin("zh").text();
        BulletinDocx.write(words, out);

        try (var document = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            var paragraphs = document.getParagraphs();
            assertThat(paragraphs.stream().map(XWPFParagraph::getText).toList())
                    .isEqualTo(words.lines().filter(line -> !line.isBlank()).toList());
            assertThat(paragraphs.stream().filter(each -> each.getRuns().getFirst().isBold()))
                    .extracting(XWPFParagraph::getText)
                    .hasSize(8)
                    .startsWith("晨光市帮扶工作简报")
                    .contains("一、概况", "六、下一步");
        }
    }

    @Test
    void isTheSameInAWordFile() throws IOException {
        var out = new ByteArrayOutputStream();
        var bulletin = bulletin("zh");
        BulletinDocx.write(bulletin, out);

        try (var document = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            var paragraphs =
                    document.getParagraphs().stream()
                            .map(XWPFParagraph::getText)
                            .filter(text -> !text.isBlank())
                            .toList();
            assertThat(paragraphs)
                    .isEqualTo(bulletin.text().lines().filter(line -> !line.isBlank()).toList());
            assertThat(document.getTables()).hasSize(1);
            assertThat(document.getTables().getFirst().getRow(1).getCell(0).getText())
                    .isEqualTo(bulletin.units().rows().getFirst().getFirst());
        }
        assertThat(new String(out.toByteArray(), StandardCharsets.ISO_8859_1)).startsWith("PK");
    }
}
