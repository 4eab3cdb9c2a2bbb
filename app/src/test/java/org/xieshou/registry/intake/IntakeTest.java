package org.xieshou.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.xieshou.registry.intake.Lists.row;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xieshou.registry.FactValue;
import org.xieshou.registry.Relation;
import org.xieshou.registry.Sex;
import org.xieshou.registry.TestIds;
import tools.jackson.databind.json.JsonMapper;

class IntakeTest {
    private static final String HEAD_ID = "999999197010170012";
    private static final String WIFE_ID = TestIds.on(LocalDate.of(1972, 3, 5), 2);
    private static final String SON_ID = TestIds.on(LocalDate.of(2014, 6, 1), 3);
    private static final String OTHER_ID = TestIds.on(LocalDate.of(1980, 1, 1), 5);
    private static final String HEADS = "户编号,行政村,姓名,证件号码,与户主关系";

    private static Lists.Outcome wholeList() {
        return Lists.read(
                Lists.drawn(
                        """
                        某县监测对象名单

                        户编号|县|乡镇|行政村|姓名|证件号码|与户主关系|联系电话|户类型|监测对象类别|识别时间|耕地面积（亩）|工资性收入（元）|在校生状况
                        H1|某县|红旗镇|红旗村|叶尔兰.巴合提|HEAD|户主|13999990000|脱贫户|脱贫不稳定户|#201910|#12.5|18,000.50|
                        H1|某县|红旗镇|红旗村|古丽娜|WIFE|配偶||脱贫户|脱贫不稳定户|#201910|#12.5|18,000.50|
                        H1|某县|红旗镇|红旗村|阿依江|SON|之子||脱贫户|脱贫不稳定户|#201910|#12.5|18,000.50|小学六年级
                        合计|1
                        """
                                .replace("HEAD", HEAD_ID)
                                .replace("WIFE", WIFE_ID)
                                .replace("SON", SON_ID)));
    }

    @Test
    void readsAHouseholdWithItsFacts() {
        var outcome = wholeList();

        assertThat(outcome.faults()).isEmpty();
        var household = outcome.only();
        assertThat(household.number()).isEqualTo("H1");
        assertThat(household.rows()).containsExactly(4, 5, 6);
        assertThat(household.area()).isEqualTo(new AreaPath("某县", "红旗镇", "红旗村", null));
        assertThat(household.status())
                .isEqualTo(
                        new HouseholdRow.Status(
                                "exited", "unstable", YearMonth.of(2019, 10), null));
        assertThat(household.facts())
                .extracting(Stated::value)
                .contains(new FactValue.Fen(1_800_050))
                .hasSize(2);
    }

