package org.xieshou.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.assertj.core.groups.Tuple.tuple;
import static org.xieshou.registry.intake.Lists.row;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xieshou.registry.intake.columns.ColumnMatch;
import org.xieshou.registry.intake.columns.Verdict;
import org.xieshou.registry.intake.table.IntakeProblem;
import org.xieshou.registry.intake.table.IntakeProblem.Code;

/// What offices' lists have in them that is no data, stands in the wrong place or is cut off: nothing of it may land with
/// somebody else, and nothing is passed over without a word.
class MessyListsTest {
    private static final String ID = "999999197010170012";
    private static final String HEADS = "户编号,行政村,姓名,证件号码,与户主关系,联系电话,家庭住址,工资性收入\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",红旗村,小计,,,,,458000",
                ",红旗村小计,,,,,,458000",
                ",,合 计,,,,,458000",
                ",红旗村合计,3户,,9人,,,458000",
                ",,本组小计：,,,,,458000",
                ",红旗村,全村合计,,,,,458000",
                "合计：3户9人,,,,,,,458000",
                "一组小计,,,,,,,458000",
                ",,,,,,,458000"
            })
    void sumsAreNobodysAndNoHouseholdsIncome(String sum) {
        var outcome =
                Lists.read(
                        Lists.csv(
                                HEADS
                                        + "H1,红旗村,张三,"
                                        + ID
                                        + ",户主,,,\n"
                                        + sum
                                        + "\nH2,红旗村,李四,,户主,,,1\n"));

        assertThat(outcome.households())
                .extracting(one -> one.people().size(), one -> one.facts().size())
                .containsExactly(tuple(1, 0), tuple(1, 1));
        assertThat(outcome.codes())
                .containsAnyOf(FaultCode.ROW_OF_NOBODY, FaultCode.ID_MISSING)
                .doesNotContain(FaultCode.HOUSEHOLD_DIFFERS, FaultCode.NO_HEAD);
    }

    @Test
    void aNameThatHoldsTheSignOfASumIsAName() {
        var outcome = Lists.read(Lists.csv("姓名,与户主关系,行政村\n计小合,户主,红旗村\n王总,妻,红旗村\n"));

        assertThat(outcome.only().people()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "'H1,红旗村,张三999999197010170012,,户主,,,', PERSON_LEFT_OUT",
        "'H1,红旗村,张三 9999991970 10170012,,户主,,,', PERSON_LEFT_OUT",
        "'H1,红旗村,张三,,户主,999999197010170012,,', VALUE_LEFT_OUT",
        "'H1,红旗村,张三,,户主,,999999197010170012,', VALUE_LEFT_OUT",
        "'H1,红旗村,张三,,户主,,身份证９９９９９９１９７０１０１７００１２,', VALUE_LEFT_OUT",
        "'999999197010170012,红旗村,张三,,户主,,,', VALUE_LEFT_OUT",
        "'H1,999999197010170012,张三,,户主,,,', VALUE_LEFT_OUT"
    })
    void anIdNumberInAnyOtherCellIsNotTaken(String written, Effect effect) {
        var outcome = Lists.read(Lists.csv(HEADS + written + "\nH2,红旗村,李四,,户主,,,\n"));

        assertThat(outcome.faults())
                .filteredOn(one -> one.code() == FaultCode.ID_MISPLACED)
                .extracting(RowFault::effect)
                .containsExactly(
                        effect == Effect.PERSON_LEFT_OUT ? Effect.HOUSEHOLD_LEFT_OUT : effect);
        assertThat(outcome.households())
                .allSatisfy(one -> {
                    assertThat(one.number()).isNotEqualTo(ID);
                    assertThat(one.area().village()).isNotEqualTo(ID);
                    assertThat(one.address()).isNull();
                    assertThat(one.phone()).isNull();
                });
    }

    @ParameterizedTest
    @CsvSource({"张三（残疾）, 张三", "张三(党员), 张三", "叶尔兰·巴合提【哈萨克族】, 叶尔兰·巴合提", "张三（小三）, 张三（小三）"})
    void whatIsRefusedAsAColumnIsRefusedBehindAName(String written, String taken) {
        var outcome = Lists.read(Lists.csv("姓名,与户主关系\n" + written + ",户主\n"));

        assertThat(outcome.only().head().name().given()).isEqualTo(taken);
        assertThat(outcome.codes())
                .containsExactly(
                        written.equals(taken) ? FaultCode.NAME_ODD : FaultCode.NAME_REMARK);
    }

    @Test
    void aNumberThatOnlyLooksLongStays() {
        var outcome =
                Lists.read(Lists.csv(HEADS + "654004100201000123,红旗村,张三,,户主,13999990000,,\n"));

        assertThat(outcome.only().number()).isEqualTo("654004100201000123");
        assertThat(outcome.codes()).containsExactly(FaultCode.ID_MISSING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "H1,红旗村,张三,,户主,,\"东街3号,\nH2,红旗村,李四,,户主,,\"西街,1\nH3,红旗村,王五,,户主,,,2\n",
                "H1,红旗村,\"张三,,户主,,,\nH2,红旗村,李四,,户主,,,1\nH3,红旗村,王五,,户主,,,2\n",
                "H1,红旗村,\"张三,,户主,,,\nH2,红旗村,\"李四,,户主,,,1\n",
                "H1,红旗村,张三,,户主,,\"东街3号,\nH2,红旗村,\"李四,,户主,,,1\n",
                "H1,红旗村,张三,,户主,,东街,\"\nH2,红旗村,李四,,户主,,,1\nH3,红旗村,王五,,户主,,,2\n"
            })
    void aQuoteThatIsNeverClosedSwallowsNobody(String rows) {
        assertThatThrownBy(() -> Lists.read(Lists.csv(HEADS + rows)))
                .asInstanceOf(type(IntakeProblem.class))
                .returns(Code.QUOTE_OPEN, IntakeProblem::what)
                .satisfies(one -> assertThat(one.details()).containsEntry("row", 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"户编号\",\"姓名\n（必填）\",\"与户主\r\n关系\",\"家庭住址\"\nH1,张三,户主,\"东街\r\n3号, 左边\n后院\"\n",
                "名单\n户编号,\"姓名\n（必填）\",与户主关系,家庭住址,备注\nH1,张三,户主,\"东街\n3号\",\"一,二\n三\"\n"
            })
    void textOfSeveralLinesIsText(String list) {
        var outcome = Lists.read(Lists.csv(list));

        assertThat(outcome.only().head().name().given()).isEqualTo("张三");
        assertThat(outcome.only().address()).startsWith("东街 3号");
    }

    @Test
    void aHiddenRowIsNamedAndWhoFollowsItBelongsToNobodyElse() {
        var outcome =
                Lists.read(
                        Lists.workbook(book -> {
                            var sheet = book.newWorksheet("名单");
                            Lists.fill(
                                    sheet,
                                    row("姓名", "与户主关系"),
                                    row("张三", "户主"),
                                    row("李四", "户主"),
                                    row("李妻", "妻"),
                                    row("王五", "户主"));
                            sheet.hideRow(2);
                        }));

        assertThat(outcome.households())
                .extracting(one -> one.people().size())
                .containsExactly(1, 1);
        assertThat(outcome.faults())
                .extracting(RowFault::row, RowFault::code)
                .containsExactly(
                        tuple(3, FaultCode.ROW_HIDDEN), tuple(4, FaultCode.WITHOUT_HOUSEHOLD));
    }

    @Test
    void villagesThatNumberFromOneEachKeepTheirHouseholds() {
        var outcome =
                Lists.read(
                        Lists.csv(
                                """
                                户编号,行政村,姓名,与户主关系
                                1,红旗村,张三,户主
                                1,,张小,子
                                2,红旗村,李四,户主
                                1,东风村,王五,户主
                                1,东风,王小,子
                                2,红旗村,赵六,户主
                                """));

        assertThat(outcome.households())
                .extracting(
                        one -> one.area().village(),
                        one -> one.people().stream().map(each -> each.name().given()).toList())
                .containsExactly(
                        tuple("红旗村", List.of("张三", "张小")), tuple("东风村", List.of("王五", "王小")));
        assertThat(outcome.codes())
                .containsExactly(FaultCode.HOUSEHOLD_DIFFERS, FaultCode.TWO_HEADS);
    }

    @Test
    void theHeadsNumberIsNotTheMembers() {
        var upload =
                Lists.csv(
                        "户主姓名,户主身份证号,家庭成员姓名,成员身份证号,与户主关系\n张三,"
                                + ID
                                + ",张三,"
                                + ID
                                + ",户主\n张三,"
                                + ID
                                + ",李四,,妻\n");

        var outcome = Lists.read(upload);

        assertThat(outcome.result().looked().with(Verdict.DOUBTFUL))
                .extracting(ColumnMatch::header)
                .containsExactly("户主身份证号");
        assertThat(outcome.only().people())
                .extracting(one -> one.id() == null)
                .containsExactly(false, true);
    }

    /// A title right above the head is no group of columns: it neither dates them, nor counts them in ten thousands, nor makes
    /// them the head's.
    @ParameterizedTest
    @ValueSource(strings = {"2019年度户主花名册", "户主名册（万元）", "户主情况", "帮扶责任人联系户名册"})
    void aTitleAboveTheHeadIsNoGroup(String title) {
        var plain = Lists.read(Lists.csv(HEADS + "H1,红旗村,张三," + ID + ",户主,13999990000,,1200\n"));
        var titled =
                Lists.read(
                        Lists.csv(
                                title
                                        + ",,,,,,,\n"
                                        + HEADS
                                        + "H1,红旗村,张三,"
                                        + ID
                                        + ",户主,13999990000,,1200\n"));
        var merged =
                Lists.read(
                        Lists.workbook(book -> {
                            var sheet = book.newWorksheet("名单");
                            Lists.fill(
                                    sheet,
                                    row(title),
                                    row((Object[]) HEADS.strip().split(",", -1)),
                                    row("H1", "红旗村", "张三", ID, "户主", "13999990000", "", "1200"));
                            sheet.range(0, 0, 0, 7).merge();
                        }));

        assertThat(plain.only().facts()).hasSize(1);
        for (var outcome : List.of(titled, merged)) {
            assertThat(outcome.only().facts()).isEqualTo(plain.only().facts());
            assertThat(outcome.only().people())
                    .extracting(one -> one.id())
                    .isEqualTo(plain.only().people().stream().map(one -> one.id()).toList());
            assertThat(outcome.result().looked().with(Verdict.DOUBTFUL)).isEmpty();
        }
    }

    @Test
    void aFormulaThatWasNeverWorkedOutIsNoBlank() {
        var outcome =
                Lists.read(
                        Lists.workbook(book -> {
                            var sheet = book.newWorksheet("名单");
                            Lists.fill(sheet, row("姓名", "与户主关系", "耕地面积"), row("张三", "户主"));
                            sheet.formula(1, 2, "SUM(A1:A3)");
                        }));

        assertThat(outcome.codes()).containsExactly(FaultCode.CELL_ERROR);
    }

    @Test
    void aPictureIsNoText() {
        var picture = "\u0089PNG\r\n\u001A\n, 姓名".getBytes(StandardCharsets.ISO_8859_1);

        for (var name : List.of("photo.png", "photo.csv")) {
            assertThatThrownBy(() -> Lists.read(Lists.bytes(name, picture)))
                    .asInstanceOf(type(IntakeProblem.class))
                    .returns(Code.OTHER_FORMAT, IntakeProblem::what);
        }
    }
}
