package org.xieshou.registry.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xieshou.TestCity;
import org.xieshou.access.Role;
import org.xieshou.registry.Households;
import org.xieshou.registry.TestIds;
import org.xieshou.registry.imports.Outcome.Counts;
import org.xieshou.registry.intake.FaultCode;
import org.xieshou.registry.intake.Mapping;
import org.xieshou.registry.intake.table.Upload;

/// Lists into a real register, twice, changed, by the wrong person and two at once.
@ExtendWith(SharedOffice.class)
class ImportsTest {
    private static final String HEAD = "户编号,乡镇,行政村,姓名,证件号码,与户主关系,联系电话,户类型,是否解决安全饮用水,工资性收入\n";
    private static final AtomicInteger TESTS = new AtomicInteger();

    private final Office office;

    /// Each test has households and people of its own.
    private final int test = TESTS.incrementAndGet();

    private final String mine = "I%d-".formatted(test);
    private final String erlan =
            mine + "1,雁回乡,石榴渠村,叶尔兰·巴合提,%s,户主,13999990001,脱贫户,是,12000\n".formatted(id(1971, 1));
    private final String gulnar =
            mine + "1,雁回乡,石榴渠村,古丽娜尔,%s,妻,,脱贫户,是,12000\n".formatted(id(1975, 2));
    private final String li =
            mine + "2,雁回乡,三棵杏村,李桂兰,%s,户主,13999990002,低保户,否,800.50\n".formatted(id(1960, 4));

    ImportsTest(Office office) {
        this.office = office;
    }

    private String id(int year, int sequence) {
        return TestIds.on(LocalDate.of(year, 3, 2).plusDays(test), 900 + sequence);
    }

    private Map<String, List<String>> register() {
        return office.register(mine);
    }

    @Test
    void aListBecomesHouseholdsPeopleFactsAndStatuses() {
        var done = office.take(HEAD + erlan + gulnar + li);

        assertThat(done.faults()).isEmpty();
        assertThat(done.outcome().households()).isEqualTo(new Counts(2, 0, 0, 0));
        assertThat(done.outcome().people()).isEqualTo(new Counts(3, 0, 0, 0));
        var register = register();
        assertThat(register.get("households"))
                .hasSize(2)
                .anyMatch(row -> row.endsWith("|3|" + mine + "1|null|null|13999990001|null"));
        assertThat(register.get("people")).hasSize(3);
        assertThat(register.get("facts"))
                .anyMatch(row -> row.contains("income-wages|1200000|2025-06-30|import"))
                .anyMatch(row -> row.contains("income-wages|80050|2025-06-30|import"));
        assertThat(register.get("statuses"))
                .hasSize(2)
                .anyMatch(row -> row.contains("dibao|2025-06-30|null"));
    }

    @Test
    void theSameListAgainChangesNothing() {
        office.take(HEAD + erlan + gulnar + li);
        long tip = office.tip();
        var before = register();

        var again = office.take(HEAD + erlan + gulnar + li);

        assertThat(again.outcome().households()).isEqualTo(new Counts(0, 0, 2, 0));
        assertThat(again.outcome().people()).isEqualTo(new Counts(0, 0, 3, 0));
        assertThat(again.outcome().entries()).isZero();
        assertThat(again.outcome().here()).isPositive();
        assertThat(office.tip()).isEqualTo(tip);
        assertThat(register()).isEqualTo(before);
    }

    @Test
    void anotherOrderAndOneMoreHouseholdAddOnlyThat() {
        office.take(HEAD + erlan + gulnar);
        long tip = office.tip();

        var more = office.take(HEAD + li + erlan + gulnar);

        assertThat(more.outcome().households()).isEqualTo(new Counts(1, 0, 1, 0));
        assertThat(office.tip() - tip).isEqualTo(more.outcome().entries());
        assertThat(more.outcome().entries()).isEqualTo(5);
    }

    @Test
    void oneChangedCellIsOneNewStatement() {
        office.take(HEAD + erlan + gulnar + li);

        var changed = office.take(HEAD + erlan + gulnar + li.replace("800.50", "950"));

        assertThat(changed.outcome().entries()).isEqualTo(1);
        assertThat(changed.outcome().households()).isEqualTo(new Counts(0, 1, 1, 0));
        assertThat(register().get("facts")).anyMatch(row -> row.contains("|95000|"));
        assertThat(register().get("rivals")).isEmpty();
    }

