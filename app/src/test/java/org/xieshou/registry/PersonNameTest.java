package org.xieshou.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {
    @ParameterizedTest
    @CsvSource({
        "买买提·肉孜, 麦麦提·若孜, true",
        "王晓红, 王小红, true",
        "叶尔兰·巴合提, 叶尔兰.巴合提, true",
        "叶尔兰·巴合提, Ерлан Бақыт, true",
        "王伟, 吴燕, false",
        "王伟, 张伟, false",
        "叶尔兰·巴合提, 古丽娜尔·努尔江, false",
        "王□, 王伟, false"
    })
    void soundsLikeWhatAnotherOfficeWrites(String one, String other, boolean alike) {
        assertThat(PersonName.of(one).soundsLike(PersonName.of(other))).isEqualTo(alike);
        assertThat(PersonName.of(other).soundsLike(PersonName.of(one))).isEqualTo(alike);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "·", "•", "・", "‧", "∙", "⋅", "●", ".", "．", "。", "⸱", "ꞏ", "᛫", " ", "　", "-", "‐",
                "‑", "‒", "–", "—", "－", " · ", "··", "\u200B·", "˙", "⸳"
            })
    void joinsThePartsOfANameByOneDotHoweverTheyWereJoined(String separator) {
        var name = PersonName.of("叶尔兰" + separator + "巴合提");

        assertThat(name.shown()).isEqualTo("叶尔兰·巴合提");
        assertThat(name.key()).isEqualTo(PersonName.of("叶尔兰巴合提").key());
        assertThat(name.given()).isEqualTo("叶尔兰" + separator + "巴合提");
    }

    @ParameterizedTest
    @CsvSource({
        "张 三, 张三",
        "张　三, 张三",
        "' 李四 ', 李四",
        "王□, 王□",
        "Ерлан Бахыт, Ерлан Бахыт",
        "J. Smith, J. Smith",
        "ەرلان باقىت, ەرلان باقىت",
        "买买提-肉孜., 买买提·肉孜"
    })
    void showsANameAsItIsWrittenOnPaper(String given, String shown) {
        assertThat(PersonName.of(given).shown()).isEqualTo(shown);
    }

    @Test
    void comparesTraditionalAndSimplifiedFormsAsOne() {
        assertThat(PersonName.of("買買提·肉孜").key()).isEqualTo(PersonName.of("买买提肉孜").key());
        assertThat(PersonName.of("買買提·肉孜").shown()).isEqualTo("買買提·肉孜");
    }

    /// Which of its shapes a character has on the card is shown, and no reason to be somebody else.
    @Test
    void comparesTheShapesOfACharacterAsOne() {
        assertThat(PersonName.of("葛\uDB40\uDD00城").key()).isEqualTo(PersonName.of("葛城").key());
        assertThat(PersonName.of("葛\uFE00城").key()).isEqualTo(PersonName.of("葛城").key());
        assertThat(PersonName.of("葛\uDB40\uDD00城").shown()).isEqualTo("葛\uDB40\uDD00城");
    }

    @Test
    void keepsOldAndNewTransliterationsApartForLinkageToJoin() {
        assertThat(PersonName.of("买买提·肉孜").key()).isNotEqualTo(PersonName.of("麦麦提·若孜").key());
    }

    @Test
    void takesFiftyCharactersAndRefusesMoreWithoutRepeatingThem() {
        assertThat(PersonName.of("古".repeat(50)).shown()).hasSize(50);
        assertThatThrownBy(() -> PersonName.of("古".repeat(51))).hasMessageNotContaining("古");
        assertThatThrownBy(() -> PersonName.of(" 　 ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void neverPrintsItself() {
        assertThat(PersonName.of("叶尔兰·巴合提").toString()).doesNotContain("叶", "巴合提");
    }

    @Property
    void theShownFormIsAFixedPoint(@ForAll("scribbles") String given) {
        var once = PersonName.shown(given);

        assertThat(PersonName.shown(once)).isEqualTo(once);
    }

    @Provide
    Arbitrary<String> scribbles() {
        var telling =
                Arbitraries.strings()
                        .withChars("张三叶尔兰買·•・‧●.．。 　-—_\u200B\u0301\u00A8éAحЕ●２")
                        .ofLength(1);
        return Arbitraries.oneOf(telling, Arbitraries.strings().ofLength(1))
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }
}
