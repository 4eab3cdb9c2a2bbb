package org.xieshou.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xieshou.registry.FactValue;
import org.xieshou.registry.Refusal;
import org.xieshou.registry.intake.columns.ColumnMatch;
import org.xieshou.registry.intake.columns.Verdict;
import org.xieshou.registry.intake.table.IntakeProblem;
import org.xieshou.registry.intake.table.IntakeProblem.Code;
import tools.jackson.databind.json.JsonMapper;

/// What is refused is never read, kept or repeated.
class RefusedTest {
    private static final String CANARY = "金丝雀4711";

    @Test
    void noRefusedColumnLeavesATraceAnywhere() throws IOException {
        var columns =
                Lists.CATALOGUE.refusals().stream()
                        .filter(one -> one.kind() != Refusal.Kind.ELSEWHERE)
                        .flatMap(one -> one.columns().stream())
                        .toList();
        var heads = String.join("|", columns);
        var canaries = (CANARY + "|").repeat(columns.size());
        var outcome =
                Lists.read(
                        Lists.drawn(
                                "姓名|证件号码|与户主关系|羊圈颜色|"
                                        + heads
                                        + "\n张三|12345|户主|"
                                        + CANARY
                                        + "|"
                                        + canaries
                                        + "\n李四||户主|"
                                        + CANARY
                                        + "|"
                                        + canaries));

        assertThat(outcome.counts().householdsTaken()).isEqualTo(1);
        assertThat(outcome.result().looked().with(Verdict.UNKNOWN))
                .extracting(ColumnMatch::header)
                .containsExactly("羊圈颜色");
        assertThat(everythingSaid(outcome)).doesNotContain(CANARY, "4711");
    }

    @ParameterizedTest
    @ValueSource(strings = {"自身发展动力不足", "因病、自身发展动力不足", "05自身发展动力不足", "懒", "等靠要"})
    void refusesAJudgementButKeepsTheRow(String cause) throws IOException {
        var outcome = Lists.read(Lists.csv("姓名,与户主关系,主要致贫原因\n张三,户主," + cause + "\n"));

        assertThat(outcome.counts().householdsTaken()).isEqualTo(1);
        assertThat(outcome.codes()).containsExactly(FaultCode.VALUE_REFUSED);
        assertThat(outcome.only().facts())
                .allMatch(one -> one.value().equals(new FactValue.Several(List.of("illness"))));
        assertThat(everythingSaid(outcome)).doesNotContain("动力不足", "懒", "等靠要");
    }

    @Test
    void cannotBeTalkedIntoARefusedColumn() {
        var upload = Lists.csv("姓名,与户主关系,民族\n张三,户主,x\n");
        var mapping =
                new Mapping(
                        List.of(
                                new Mapping.OfSheet(
                                        "CSV", Map.of(0, "person.name", 2, "household.address"))));
        var intake = new Intake(Lists.CATALOGUE, Lists.TODAY);

        assertThatThrownBy(() -> intake.read(upload, mapping, IntakeSink.NOTHING))
                .asInstanceOf(type(IntakeProblem.class))
                .returns(Code.REFUSED_COLUMN_MAPPED, IntakeProblem::what);
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999919701017001241", "9999991970101700124101"})
    void keepsNothingOfADisabilityCardsNumber(String number) throws IOException {
        var outcome = Lists.read(Lists.csv("姓名,证件号码,与户主关系\n张三,,户主\n李四," + number + ",妻\n"));

        assertThat(outcome.codes())
                .containsExactly(FaultCode.ID_MISSING, FaultCode.ID_IS_DISABILITY_CARD);
        assertThat(outcome.only().people()).hasSize(1);
        assertThat(everythingSaid(outcome)).doesNotContain("99999919701017");
    }

    @Test
    void printsNeitherNamesNorNumbers() throws IOException {
        var outcome =
                Lists.read(
                        Lists.csv("姓名,证件号码,与户主关系,联系电话\n张三丰,999999197010170012,户主,13999990000\n"));

        assertThat(outcome.only().toString() + outcome.only().people() + outcome.only().phone())
                .doesNotContain("张三丰", "19701017", "13999990000");
    }

    private static String everythingSaid(Lists.Outcome outcome) throws IOException {
        var said = new StringBuilder(outcome.toString());
        var json = new JsonMapper();
        said.append(json.writeValueAsString(outcome.result()));
        said.append(outcome.faults());
        outcome.households()
                .forEach(one -> said.append(one).append(one.facts()).append(one.people()));
        var bytes = new ByteArrayOutputStream();
        try (var file = FaultFile.csv(bytes, Locale.CHINESE)) {
            outcome.faults().forEach(file::add);
        }
        return said.append(bytes.toString(StandardCharsets.UTF_8)).toString();
    }
}
