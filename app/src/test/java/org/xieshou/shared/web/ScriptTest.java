package org.xieshou.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScriptTest {
    private static final String UYGHUR = "قانداق بولدى؟ (120)";

    @Test
    void wordsFromRightToLeftArePiecesOfTheirOwnInASentence() {
        assertThat(Script.apart(UYGHUR)).isEqualTo("\u2068" + UYGHUR + "\u2069");
        assertThat(Script.marked(UYGHUR)).startsWith("\u200e\u200f").endsWith("\u200f\u200e");
    }

    @Test
    void allElseStaysAsItIs() {
        assertThat(Script.apart("想学养蜂 (120)")).isEqualTo("想学养蜂 (120)");
        assertThat(Script.apart(12)).isEqualTo(12);
        assertThat(Script.marked("想学养蜂")).isEqualTo("想学养蜂");
    }
}
