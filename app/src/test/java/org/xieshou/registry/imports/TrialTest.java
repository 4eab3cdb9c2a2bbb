package org.xieshou.registry.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xieshou.registry.TestIds;
import org.xieshou.registry.intake.Effect;
import org.xieshou.registry.intake.FaultCode;
import org.xieshou.registry.intake.FaultTexts;
import org.xieshou.registry.intake.RowFault;

/// What a list would meet in the register is told before it is taken.
@Tag("slow")
@ExtendWith(SharedOffice.class)
class TrialTest {
    private static final String HEAD = "户编号,乡镇,行政村,姓名,证件号码,与户主关系,劳动技能,家庭人口数\n";

    private final Office office;

    TrialTest(Office office) {
        this.office = office;
    }

    private static String id(int year, int sequence) {
        return TestIds.on(LocalDate.of(year, 4, 20), sequence);
    }

    /// @param faults as the person who previews it gets them
    private record Seen(Checked checked, List<RowFault> faults) {
        List<String> rules() {
            return faults.stream()
                    .filter(each -> each.code() == FaultCode.FORESEEN)
                    .map(each ->
                            each.row() + " " + each.column() + " " + each.details().get("rule"))
                    .toList();
        }
    }

    private Seen preview(String csv) {
        var actor = office.city.coordinator();
        var upload = Office.upload(csv);
        var wish = new Wish(office.imports.look(upload, actor).mapping(), Office.DAY, null);
        var faults = new ArrayList<RowFault>();
        var watcher =
                new Watcher() {
                    @Override
                    public void at(Progress progress) {}

                    @Override
                    public void fault(RowFault fault) {
                        faults.add(fault);
                    }
                };
        return new Seen(office.imports.preview(upload, wish, actor, watcher), faults);
    }

    @Test
    void theRulesOfQualityNameTheRowsAndCellsAndNothingIsWritten() {
        office.take(
                HEAD
                        + "T-1,雁回乡,石榴渠村,叶尔兰·巴合提,%s,户主,,\n".formatted(id(1971, 701))
                        + "T-1,雁回乡,石榴渠村,古丽娜尔,%s,妻,,\n".formatted(id(1972, 702)));
        long tip = office.tip();

        var seen =
                preview(
                        HEAD
                                + "T-2,雁回乡,石榴渠村,古丽娜尔,%s,户主,,90\n".formatted(id(1972, 702))
                                + "T-2,雁回乡,石榴渠村,小燕,%s,女,普通劳动力,\n".formatted(id(2019, 704)));

        assertThat(seen.rules())
                .containsExactlyInAnyOrder(
                        "2 null same-id", "2 H amount-unlikely", "3 G child-capacity");
        assertThat(seen.checked.isTried()).isTrue();
        assertThat(seen.checked.faults()).isEqualTo(seen.faults.size());
        assertThat(seen.faults).allMatch(each -> each.effect() == Effect.NOTED);
        assertThat(office.tip()).isEqualTo(tip);
        var child =
                seen.faults.stream()
                        .filter(each -> each.row() == 3 && each.code() == FaultCode.FORESEEN)
                        .findFirst()
                        .orElseThrow();
        assertThat(new FaultTexts(Locale.ENGLISH).problem(child))
                .isEqualTo("Under 16, yet with capacity for work");
        assertThat(new FaultTexts(Locale.CHINESE).remedy(child)).isNotBlank();
    }

    @Test
    void anIdNumberOfSomebodyOfAnotherNameIsNamedBeforeAndAfter() {
        var first = HEAD + "T-5,雁回乡,石榴渠村,李桂兰,%s,户主,,\n".formatted(id(1960, 706));
        office.take(first);
        var other = first.replace("李桂兰", "马玉珍").replace("T-5", "T-6");

        var seen = preview(other);
        var done = office.take(other);

        assertThat(seen.faults)
                .extracting(each -> each.row() + " " + each.column() + " " + each.code())
                .containsExactly("2 D NAME_OF_OTHER");
        assertThat(done.codes()).containsExactly(FaultCode.NAME_OF_OTHER);
        assertThat(preview(first.replace("李桂兰", "马玉珍")).faults).isEmpty();
    }

    @Test
    void aVillageThatLiesInAnotherTownshipIsNotAddedUnseen() {
        var list = HEAD + "T-9,西坡镇,石榴渠村,李桂兰,%s,户主,,\n".formatted(id(1962, 708));

        var seen = preview(list);

        assertThat(seen.checked.villages()).contains("石榴渠村");
        assertThat(seen.faults)
                .extracting(each -> each.row() + " " + each.code())
                .containsExactly("2 VILLAGE_TWIN");
    }

    @Test
    void aLongListIsNotHeldAgainstTheRegister() {
        var list = new StringBuilder(HEAD);
        for (int i = 0; i <= Trial.MOST; i++) {
            list.append("TL-%d,雁回乡,石榴渠村,王%d,,户主,,90\n".formatted(i, i));
        }

        var seen = preview(list.toString());

        assertThat(seen.checked.isTried()).isFalse();
        assertThat(seen.rules()).isEmpty();
    }
}