    @Test
    void aChangedPhoneLeavesTheRestAndABlankCellUnsaysNothing() {
        office.take(HEAD + erlan + gulnar);

        office.take(HEAD + erlan.replace("13999990001", "13999990009") + gulnar);
        var blank = office.take(HEAD + erlan.replace("13999990001", "") + gulnar);

        assertThat(blank.outcome().entries()).isZero();
        assertThat(register().get("households"))
                .singleElement()
                .asString()
                .contains("|" + mine + "1|", "|13999990009|");
    }

    @Test
    void whatWasSaidAtTheDoorStaysAndIsDisputed() {
        office.take(HEAD + li);
        var home = office.imports.today();
        var household =
                office.house
                        .get(Households.class)
                        .search(office.city.coordinator(), mine + "2")
                        .getFirst()
                        .id();
        var visit = office.city.occasion(office.city.coordinator());
        visit.add(
                "registry.fact@1",
                household,
                Map.of(
                        "fact",
                        "household.income-wages",
                        "value",
                        70_000,
                        "asOf",
                        home.minusDays(3).toString(),
                        "toldBy",
                        "self"));
        office.city.append(office.city.coordinator(), visit.envelopes());

        var old = office.take(HEAD + li);
        var newer =
                office.take(HEAD + li.replace("800.50", "900"), home, office.city.coordinator());

        assertThat(old.outcome().entries()).as("an old list says nothing new").isZero();
        assertThat(newer.outcome().entries()).isEqualTo(1);
        assertThat(register().get("facts")).anyMatch(row -> row.contains("|70000|"));
        assertThat(register().get("rivals")).singleElement().asString().contains("|90000|");
    }

    @Test
    void aPersonIsKnownByTheIdNumberAndASpellingChangesNobody() {
        office.take(HEAD + erlan + gulnar);
        long tip = office.tip();

        office.take(HEAD + erlan.replace("叶尔兰·巴合提", "叶尔兰•巴合提") + gulnar);
        assertThat(office.tip()).isEqualTo(tip);

        var renamed = office.take(HEAD + erlan + gulnar.replace("古丽娜尔", "古力娜尔"));
        assertThat(renamed.outcome().people()).isEqualTo(new Counts(0, 1, 1, 0));
        assertThat(register().get("people")).hasSize(2);
    }

    @Test
    void aListWithoutIdNumbersKeepsThoseThatAreKnown() {
        office.take(HEAD + erlan + gulnar);
        var before = register().get("people");

        var done =
                office.take(
                        "户编号,乡镇,行政村,姓名,与户主关系,电话\n%1$s1,雁回乡,石榴渠村,叶尔兰·巴合提,户主,\n%1$s1,雁回乡,石榴渠村,古丽娜尔,母亲,\n"
                                .formatted(mine));

        assertThat(done.outcome().people()).isEqualTo(new Counts(0, 1, 1, 0));
        var after = register().get("people");
        assertThat(after).hasSize(2).anyMatch(row -> row.contains("|parent|"));
        assertThat(String.join(" ", after).replace("parent", "spouse"))
                .isEqualTo(String.join(" ", before));
    }

    @Test
    void aCountyWrittenOtherwiseIsNoHindranceOnceThePersonSaysWhereTheListLies() {
        var list = "户编号,县,行政村,姓名,与户主关系\n%s9,某县,石榴渠村,叶尔兰·巴合提,户主\n".formatted(mine);

        var unsaid = office.take(list);
        var said = office.takeIn(TestCity.ROOT, list);

        assertThat(unsaid.codes()).contains(FaultCode.VILLAGE_OUTSIDE);
        assertThat(unsaid.outcome().households().fresh()).isZero();
        assertThat(said.outcome().households().fresh()).isEqualTo(1);
    }

