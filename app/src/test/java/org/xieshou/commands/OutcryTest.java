package org.xieshou.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xieshou.shared.Problem;
import org.xieshou.shared.SharedProblem;

class OutcryTest {

    private final StringWriter err = new StringWriter();
    private final Locale before = Locale.getDefault();

    @BeforeEach
    void speakEnglish() {
        Locale.setDefault(Locale.ENGLISH);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    @Test
    void saysARoomsProblemInItsOwnWordsHoweverDeepItLies() {
        var problem =
                new IllegalStateException(
                        "bean", new IllegalStateException(SharedProblem.notAllowed()));

        assertThat(tell(problem)).isEqualTo(2);

        assertThat(err.toString().lines().toList())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).isNotBlank().doesNotContain("shared."))
                .last()
                .asString()
                .startsWith("Maybe");
    }

    @Test
    void showsTheCodeOfAProblemThatHasNoWords() {
        assertThat(tell(new Wordless())).isEqualTo(2);

        assertThat(err.toString()).contains("nowhere.known").contains("rows=3");
    }

    @Test
    void saysThatTheDiskIsFullHoweverDeepItLies() {
        var full = new SQLException("could not extend file \"base/1\"", "53100");

        assertThat(tell(new IllegalStateException("append", full))).isEqualTo(2);

        assertThat(err.toString().lines())
                .hasSize(2)
                .first()
                .asString()
                .contains("disk of the database is full");
    }

    @Test
    void asksForAReportWhenWeAreToBlame() {
        assertThat(tell(new IllegalStateException("first line\nsecond line"))).isEqualTo(1);

        assertThat(err.toString())
                .contains("IllegalStateException: first line", "--debug")
                .doesNotContain("second line");
    }

    private int tell(Throwable thrown) {
        return Outcry.tell(thrown, new PrintWriter(err, true), false);
    }

    private static final class Wordless extends Problem {
        private static final long serialVersionUID = 1;

        Wordless() {
            super("nowhere.known", 400, detail("rows", 3));
        }
    }
}
