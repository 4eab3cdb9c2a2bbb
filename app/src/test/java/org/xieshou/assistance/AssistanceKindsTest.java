package org.xieshou.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xieshou.HandMade.body;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xieshou.Lines;
import org.xieshou.shared.Shape.Fault;

class AssistanceKindsTest {

    @Test
    void tellsGoodsAndWhatTheyAreWorth() {
        var handover =
                body(
                        "{'items': [{'item': '大米', 'quantity': 10.0, 'unit': '公斤'}, {'item': '清油', 'quantity': 5, 'unit': '升'},"
                                + " {'item': '茶'}], 'value': 12050, 'basis': 'total'}");

        assertThat(Lines.zh(AssistanceKinds.HANDOVER, handover))
                .isEqualTo("大米 10 公斤，清油 5 升，茶，折款 120.5 元");
        assertThat(Lines.en(AssistanceKinds.HANDOVER, handover))
                .isEqualTo("大米 10 公斤, 清油 5 升, 茶, worth 120.5 yuan");
    }

    @Test
    void tellsMoneyForSeveralHouseholdsAsAllOfIt() {
        var handover =
                body("{'items': [], 'value': 10000, 'basis': 'per-household', 'households': 13}");

        assertThat(Lines.zh(AssistanceKinds.HANDOVER, handover)).isEqualTo("共 13 户，慰问金 1300 元");
        assertThat(Lines.en(AssistanceKinds.HANDOVER, handover))
                .isEqualTo("13 households, money, 1300 yuan");
    }

    @Test
    void tellsOfAHouseOnlyWhatWasLookedAt() {
        assertThat(Lines.zh(WorkKinds.HOUSING, body("{'mayEnter': false, 'grading': false}")))
                .isEqualTo("看住房，没有逐样看");
        assertThat(
                        Lines.zh(
                                WorkKinds.HOUSING,
                                body("{'mayEnter': true, 'wiring': false, 'grading': false}")))
                .isEqualTo("看住房，看了 1 样，没看到危险迹象");
        assertThat(
                        Lines.en(
                                WorkKinds.HOUSING,
                                body("{'mayEnter': true, 'wiring': true, 'grading': true}")))
                .startsWith("house looked at, 1 sign seen");
    }

    @Test
    void refusesWhatCannotBe() {
        assertThat(fault("{'items': [], 'value': -1, 'basis': 'total'}"))
                .contains(new Fault("value", "out-of-range"));
        assertThat(fault("{'items': [], 'value': 1.5, 'basis': 'total'}"))
                .contains(new Fault("value", "not-a-whole-number"));
        assertThat(fault("{'items': [], 'value': 1}")).contains(new Fault("basis", "missing"));
        assertThat(fault("{'items': [{'item': '大米', 'quantity': 0}], 'basis': 'total'}"))
                .contains(new Fault("items/0/quantity", "out-of-range"));
        assertThat(fault("{'items': [{'item': '大米', 'quantity': 1e999}], 'basis': 'total'}"))
                .contains(new Fault("items/0/quantity", "not-a-number"));
        assertThat(fault("{'items': [{'item': '大米', 'quantity': 0.0005}], 'basis': 'total'}"))
                .contains(new Fault("items/0/quantity", "out-of-range"));
        assertThat(fault("{'items': [{'item': '大米', 'account': 'x'}], 'basis': 'total'}"))
                .contains(new Fault("items/0/account", "unknown-field"));
        assertThat(
                        fault(
                                "{'items': [{'item': '大米', 'quantity': 0.001}], 'basis': 'total', 'receipt': 'name'}"))
                .isEmpty();
    }

    private static Optional<Fault> fault(String json) {
        return AssistanceKinds.HANDOVER.shape().check(body(json).json());
    }
}
