package org.xieshou.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xieshou.registry.IncomeLines;
import org.xieshou.registry.YamlMap;
import org.xieshou.shared.Ids;

class ProcedureTest {
    private static final LocalDate OPENED = LocalDate.of(2019, 9, 23);
    private final Editions editions =
            EditionsReader.read(
                    YamlMap.packed("catalogue/watch.yaml"),
                    IncomeLines.withOwn(Path.of("no such file")),
                    "CN");
    private final List<Procedure.Stated> steps = new ArrayList<>();

    private ProcedureTest say(Step step, LocalDate on, boolean good) {
        var entry = Ids.named("step " + steps.size());
        steps.add(new Procedure.Stated(entry, step, on, good, null));
        return this;
    }

    private Procedure fold() {
        return Procedure.of(OPENED, false, steps, editions);
    }

    private ProcedureTest untilTheDecision() {
        return say(Step.AUTHORISED, OPENED, true)
                .say(Step.HOME_CHECK, OPENED.plusDays(1), true)
                .say(Step.DATA_CHECK, OPENED.plusDays(1), true)
                .say(Step.VILLAGE_REVIEW, OPENED.plusDays(2), true)
                .say(Step.NOTICE, OPENED.plusDays(2), true);
    }

    @Test
    void nobodyIsCheckedWhoHasNotAgreed() {
        var procedure =
                say(Step.AUTHORISED, OPENED, false).say(Step.HOME_CHECK, OPENED, true).fold();

        assertThat(procedure.stage()).isEqualTo(Stage.DECLINED);
        assertThat(procedure.taken().getLast().fits()).isFalse();
        assertThat(procedure.clocks()).isEmpty();
    }

    @Test
    void aTalkIsLateAfterAWeekUnlessThereWasOne() {
        var waiting = fold();

        assertThat(waiting.isLate(OPENED.plusDays(7))).isFalse();
        assertThat(waiting.isLate(OPENED.plusDays(8))).isTrue();
        assertThat(Procedure.of(OPENED, true, steps, editions).isLate(OPENED.plusDays(99)))
                .isFalse();
    }

    /// 20 working days from Monday 23 September 2019: the holiday of October is free, two weekend days are worked.
    @Test
    void theDecisionIsDueInTwentyWorkingDays() {
        var procedure = say(Step.AUTHORISED, OPENED, true).fold();

        assertThat(procedure.clocks())
                .containsExactly(new Procedure.Clock("recognition", LocalDate.of(2019, 10, 24)));
    }

    @Test
    void aReviewBeforeTheNoticeHasStoodItsDaysIsMarked() {
        var early = untilTheDecision().say(Step.TOWN_REVIEW, OPENED.plusDays(6), true).fold();

        assertThat(early.early()).containsExactly(Step.TOWN_REVIEW);
        assertThat(early.stage()).isEqualTo(Stage.TOWN_REVIEWED);
    }

    @Test
    void afterTheDecisionHelpIsDueAndRiskCannotBeGoneAtOnce() {
        var decided = LocalDate.of(2019, 10, 14);
        untilTheDecision().say(Step.TOWN_REVIEW, decided, true).say(Step.DECISION, decided, true);
        assertThat(fold().clocks())
                .containsExactly(
                        new Procedure.Clock("plan", decided.plusDays(10)),
                        new Procedure.Clock("measure", decided.plusDays(15)));

        var gone =
                say(Step.PLAN, decided.plusDays(3), true)
                        .say(Step.MEASURE, decided.plusDays(5), true)
                        .say(Step.STABLE_CHECK, decided.plusDays(40), true)
                        .say(Step.AGREED, decided.plusDays(41), true)
                        .say(Step.EXIT_NOTICE, decided.plusDays(42), true)
                        .say(Step.RISK_GONE, decided.plusDays(60), true)
                        .fold();

        assertThat(gone.stage()).isEqualTo(Stage.RISK_GONE);
        assertThat(gone.early()).containsExactly(Step.RISK_GONE);
        assertThat(gone.clocks()).isEmpty();
    }

    @Test
    void aRefusalCanBeObjectedToAndHelpCanComeFirst() {
        var decided = LocalDate.of(2019, 10, 14);
        var procedure =
                untilTheDecision()
                        .say(Step.HELP_FIRST, decided, true)
                        .say(Step.TOWN_REVIEW, decided, true)
                        .say(Step.DECISION, decided, false)
                        .say(Step.APPEAL, decided.plusDays(2), true)
                        .fold();

        assertThat(procedure.stage()).isEqualTo(Stage.TOWN_REVIEWED);
        assertThat(procedure.helpedFirst()).isTrue();
    }
}