    @Test
    void aNewVillageOfACoordinatorIsAddedAndOneOfAVillageCadreIsNot() {
        var added = office.take(HEAD + li.replace("三棵杏村", "新渠村"));

        assertThat(added.outcome().villages()).containsExactly("新渠村");
        assertThat(register().get("areas")).anyMatch(row -> row.endsWith("|2|新渠村|village"));

        var cadre = office.city.person("马玉珍", Role.VILLAGE_STAFF, "fpb", TestCity.VILLAGE);
        var refused =
                office.take(
                        HEAD
                                + erlan
                                + gulnar
                                + li
                                + li.replace("三棵杏村", "无名村").replace(mine + "2", mine + "3"),
                        cadre);

        assertThat(refused.outcome().households()).isEqualTo(new Counts(1, 0, 0, 2));
        assertThat(refused.codes()).contains(FaultCode.VILLAGE_OUTSIDE).contains(FaultCode.SAME_ID);
        assertThat(register().get("households")).hasSize(2);
    }

    @Test
    void whoMayNotImportDoesNot() {
        var helper = office.city.person("阿依达", Role.HELPER, "fpb", TestCity.VILLAGE);

        assertThatThrownBy(() -> office.take(HEAD + erlan, helper))
                .hasMessage("imports.not-allowed");
    }

    @Test
    void twoAtOnceBringEveryStatementOnce() throws Exception {
        var list = new StringBuilder(HEAD);
        for (int i = 0; i < 400; i++) {
            list.append(
                    mine
                            + "%d,雁回乡,村%d,王%d,%s,户主,,一般农户,是,%d\n"
                                    .formatted(i, i % 7, i, id(1950 + i % 50, 1 + i / 50 * 2), i));
        }
        Callable<Office.Done> take = () -> office.take(list.toString());
        try (var threads = Executors.newFixedThreadPool(2)) {
            var one = threads.submit(take);
            var other = threads.submit(take);

            var first = one.get().outcome();
            var second = other.get().outcome();

            assertThat(first.held() + second.held()).isZero();
            assertThat(first.households().fresh() + second.households().fresh()).isEqualTo(400);
        }
        assertThat(register().get("households")).hasSize(400);
        assertThat(register().get("people")).hasSize(400);
        assertThat(register().get("facts")).hasSize(800);
        assertThat(register().get("rivals")).isEmpty();
    }

    /// The list renumbers: one family has the number of another, which lives in another village now.
    @Test
    void aNumberThatAnotherFamilyHasNowMakesNobodyDisappear() {
        office.take(HEAD + erlan + gulnar);
        var moved = (erlan + gulnar).replace("石榴渠村", "三棵杏村").replace(mine + "1", mine + "7");
        var others = li.replace("三棵杏村", "石榴渠村").replace(mine + "2", mine + "1");

        var done = office.take(HEAD + others + moved);

        assertThat(done.faults()).isEmpty();
        assertThat(done.outcome().households()).isEqualTo(new Counts(1, 1, 0, 0));
        var homes = register().get("households");
        assertThat(homes)
                .hasSize(2)
                .anyMatch(row -> row.contains("|4|" + mine + "7|"))
                .anyMatch(row -> row.contains("|3|" + mine + "1|"));
        assertThat(register().get("people")).hasSize(3);

        var again = office.take(HEAD + moved + others);

        assertThat(again.outcome().entries()).isZero();
        assertThat(again.outcome().households()).isEqualTo(new Counts(0, 0, 2, 0));
    }

    /// Two offices number one village each in its own way: nothing but the number would make their families one.
    @Test
    void oneNumberOfTwoFamiliesMakesTwoHouseholdsAndAsksAPerson() {
        var first = erlan + gulnar;
        var other = mine + "1,雁回乡,石榴渠村,李桂兰,%s,户主,13999990002,低保户,否,800.50\n".formatted(id(1960, 4));
        office.take(HEAD + first);

        var done = office.take(HEAD + other);

        assertThat(done.codes()).containsExactly(FaultCode.NUMBER_OF_OTHERS);
        assertThat(done.outcome().households()).isEqualTo(new Counts(1, 0, 0, 0));
        assertThat(register().get("households")).hasSize(2);
        assertThat(register().get("people")).hasSize(3);
        for (var list : List.of(other, first, other)) {
            var again = office.take(HEAD + list);
            assertThat(again.outcome().entries()).isZero();
            assertThat(again.faults()).isEmpty();
        }
    }

