package org.xieshou.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xieshou.rules.Verdict.Answer;

class RulesTest {
    private static final Rules RULES =
            new Rules(
                    new Vocabulary(
                            Map.of(
                                    "p.age", Vocabulary.Type.WHOLE,
                                    "p.pupil", Vocabulary.Type.TEXT,
                                    "h.income", Vocabulary.Type.WHOLE,
                                    "h.dibao", Vocabulary.Type.YES_NO,
                                    "P.line", Vocabulary.Type.WHOLE)));

    @Test
    void aKnownFalseBeatsAMissingFactAndSoDoesAKnownTrue() {
        var both = RULES.condition("p.age >= 60 && h.income < P.line");
        var either = RULES.condition("p.age >= 60 || h.income < P.line");

        assertThat(both.judge(Map.of("p.age", 50L)).answer()).isEqualTo(Answer.NO);
        assertThat(either.judge(Map.of("p.age", 70L)).answer()).isEqualTo(Answer.YES);
        assertThat(both.judge(Map.of("h.income", 9L, "P.line", 9L)).answer()).isEqualTo(Answer.NO);
    }

    @Test
    void whatIsNotKnownIsNamed() {
        var rule = RULES.condition("p.age >= 60 && h.income < P.line");

        assertThat(rule.judge(Map.of("p.age", 70L, "P.line", 9L)).missing())
                .containsExactly("h.income");
        assertThat(rule.judge(Map.of()).missing()).contains("p.age");
        assertThat(rule.names()).containsExactly("P.line", "h.income", "p.age");
    }

    @Test
    void listsAndTextsAreThreeValuedToo() {
        var rule = RULES.condition("p.pupil in ['primary', 'junior'] && !h.dibao");

        assertThat(rule.judge(Map.of("p.pupil", "primary", "h.dibao", false)).answer())
                .isEqualTo(Answer.YES);
        assertThat(rule.judge(Map.of("p.pupil", "senior")).answer()).isEqualTo(Answer.NO);
        assertThat(rule.judge(Map.of("h.dibao", false)).missing()).containsExactly("p.pupil");
    }

    @Test
    void anAmountIsThereOnlyWithAllItsFacts() {
        var amount = RULES.amount("P.line - h.income");

        assertThat(amount.of(Map.of("P.line", 9L, "h.income", 4L))).hasValue(5);
        assertThat(amount.of(Map.of("P.line", 9L))).isEmpty();
    }

    @Test
    void aTextThatCannotBeUsedIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> RULES.condition("p.agee >= 60"))
                .isInstanceOf(RuleFault.class)
                .hasMessageContaining("agee");
        assertThatThrownBy(() -> RULES.condition("p.age >= '60'")).isInstanceOf(RuleFault.class);
        assertThatThrownBy(() -> RULES.condition("p.age + 1")).isInstanceOf(RuleFault.class);
    }
}
