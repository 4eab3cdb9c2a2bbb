package org.xieshou.registry.intake.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xieshou.registry.Catalogue;

class ColumnsTest {
    private static final Columns COLUMNS = new Columns(Catalogue.load());

    @ParameterizedTest
    @CsvSource({
        "姓名, person.name",
        "* 姓 名（必填）, person.name",
        "姓　名, person.name",
        "1、姓名, person.name",
        "身份证号码, person.id-number",
        "'县(市、区)', area.county",
        "自然村（组）, area.group",
        "乡（镇）, area.township",
        "2022年工资性收入（万元）, household.income-wages",
        "耕地面积（亩）, household.area-arable",
        "致贫风险2, household.risks",
        "是否参加大病保险, person.medical-serious",
        "与户主关系, person.relation",
        "Relation to head, person.relation"
    })
    void takesAColumnByAnyNameOfficesGiveIt(String header, String target) {
        var match = match(header);

        assertThat(match.verdict()).isEqualTo(Verdict.TAKEN);
        assertThat(match.target()).isEqualTo(target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "民族",
                "民 族",
                "民族成分",
                "民族（必填）",
                "宗教信仰情况",
                "政治面貌",
                "思想动态评价",
                "是否会讲普通话",
                "是否计划生育户",
                "银行账号",
                "开户银行名称",
                "残疾证号",
                "残疾人证号码",
                "疾病诊断结果",
                "是否现役军人",
                "微信号",
                "GPS坐标",
                "经纬度",
                "户主照片",
                "感恩教育",
                "务工企业名称",
                "户主民族",
                "族裔",
                "族群",
                "是否信教",
                "是否入教",
                "信教情况",
                "礼拜次数",
                "朝觐情况",
                "是否去过清真寺",
                "教派",
                "家属政治倾向",
                "党团员",
                "是否团员",
                "党派",
                "参加升国旗次数",
                "发展动力评价",
                "内在动力",
                "懒汉标识",
                "是否等靠要",
                "国语等级",
                "国家通用语言水平",
                "前科",
                "有无违法犯罪记录",
                "是否上访户",
                "信访次数",
                "重点人员类别",
                "护照号",
                "出国（境）情况",
                "Ethnic group code",
                "Religious belief",
                "Political affiliation",
                "Party membership",
                "信用评分",
                "文明积分",
                "虹膜"
            })
    void refusesAColumnHoweverItIsDressed(String header) {
        var match = match(header);

        assertThat(match.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(match.target()).isNull();
        assertThat(match.reason()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"健康状况", "残疾类别", "残疾等级", "患病情况", "是否残疾", "慢性病种类"})
    void leavesHealthToTheClinic(String header) {
        assertThat(match(header).verdict()).isEqualTo(Verdict.CLINIC);
    }

    @Test
    void asksAPersonAboutWhatIsOnlyNearAndNamesWhatIsUnknown() {
        assertThat(match("与户主关糸").verdict()).isEqualTo(Verdict.DOUBTFUL);
        assertThat(match("与户主关糸").target()).isEqualTo("person.relation");
        assertThat(match("羊圈颜色").verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void readsYearAndUnitOutOfTheHeader() {
        var match = match("2022年工资性收入（万元）");

        assertThat(match.year()).isEqualTo(2022);
        assertThat(match.scale()).isEqualByComparingTo("10000");
    }

    @Test
    void takesASecondColumnForTheSameThingOnlyOfAnotherYear() {
        var matches = matches("联系电话", "电话", "2021年人均纯收入", "2022年人均纯收入", "致贫原因", "其他致贫原因");

        assertThat(matches)
                .extracting(ColumnMatch::verdict)
                .containsExactly(
                        Verdict.TAKEN,
                        Verdict.DOUBTFUL,
                        Verdict.TAKEN,
                        Verdict.TAKEN,
                        Verdict.TAKEN,
                        Verdict.TAKEN);
    }

    @Test
    void letsTheGroupAboveDecideWhoseColumnItIs() {
        var helper = new Header.Column(3, "帮扶责任人", "联系电话");
        var moved = new Header.Column(4, "易地搬迁", "方式");

        assertThat(COLUMNS.match(new Header(2, List.of(helper, moved))))
                .extracting(ColumnMatch::verdict, ColumnMatch::target)
                .containsExactly(
                        tuple(Verdict.ELSEWHERE, null),
                        tuple(Verdict.TAKEN, "household.relocation"));
    }

    @Test
    void masksALongNumberThatStandsInAHeader() {
        assertThat(match("电话13999990000备注").header()).doesNotContain("13999990000");
    }

    private static ColumnMatch match(String header) {
        return matches(header).getFirst();
    }

    private static List<ColumnMatch> matches(String... headers) {
        var columns = new ArrayList<Header.Column>();
        for (var header : headers) {
            columns.add(new Header.Column(columns.size(), "", header));
        }
        return COLUMNS.match(new Header(1, columns));
    }
}