    @Test
    void readsEachMemberAndPassesTheSumOver() {
        var outcome = wholeList();

        var people = outcome.only().people();
        assertThat(people.getFirst().name().shown()).isEqualTo("叶尔兰·巴合提");
        assertThat(people.getFirst().sex()).isEqualTo(Sex.MALE);
        assertThat(people.get(2).born()).isEqualTo(LocalDate.of(2014, 6, 1));
        assertThat(people.get(2).facts())
                .containsExactly(new Stated("person.pupil", new FactValue.Chosen("primary"), null));
        assertThat(outcome.result().skippedRows())
                .containsExactly(new SkippedRow("名单", 7, SkippedRow.Why.SUM));
        assertThat(outcome.counts().rows()).isEqualTo(3);
        assertThat(outcome.counts().peopleTaken()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-8 with mark", "UTF-16LE"})
    void readsTheNameDotOfEveryTextEncoding(String encoding) {
        var text = HEADS + "\nH1,红旗村,叶尔兰·巴合提," + HEAD_ID + ",户主\n";
        var bytes =
                switch (encoding) {
                    case "UTF-8 with mark" -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
                    case "UTF-16LE" -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
                    default -> text.getBytes(Charset.forName(encoding));
                };

        var outcome = Lists.read(Lists.bytes("list.csv", bytes));

        assertThat(outcome.only().head().name().given()).isEqualTo("叶尔兰·巴合提");
        assertThat(outcome.faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void findsTheSeparator(String separator) {
        var text = (HEADS + "\nH1,红旗村,张三," + HEAD_ID + ",户主").replace(",", separator);

        assertThat(Lists.read(Lists.csv(text)).households()).hasSize(1);
    }

    @Test
    void leavesOnlyTheBadMemberOutAndExplainsHim() {
        var outcome =
                read(
                        "H1,红旗村,张三," + HEAD_ID + ",户主",
                        "H1,红旗村,李四,999999197203050021,配偶",
                        "H1,红旗村,王五," + SON_ID + ",之子");

        assertThat(outcome.only().people()).hasSize(2);
        assertThat(outcome.faults())
                .containsExactly(
                        new RowFault(
                                "CSV",
                                3,
                                "D",
                                "证件号码",
                                FaultCode.ID_CHECK,
                                Effect.PERSON_LEFT_OUT,
                                Map.of()));
    }

    @Test
    void takesNothingFromAHouseholdWhoseHeadIsBroken() {
        var outcome =
                read(
                        "H1,红旗村,张三,12345678,户主",
                        "H1,红旗村,李四," + WIFE_ID + ",配偶",
                        "H2,红旗村,赵六," + OTHER_ID + ",户主");

        assertThat(outcome.households()).extracting(HouseholdRow::number).containsExactly("H2");
        assertThat(outcome.faults())
                .extracting(RowFault::code, RowFault::effect)
                .containsExactly(tuple(FaultCode.ID_LENGTH, Effect.HOUSEHOLD_LEFT_OUT));
    }

    @Test
    void reportsAHouseholdWithoutHeadAndOneWithTwo() {
        var outcome =
                read(
                        "H1,红旗村,张三," + HEAD_ID + ",之子",
                        "H2,红旗村,李四," + WIFE_ID + ",户主",
                        "H2,红旗村,王五," + OTHER_ID + ",户主");

        assertThat(outcome.households()).isEmpty();
        assertThat(outcome.codes()).containsExactly(FaultCode.NO_HEAD, FaultCode.TWO_HEADS);
        assertThat(outcome.faults().getLast().details()).containsEntry("row", "3");
    }

    @Test
    void explainsTheSecondOfTwoEqualNumbers() {
        var outcome =
                read(
                        "H1,红旗村,张三," + HEAD_ID + ",户主",
                        "H2,红旗村,李四," + OTHER_ID + ",户主",
                        "H2,红旗村,张 三," + HEAD_ID + ",其他");

        assertThat(outcome.counts().peopleTaken()).isEqualTo(2);
        assertThat(outcome.codes()).containsExactly(FaultCode.SAME_ID);
        assertThat(outcome.faults().getFirst().details()).containsEntry("row", "2");
    }

    @Test
    void namesTheSheetIfTheOtherRowIsOnAnother() {
        var outcome =
                Lists.read(
                        Lists.workbook(book -> {
                            Lists.fill(
                                    book.newWorksheet("一队"),
                                    row("户编号", "姓名", "证件号码", "与户主关系"),
                                    row("H1", "张三", HEAD_ID, "户主"));
                            Lists.fill(
                                    book.newWorksheet("二队"),
                                    row("户编号", "姓名", "证件号码", "与户主关系"),
                                    row("H2", "李四", HEAD_ID, "户主"));
                        }));

        assertThat(outcome.codes()).containsExactly(FaultCode.SAME_ID);
        var fault = outcome.faults().getFirst();
        assertThat(fault.details()).containsEntry("row", "2").containsEntry("sheet", "一队");
        assertThat(new FaultTexts(Locale.CHINESE).problem(fault))
                .isEqualTo("与工作表「一队」第 2 行的证件号码相同。");
        assertThat(new FaultTexts(Locale.ENGLISH).problem(fault))
                .isEqualTo("The ID number is the same as in row 2 of the sheet “一队”.");
    }

    /// A child that is not registered with the police yet is a child of the household.
    @ParameterizedTest
    @ValueSource(strings = {"未上户", "待补", "没有", "0", "无", "/"})
    void whoHasNoNumberYetIsTakenWithoutOne(String written) {
        var outcome = read("H1,红旗村,张三," + HEAD_ID + ",户主", "H1,红旗村,张小," + written + ",之子");

        assertThat(outcome.counts().peopleTaken()).isEqualTo(2);
        assertThat(outcome.codes()).containsExactly(FaultCode.ID_MISSING);
    }

    @Test
    void explainsNumbersWhoseDigitsTheSpreadsheetLost() {
        var outcome =
                Lists.read(
                        Lists.xlsx(
                                row("姓名", "证件号码", "与户主关系"),
                                row("张三", 9.9999919701017E17, "户主"),
                                row("李四", OTHER_ID, "户主"),
                                row("王五", "6.54E+17", "子")));

        assertThat(outcome.codes()).containsExactly(FaultCode.DIGITS_LOST, FaultCode.DIGITS_LOST);
        assertThat(outcome.households()).hasSize(1);
    }

    /// One in eleven of the numbers that a spreadsheet has rounded is a good one by chance.
    @Test
    void notesANumberThatASpreadsheetMayHaveRounded() {
        var rounded = endingInZeros();

        var outcome = read("H1,红旗村,张三," + rounded + ",户主", "H1,红旗村,李四," + OTHER_ID + ",配偶");

        assertThat(outcome.codes()).containsExactly(FaultCode.ID_ROUNDED);
        assertThat(outcome.counts().peopleTaken()).isEqualTo(2);
    }

    private static String endingInZeros() {
        for (var day = LocalDate.of(1970, 10, 17); ; day = day.plusDays(1)) {
            var id = TestIds.on(day, 100);
            if (id.endsWith("000")) {
                return id;
            }
        }
    }

    @Test
    void notesWhatDoesNotFitTogetherAndTakesItAllTheSame() {
        var outcome =
                Lists.read(
                        Lists.csv(
                                "姓名,证件号码,性别,出生日期,与户主关系,劳动技能,在校生状况,联系电话\n"
                                        + "张三,"
                                        + HEAD_ID
                                        + ",女,1970-10-18,户主,普通劳动力,小学,1399999000\n"
                                        + "李四,"
                                        + SON_ID
                                        + ",男,2014-06-01,之女,技能劳动力,,\n"));

        assertThat(outcome.counts().peopleTaken()).isEqualTo(2);
        assertThat(outcome.faults()).allMatch(one -> one.effect() == Effect.NOTED);
        assertThat(outcome.codes())
                .containsExactlyInAnyOrder(
                        FaultCode.SEX_DIFFERS,
                        FaultCode.BORN_DIFFERS,
                        FaultCode.AGE_UNLIKELY,
                        FaultCode.PHONE_MALFORMED,
                        FaultCode.RELATION_SEX,
                        FaultCode.AGE_UNLIKELY);
    }

    @Test
    void leavesOnlyTheUnreadableValueOut() {
        var outcome =
                Lists.read(
                        Lists.csv(
                                """
                                姓名,与户主关系,耕地面积,识别时间,是否危房,文化程度,工资性收入
                                张三,户主,约三亩,2019.1,也许,私塾,100.005
                                """));

        assertThat(outcome.only().facts())
                .containsExactly(
                        new Stated("household.income-wages", new FactValue.Fen(10_001), null));
        assertThat(outcome.codes())
                .containsExactlyInAnyOrder(
                        FaultCode.NUMBER_UNREADABLE,
                        FaultCode.MONTH_AMBIGUOUS,
                        FaultCode.YES_NO_UNREADABLE,
                        FaultCode.CHOICE_UNKNOWN,
                        FaultCode.MONEY_ROUNDED);
    }

    @Test
    void passesHiddenRowsNotesAndRepeatedHeadsOver() {
        var upload =
                Lists.workbook(book -> {
                    var sheet = book.newWorksheet("名单");
                    Lists.fill(
                            sheet,
                            row("序号", "姓名", "与户主关系"),
                            row(1, "张三", "户主"),
                            row(2, "李四", "妻"),
                            row("序号", "姓名", "与户主关系"),
                            row(3, "王五", "户主"),
                            row("填表人：某某"));
                    sheet.hideRow(2);
                });

        var outcome = Lists.read(upload);

        assertThat(outcome.result().skippedRows())
                .extracting(SkippedRow::why)
                .containsExactly(
                        SkippedRow.Why.HIDDEN, SkippedRow.Why.HEAD_AGAIN, SkippedRow.Why.NOTE);
        assertThat(outcome.codes()).containsExactly(FaultCode.ROW_HIDDEN);
        assertThat(outcome.counts().peopleTaken()).isEqualTo(2);
    }

    @Test
    void takesAWholeTableOfOldAndNewSpellings() {
        var outcome =
                read(
                        "H1,红旗村,买买提·肉孜," + HEAD_ID + ",户主",
                        "H2,红旗村,麦麦提・若孜," + OTHER_ID + ",户主",
                        "H3,红旗村,王□,,户主",
                        "H4,红旗村,ەرلان باقىت," + WIFE_ID.toLowerCase(Locale.ROOT) + ",户主");

        assertThat(outcome.counts().householdsTaken()).isEqualTo(4);
        assertThat(outcome.codes()).containsExactly(FaultCode.ID_MISSING);
    }

    @Test
    void canHaveItsMappingCorrectedAndSentAsJson() {
        var upload = Lists.csv("姓名,与户主关糸,行政村\n张三,户主,红旗村\n李四,妻,红旗村\n");
        var intake = new Intake(Lists.CATALOGUE, Lists.TODAY);
        var json = new JsonMapper();
        var corrected =
                new Mapping(
                        List.of(
                                new Mapping.OfSheet(
                                        "CSV", Map.of(0, "person.name", 1, "person.relation"))));

        var back = json.readValue(json.writeValueAsString(corrected), Mapping.class);

        assertThat(back).isEqualTo(corrected);
        assertThat(json.writeValueAsString(intake.inspect(upload))).contains("与户主关糸");
        assertThat(Lists.read(intake, upload, back).only().people())
                .extracting(PersonRow::relation)
                .containsExactly(Relation.HEAD, Relation.WIFE);
    }

    private static Lists.Outcome read(String... rows) {
        return Lists.read(Lists.csv(HEADS + "\n" + String.join("\n", Arrays.asList(rows)) + "\n"));
    }
}