    @Test
    void aFamilySpelledOtherwiseUnderItsNumberStaysOne() {
        office.take(HEAD + mine + "1,雁回乡,石榴渠村,买买提·肉孜,,户主,,脱贫户,是,12000\n");

        var done = office.take(HEAD + mine + "1,雁回乡,石榴渠村,麦麦提·若孜,,户主,,脱贫户,是,12000\n");

        assertThat(done.codes()).doesNotContain(FaultCode.NUMBER_OF_OTHERS);
        assertThat(register().get("households")).hasSize(1);
    }

    /// Who is there alone and was given no name yet has only the number.
    @Test
    void aHouseholdWithoutMembersIsTheOneOfItsNumber() {
        var occasion = office.city.occasion(office.city.coordinator());
        occasion.add(
                "registry.household@1",
                org.xieshou.shared.Ids.v7(java.time.Clock.systemUTC()),
                Map.of("area", TestCity.VILLAGE, "number", mine + "1"));
        office.city.append(office.city.coordinator(), occasion.envelopes());

        var done = office.take(HEAD + erlan);

        assertThat(done.faults()).isEmpty();
        assertThat(register().get("households")).hasSize(1);
    }

    @Test
    void theOrderOfARenumberedListDoesNotMatter() {
        office.take(HEAD + erlan + gulnar);
        var moved = (erlan + gulnar).replace("石榴渠村", "三棵杏村").replace(mine + "1", mine + "7");
        var others = li.replace("三棵杏村", "石榴渠村").replace(mine + "2", mine + "1");

        var done = office.take(HEAD + moved + others);

        assertThat(done.faults()).isEmpty();
        assertThat(done.outcome().households()).isEqualTo(new Counts(1, 1, 0, 0));
        assertThat(register().get("people")).hasSize(3);
    }

    /// Who leaves a household and heads one of his own is counted there, and what is left of the old one stays.
    @Test
    void aHouseholdThatSplitBecomesTwo() {
        office.take(HEAD + erlan + gulnar);
        var rest = gulnar.replace(",妻,", ",户主,");
        var gone = erlan.replace(mine + "1", mine + "8");

        var done = office.take(HEAD + rest + gone);

        assertThat(done.faults()).isEmpty();
        assertThat(register().get("households")).hasSize(2);
    }

    @Test
    void howSomebodySettledColumnsComesAgainWithTheSameHeadsAndForNobodyElse() {
        var runs = office.house.get(Runs.class);
        var actor = office.city.coordinator();
        var head = "村,姓名,与户主关系,手写%d,联系电话\n".formatted(test);
        var upload = Office.upload(head + "石榴渠村,无名氏,户主,13900000000,\n");
        var looked = office.imports.look(upload, actor);
        assertThat(runs.mapping(looked, actor)).isEqualTo(looked.mapping());

        var by = Map.of(0, "area.village", 1, "person.name", 2, "person.relation");
        var targets = new HashMap<>(by);
        targets.put(3, "household.phone");
        settle(upload, targets);

        var next = office.imports.look(Office.upload("名册\n" + head + "石榴渠村,又一个,户主,,\n"), actor);
        assertThat(runs.mapping(next, actor).sheets().getFirst().targets()).isEqualTo(targets);
        var cadre = office.city.person("库尔班", Role.VILLAGE_STAFF, "fpb", TestCity.VILLAGE);
        assertThat(runs.mapping(next, cadre)).isEqualTo(next.mapping());
        assertThat(
                        office.rows(
                                "select target from registry.settled_column where at = (select max(at) from registry.settled_column)"))
                .as("the phone by hand, the column that we would have read not")
                .containsExactly("", "household.phone");

        settle(upload, looked.mapping().sheets().getFirst().targets());
        assertThat(runs.mapping(next, actor)).isEqualTo(next.mapping());
    }

    private void settle(Upload upload, Map<Integer, String> targets) {
        var actor = office.city.coordinator();
        var mapping = new Mapping(List.of(new Mapping.OfSheet("CSV", targets)));
        var wish = new Wish(mapping, Office.DAY, null);
        var checked = office.imports.check(upload, wish, actor, Watcher.NOBODY);
        var runs = office.house.get(Runs.class);
        runs.take(new Runs.Sent(runs.newId(), upload), checked, actor, Watcher.NOBODY);
    }
}
