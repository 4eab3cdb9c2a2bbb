package org.xieshou.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.xieshou.registry.intake.Lists.row;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.xieshou.registry.FactValue;
import org.xieshou.registry.TestIds;

/// Which rows are one household.
class GatheringTest {
    private static final String HEAD_ID = "999999197010170012";
    private static final String WIFE_ID = TestIds.on(LocalDate.of(1972, 3, 5), 2);
    private static final String OTHER_ID = TestIds.on(LocalDate.of(1980, 1, 1), 5);

    @Test
    void gathersAHouseholdWhoseRowsStandApart() {
        var outcome =
                Lists.read(
                        Lists.csv(
                                "户编号,行政村,姓名,证件号码,与户主关系\n"
                                        + "H1,红旗村,张三,"
                                        + HEAD_ID
                                        + ",户主\n"
                                        + "H2,红旗村,李四,"
                                        + OTHER_ID
                                        + ",户主\n"
                                        + "H1,红旗村,王五,"
                                        + WIFE_ID
                                        + ",配偶"));

        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome.households())
                .extracting(HouseholdRow::number, one -> one.people().size())
                .containsExactly(tuple("H2", 1), tuple("H1", 2));
    }

    @Test
    void gathersMembersUnderTheirHeadWhereThereIsNoNumber() {
        var outcome =
                Lists.read(Lists.csv("行政村,姓名,与户主关系\n红旗村,王一,之子\n红旗村,张三,户主\n红旗村,李四,妻\n东风村,赵六,户主\n"));

        assertThat(outcome.households())
                .extracting(one -> one.people().size())
                .containsExactly(2, 1);
        assertThat(outcome.codes()).containsExactly(FaultCode.WITHOUT_HOUSEHOLD);
    }

    @Test
    void gathersByVillagePhoneAndHeadWhereNothingElseIsTold() {
        var outcome =
                Lists.read(
                        Lists.csv(
                                """
                                村,户主姓名,联系电话,姓名
                                红旗村,张三,13999990000,张三
                                红旗村,张三,13999990000,李四
                                东风村,张三,13999990001,张三
                                """));

        assertThat(outcome.households())
                .extracting(one -> one.people().size())
                .containsExactly(2, 1);
        assertThat(outcome.only().head().name().shown()).isEqualTo("张三");
    }

    @Test
    void joinsASheetOfHouseholdsWithASheetOfMembers() {
        var upload =
                Lists.workbook(book -> {
                    Lists.fill(
                            book.newWorksheet("户"),
                            row("户编号", "户主姓名", "行政村", "耕地面积"),
                            row("H1", "张三", "红旗村", 8));
                    Lists.fill(
                            book.newWorksheet("人"),
                            row("户编号", "姓名", "证件号码", "与户主关系"),
                            row("H1", "张三", HEAD_ID, "户主"),
                            row("H1", "李四", WIFE_ID, "妻"));
                    Lists.fill(book.newWorksheet("说明"), row("填表说明"));
                });

        var outcome = Lists.read(upload);

        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome.households()).hasSize(1);
        assertThat(outcome.only().people()).hasSize(2);
        assertThat(outcome.only().head().id()).isNotNull();
        assertThat(outcome.only().facts()).hasSize(1);
        assertThat(outcome.result().looked().skippedSheets()).containsExactly("说明");
    }

    @Test
    void fillsMergedHouseholdCellsDownButNothingBelowTheMerge() {
        var upload =
                Lists.workbook(book -> {
                    var sheet = book.newWorksheet("名单");
                    Lists.fill(
                            sheet,
                            row("户编号", "行政村", "姓名", "与户主关系"),
                            row("H1", "红旗村", "张三", "户主"),
                            row(null, null, "李四", "妻"),
                            row("H2", null, "王五", "户主"),
                            row("H3", null, "赵六", "户主"));
                    sheet.range(1, 0, 2, 0).merge();
                    sheet.range(1, 1, 3, 1).merge();
                });

        var outcome = Lists.read(upload);

        assertThat(outcome.households())
                .extracting(one -> one.area().village())
                .containsExactly("红旗村", "红旗村", null);
        assertThat(outcome.only().people()).hasSize(2);
        assertThat(outcome.codes()).containsExactly(FaultCode.VILLAGE_MISSING);
    }

    @Test
    void readsAHeadOfTwoMergedRows() {
        var upload =
                Lists.workbook(book -> {
                    var sheet = book.newWorksheet("名单");
                    Lists.fill(
                            sheet,
                            row("某镇名单"),
                            row("序号", "户编号", "家庭成员", null, null, "帮扶责任人", null, "易地搬迁", null),
                            row(null, null, "姓名", "证件号码", "与户主关系", "姓名", "联系电话", "方式", "入住时间"),
                            row(
                                    1,
                                    "H1",
                                    "张三",
                                    HEAD_ID,
                                    "户主",
                                    "干部甲",
                                    "13999990009",
                                    "集中安置",
                                    LocalDate.of(2018, 5, 1)));
                    sheet.range(1, 2, 1, 4).merge();
                    sheet.range(1, 5, 1, 6).merge();
                    sheet.range(1, 7, 1, 8).merge();
                });

        var household = Lists.read(upload).only();

        assertThat(household.head().name().shown()).isEqualTo("张三");
        assertThat(household.phone()).isNull();
        assertThat(household.facts())
                .extracting(Stated::value)
                .containsExactlyInAnyOrder(
                        new FactValue.Chosen("together"),
                        new FactValue.Month(YearMonth.of(2018, 5)));
    }
}
