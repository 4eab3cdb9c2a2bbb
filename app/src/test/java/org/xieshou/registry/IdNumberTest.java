package org.xieshou.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.Dates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xieshou.registry.IdNumber.Flaw;
import org.xieshou.registry.IdNumber.Reading;

class IdNumberTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "360426199101010071",
                "120103198806018241",
                "999999197010170012",
                "99999919701017008X",
                "99999919701017008x",
                "'999999197010170012",
                " 999999 19701017 0012 ",
                "９９９９９９１９７０１０１７００１２",
                "999999-19701017-0012",
                "999999197O1O17OO12",
                "\uFEFF999999197010170012\t"
            })
    void readsEveryWayAGoodNumberIsWritten(String written) {
        assertThat(IdNumber.read(written)).isInstanceOf(Reading.Good.class);
    }

    @ParameterizedTest
    @CsvSource({
        "12345678,LENGTH",
        "360426199101010072,CHECK",
        "99999919701017ABCD,CHARACTER",
        "6.54E+17,DIGITS_LOST",
        "654321198001010000,DIGITS_LOST",
        "99999919701017001241,DISABILITY_CARD",
        "9999991970101700124101,DISABILITY_CARD",
        "99999919701017001241B1,DISABILITY_CARD",
        "'',LENGTH"
    })
    void namesWhyANumberIsBroken(String written, Flaw flaw) {
        assertThat(IdNumber.read(written)).isEqualTo(new Reading.Broken(flaw));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "99999919701017008Х",
                "99999919701017008х",
                "99999919701017008Χ",
                "99999919701017008×",
                "99999919701017008X。",
                "99999919701О17008X",
                "999999.19701017.008X",
                "999999_19701017_008x",
                "（99999919701017008X）",
                "身份证号：99999919701017008X",
                "ID: 99999919701017008X",
                "99999919701017008X（叶尔兰）"
            })
    void readsMoreOfWhatIsWrittenInLists(String written) {
        assertThat(IdNumber.loosely(written))
                .isEqualTo(new Reading.Good(IdNumber.of("99999919701017008X"), false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999991970101700l2", "9999991970101700I2", "99999919701〇170012"})
    void lettersLikeDigitsAreDigitsIfTheCheckCharacterSaysSo(String written) {
        assertThat(IdNumber.loosely(written))
                .isEqualTo(new Reading.Good(IdNumber.of("999999197010170012"), false));
    }

    /// At the end of a number it is what stands there, no sign behind it.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "99999919701017023l",
                "99999919701017023I",
                "9999991970l0l7023l",
                "99999919701017023l。"
            })
    void alsoWhereTheLetterIsTheCheckCharacter(String written) {
        assertThat(IdNumber.loosely(written))
                .isEqualTo(new Reading.Good(IdNumber.of("999999197010170231"), false));
    }

    @ParameterizedTest
    @CsvSource({
        "999999197010170012.0,DIGITS_LOST",
        "999999197010170000,DIGITS_LOST",
        "6.54E+17,DIGITS_LOST",
        "000000000000000000,DATE",
        "123456789012345678,DATE",
        "999999197013170012,DATE",
        "99999919701017001l,CHARACTER",
        "9999991970101700x2,CHARACTER",
        "999999197010170012/99999919701017008X,LENGTH",
        "99999919701017001,LENGTH",
        "G12345678,LENGTH",
        "99999919701017001241,DISABILITY_CARD"
    })
    void guessesNothingElse(String written, Flaw flaw) {
        assertThat(IdNumber.loosely(written)).isEqualTo(new Reading.Broken(flaw));
    }

    /// What an entry said long ago means the same as then.
    @Test
    void anEntryMeansWhatItMeant() {
        assertThat(IdNumber.read("99999919701017008Х"))
                .isEqualTo(new Reading.Broken(Flaw.CHARACTER));
        assertThat(IdNumber.read("999999197010170012。")).isEqualTo(new Reading.Broken(Flaw.LENGTH));
    }

    @Test
    void findsADayThatNeverWasEvenIfTheCheckIsRight() {
        assertThat(IdNumber.read(TestIds.complete("99999919710230001")))
                .isEqualTo(new Reading.Broken(Flaw.DATE));
    }

    @Test
    void upgradesFifteenDigitsToTheSamePerson() {
        assertThat(IdNumber.read("999999701017001"))
                .isEqualTo(new Reading.Good(IdNumber.of("999999197010170012"), true));
    }

    @Test
    void knowsBirthSexAndLastFourAndNeverPrintsTheRest() {
        var id = IdNumber.of("999999197010170012");

        assertThat(id.birth()).isEqualTo(LocalDate.of(1970, 10, 17));
        assertThat(id.isMale()).isTrue();
        assertThat(id.last4()).isEqualTo("0012");
        assertThat(id).hasToString("…0012");
    }

    @Test
    void complainsWithoutRepeatingTheNumber() {
        assertThatThrownBy(() -> IdNumber.of("360426199101010072"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("360426");
    }

    @Property
    void everyCompleteNumberComesBackAsItself(@ForAll("numbers") String number) {
        assertThat(IdNumber.of(number).value()).isEqualTo(number);
    }

    @Property
    void findsEveryWrongDigit(
            @ForAll("numbers") String number,
            @ForAll @IntRange(max = 17) int place,
            @ForAll @IntRange(min = 1, max = 9) int shift) {
        char old = number.charAt(place);
        int digit = old == 'X' ? shift : (old - '0' + shift) % 10;
        var wrong = number.substring(0, place) + digit + number.substring(place + 1);

        assertThat(IdNumber.read(wrong)).isInstanceOf(Reading.Broken.class);
    }

    @Provide
    Arbitrary<String> numbers() {
        var days = Dates.dates().between(LocalDate.of(1900, 1, 1), LocalDate.of(2030, 12, 31));
        return Combinators.combine(days, Arbitraries.integers().between(1, 999)).as(TestIds::on);
    }
}
